# shellcheck shell=bash
# Store-ready zips: the same commit gives the same bytes, wherever and whenever it is built (reproduce.sh proves it).
# shellcheck source=scripts/build.sh
. scripts/build.sh

# The time of the commit, unless whoever rebuilds names one.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 315532800)}
export SOURCE_DATE_EPOCH

# A program of its own, so that its crates are none of the extension's.
pack_zips() {
  local version time
  version=$(node -p "require('./dist/chromium/manifest.json').version")
  # Zip knows no time before 1980.
  time=$(node -p "new Date(Math.max($SOURCE_DATE_EPOCH, 315619200) * 1000).toISOString().slice(0, 19)")
  CARGO_TARGET_DIR="$ROOT/target/zip" cargo run --quiet --locked --release --manifest-path scripts/zip/Cargo.toml -- "$time" \
    dist/chromium "dist/unspun-$version-chromium.zip" dist/firefox "dist/unspun-$version-firefox.zip"
}

write_zips() (
  need_wasm_std
  need_wasm_bindgen
  UNSPUN_WASM_ROUTE=$(cat "$WASM_ROUTE_FILE")
  export UNSPUN_WASM_ROUTE
  rm -f dist/*.zip dist/*.cdx.json dist/BUILDINFO
  pack_zips
  node scripts/sbom.mjs
  node scripts/buildinfo.mjs
)

if [ "${command:-}" = package ]; then
  build_extension
  step 'Write the zips' 'The message above names the file' write_zips
fi
