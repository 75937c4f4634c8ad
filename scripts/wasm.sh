# shellcheck shell=bash
# A standard library for wasm32-unknown-unknown, by the first route that works, and the environment to build with it.

WASM_TARGET=wasm32-unknown-unknown
WASM_ROUTE_FILE="$TOOLS/wasm-std"

# need_wasm_std: afterwards cargo, in this process, builds for wasm32 into target/wasm.
need_wasm_std() {
  need_rust
  local route=''
  mkdir -p "$LOGS"
  [ -f "$WASM_ROUTE_FILE" ] && route=$(cat "$WASM_ROUTE_FILE")
  if [ -z "$route" ] || ! route_holds "$route"; then
    route=$(find_route)
    if [ "$route" = none ] && can_apt; then
      install_debian_std
      route=debian
    fi
    [ "$route" != none ] || die 'There is no standard library for wasm32-unknown-unknown.' \
      'Run: rustup target add wasm32-unknown-unknown (or, on Debian, run this as root).'
    mkdir -p "$TOOLS"
    printf '%s\n' "$route" >"$WASM_ROUTE_FILE"
    say "wasm standard library: $(describe_route "$route")"
  fi
  wasm_environment "$route"
}

describe_route() {
  case $1 in
    toolchain) echo 'the one of the installed toolchain' ;;
    rustup) echo 'added by rustup' ;;
    debian) echo "built from Debian's rust-web-src" ;;
  esac
}

# has_std RUSTC
has_std() {
  local folder
  folder=$("$1" --print target-libdir --target "$WASM_TARGET" 2>/dev/null) || return 1
  ls "$folder"/libstd-*.rlib >/dev/null 2>&1
}

route_holds() {
  case $1 in
    debian) [ -x /usr/bin/rustc ] && has_std /usr/bin/rustc && debian_std_is_current ;;
    *) has_std rustc ;;
  esac
}

find_route() {
  if has_std rustc; then echo toolchain; return; fi
  say 'Add the wasm32-unknown-unknown standard library with rustup' >&2
  # A machine that may not reach rustup's server is told so at once; a hanging network is given up.
  if have rustup && limited 120 rustup target add "$WASM_TARGET" >"$LOGS/rustup.log" 2>&1 && has_std rustc; then
    echo rustup
    return
  fi
  if have rustup; then echo '    rustup cannot have it here (target/log/rustup.log)' >&2; fi
  echo none
}

# limited SECONDS COMMAND...: macOS has no timeout(1); there the command runs unlimited.
limited() {
  if have timeout; then timeout "$@"; else shift; "$@"; fi
}

# Debian's own compiler, and its standard library built for wasm: needs root, to put it beside the compiler.
install_debian_std() {
  if ! { [ -x /usr/bin/rustc ] && [ -x /usr/bin/cargo ] && [ -d /usr/lib/rustlib/src/rust/library ]; }; then
    apt_install 'a compiler with its source, to build a wasm standard library' rustc-web cargo-web rust-web-src
  fi
  need_wasm_ld
  debian_std_is_current ||
    step "Build the wasm standard library with Debian's compiler (once a machine, under a minute)" \
      "See target/log/wasm-std.log; can cargo reach its registry?" quietly wasm-std build_debian_std
}

# The lints must read the library that the same compiler built.
need_wasm_clippy() {
  [ "$(cat "$WASM_ROUTE_FILE")" = debian ] || return 0
  [ -x /usr/bin/clippy-driver ] || apt_install "the lints of Debian's compiler" rust-web-clippy
}

debian_libdir() { /usr/bin/rustc --print target-libdir --target "$WASM_TARGET"; }

# A compiler that apt has replaced meanwhile refuses the old library: rebuild then.
debian_std_is_current() {
  [ "$(cat "$(debian_libdir)/built-for" 2>/dev/null)" = "$(/usr/bin/rustc --version)" ]
}

build_debian_std() {
  local crate libdir
  libdir=$(debian_libdir)
  crate=$(mktemp -d)
  mkdir "$crate/src"
  : >"$crate/src/lib.rs"
  printf '[package]\nname = "unspun_std"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n' >"$crate/Cargo.toml"
  # With embedded bitcode, since LTO fails without; test and proc_macro for `cargo test`.
  (
    cd "$crate" || exit
    PATH="/usr/bin:$PATH" RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR="$crate/target" \
      /usr/bin/cargo build -Z build-std=std,test,proc_macro,panic_abort,panic_unwind --target "$WASM_TARGET" --release
  )
  rm -f "$crate/target/$WASM_TARGET/release/deps"/libunspun_std-*
  as_root mkdir -p "$libdir"
  as_root rm -f "$libdir"/*.rlib
  as_root cp "$crate/target/$WASM_TARGET/release/deps"/lib*.rlib "$libdir/"
  /usr/bin/rustc --version | as_root tee "$libdir/built-for" >/dev/null
  rm -rf "$crate" "$ROOT/target/wasm" # what was built on the old library does not fit the new one
}

# rustup's toolchain brings its own linker, Debian's does not.
need_wasm_ld() {
  local names='wasm-ld' version
  for version in 24 23 22 21 20 19; do names="$names wasm-ld-$version"; done
  # shellcheck disable=SC2086 # a list of names
  need_program WASM_LD 'it links wasm' lld-22 $names
}

wasm_environment() {
  export CARGO_TARGET_DIR="$ROOT/target/wasm"
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$(path_flags)
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS
  [ "$1" = debian ] || return 0
  need_wasm_ld
  export PATH="$TOOLS/bin:/usr/bin:$PATH"
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$WASM_LD"
}

# Panic messages name source files: the same bytes wherever the checkout and cargo's registry stand, and whichever mirror
# the registry is. The last prefix that fits counts.
path_flags() {
  local home=${CARGO_HOME:-$HOME/.cargo} folder flags
  compgen -G "$home/registry/src/*" >/dev/null || cargo fetch --quiet >&2
  flags="--remap-path-prefix=$ROOT=unspun --remap-path-prefix=$home=cargo"
  for folder in "$home"/registry/src/*; do flags="$flags --remap-path-prefix=$folder=crates"; done
  printf '%s' "$flags"
}
