# shellcheck shell=bash
# dist/chromium/ and dist/firefox/: two wasm modules from one crate, then everything else by scripts/bundle.mjs.
# shellcheck source=scripts/install.sh
. scripts/install.sh
# shellcheck source=scripts/wasm.sh
. scripts/wasm.sh

# In a subshell, so that the wasm toolchain's environment stays with the wasm builds.
build_extension() (
  trap 'report_failure $?' EXIT # a subshell inherits no such trap
  need_npm_packages
  need_wasm_std
  need_wasm_bindgen
  build_module engine
  # What draws pages runs after a click: its size counts, its speed does not (155 KB gzip at level s, 140 at z).
  CARGO_PROFILE_SHIPPED_OPT_LEVEL=z build_module pages
  step 'Bundle the extension into dist/' 'The message above names the file' node scripts/bundle.mjs
)

# build_module FEATURE: target/modules/FEATURE/unspun.js, unspun_bg.wasm and their types.
# `cargo rustc --crate-type cdylib`, since a crate that is also an rlib silently gets no LTO. Each module has a build folder of
# its own: in one they overwrite each other's file, and both are compiled anew each time.
build_module() (
  export CARGO_TARGET_DIR="$CARGO_TARGET_DIR/$1"
  local raw="target/modules/$1.wasm" fresh="$CARGO_TARGET_DIR/$WASM_TARGET/shipped/unspun.wasm"
  trap 'report_failure $?' EXIT # a subshell inherits no such trap
  step "Compile the $1 module (with LTO)" 'The compiler says where above; the rest is as in any cargo build' \
    cargo rustc --quiet --lib --profile shipped --target "$WASM_TARGET" --no-default-features --features "$1" --crate-type cdylib
  mkdir -p target/modules
  if cmp -s "$fresh" "$raw" && [ -f "target/modules/$1/unspun_bg.wasm" ]; then return; fi
  rm -rf "target/modules/$1"
  step "Write the glue of the $1 module and shrink it with wasm-opt" 'See target/log' quietly "wasm-$1" shrink_module "$1" "$fresh"
  cp "$fresh" "$raw"
)

# shrink_module FEATURE WASM. The reset function makes a new instance of the compiled module after a panic: a service
# worker may not import() the glue anew.
shrink_module() {
  local out="target/modules/$1.new"
  rm -rf "$out"
  wasm-bindgen --target web --out-name unspun --out-dir "$out" --experimental-reset-state-function \
    --remove-name-section --remove-producers-section "$2"
  # Flat code is what -Oz does most with, twice over; small functions called once stay functions, which pack better than one
  # that holds them all (together 2 % of what is packed).
  node_modules/.bin/wasm-opt --flatten --rereloop -Oz -Oz --one-caller-inline-max-function-size 20 --strip-debug \
    --enable-bulk-memory --enable-bulk-memory-opt --enable-multivalue --enable-mutable-globals \
    --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext \
    "$out/unspun_bg.wasm" -o "$out/unspun_bg.opt.wasm"
  mv "$out/unspun_bg.opt.wasm" "$out/unspun_bg.wasm"
  mv "$out" "target/modules/$1"
}

[ "${command:-}" != build ] || build_extension
