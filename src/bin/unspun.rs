//! The command line's entry.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    unspun::cli::run()
}

// `wasm-pack test` compiles every target of the package.
#[cfg(target_arch = "wasm32")]
fn main() {}
