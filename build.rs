//! Bakes `rules/` into constants, so that no rule parser ships in the wasm. A malformed rule is a build error.

#[path = "build/boilerplate.rs"]
mod boilerplate;
#[path = "build/gate.rs"]
mod gate;
#[path = "build/index.rs"]
mod index;
#[path = "build/languages.rs"]
mod languages;
#[path = "build/lexicon.rs"]
mod lexicon;
#[path = "build/words.rs"]
mod words;
#[allow(dead_code)] // the rest is the engine's
#[path = "src/starts.rs"]
mod starts;

use std::path::PathBuf;

fn main() {
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR"));
    let out = PathBuf::from(std::env::var("OUT_DIR").expect("cargo sets OUT_DIR"));
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=rules");
    println!("cargo::rerun-if-changed=extension/_locales");
    println!("cargo::rerun-if-changed=src/starts.rs");
    println!("cargo::rerun-if-changed=src/boilerplate/words.rs");
    std::fs::write(out.join("boilerplate.rs"), boilerplate::bake(&root.join("rules/boilerplate")))
        .expect("OUT_DIR is writable");
    std::fs::write(out.join("gate.rs"), gate::bake(&root.join("rules/gate.toml"))).expect("OUT_DIR is writable");
    std::fs::write(out.join("languages.rs"), languages::bake(&root.join("rules/languages.toml")))
        .expect("OUT_DIR is writable");
    std::fs::write(out.join("words.rs"), words::bake(&root.join("extension/_locales"))).expect("OUT_DIR is writable");
    std::fs::write(out.join("lexicon.rs"), lexicon::bake(&root.join("rules/lexicon"))).expect("OUT_DIR is writable");
}
