# shellcheck shell=bash
# Builds this tree once more, in another folder, from nothing but its sources, and compares the zips byte by byte. The two
# builds differ in their place, their time, their time zone and their umask; they share the tools that are pinned anyway.
# shellcheck source=scripts/package.sh
. scripts/package.sh

# copy_tree FOLDER: what git keeps or would keep, and links to the tools.
copy_tree() {
  mkdir -p "$1"
  git ls-files -z --cached --others --exclude-standard | tar --create --null --files-from=- --ignore-failed-read 2>/dev/null | tar --extract --directory "$1"
  ln -s "$ROOT/node_modules" "$1/node_modules"
}

build_elsewhere() (
  umask 077
  copy_tree "$1"
  cd "$1" || exit
  unset CARGO_TARGET_DIR
  TZ=Pacific/Kiritimati ./build.sh package
)

compare_builds() {
  local name same=1
  for name in BUILDINFO $(cd dist && ls -- *.zip *.cdx.json); do
    if cmp "dist/$name" "$1/dist/$name"; then continue; fi
    same=0
    case $name in *.zip) list_differences "$1" "${name##*-}" ;; esac
  done
  [ $same = 1 ] || die 'The two builds differ.' 'The files that do are named above.'
  say 'The two builds are the same, byte by byte:'
  grep '^sha256' dist/BUILDINFO
}

list_differences() {
  diff -rq "dist/${2%.zip}" "$1/dist/${2%.zip}" || true
}

reproduce() {
  local elsewhere
  elsewhere=$(mktemp -d)/another/place
  build_extension
  step 'Write the zips' 'The message above names the file' write_zips
  step 'Build the same tree in another folder' 'See the output above' build_elsewhere "$elsewhere"
  compare_builds "$elsewhere"
  rm -rf "${elsewhere%/another/place}"
}

[ "${command:-}" != reproduce ] || reproduce
