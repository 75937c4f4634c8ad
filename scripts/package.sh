# shellcheck shell=bash
# Store-ready zips: the same commit gives the same bytes, wherever and whenever it is built (reproduce.sh proves it).
# shellcheck source=scripts/build.sh
. scripts/build.sh

# The time of the commit, unless whoever rebuilds names one.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 315532800)}
export SOURCE_DATE_EPOCH

write_zips() (
  need_wasm_std
  need_wasm_bindgen
  UNSPUN_WASM_ROUTE=$(cat "$WASM_ROUTE_FILE")
  export UNSPUN_WASM_ROUTE TZ=UTC # zip knows only local time
  rm -f dist/*.zip dist/*.cdx.json dist/BUILDINFO
  node scripts/zip.mjs
  node scripts/sbom.mjs
  node scripts/buildinfo.mjs
)

if [ "${command:-}" = package ]; then
  build_extension
  step 'Write the zips' 'The message above names the file' write_zips
fi
