#!/usr/bin/env bash
# The one entry point. `./build.sh help` lists what it does.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck disable=SC2034 # demo: a file is named as seen from there
CALLED_FROM=$PWD
cd "$ROOT"
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

usage() {
  cat <<'TEXT'
./build.sh COMMAND

  demo [FILE or URL] [--headed] [--firefox]
            build, open a news page in a real browser, click the toolbar button, leave pictures in target/demo/
  test      everything that CI checks, and one closing line
  build     dist/chromium/ and dist/firefox/, loadable unpacked
  check     the quick inner loop: format, lints, native tests
  bench     timings and sizes beside the peers, in target/bench/report.json
  score     the figures of every scorer over the corpus in ../shared
  gallery   pictures of every state of the overlay and the pages, in target/gallery/index.html
  package   store-ready zips in dist/
  reproduce build once more in another folder and compare the zips byte by byte
  fuzz      feed the engine and the command line what nobody would write (fuzz/README.md)

Programs that are missing are installed (say: a browser by apt) or named. Variables that point at your own:
  CHROMIUM CHROMEDRIVER FIREFOX GECKODRIVER WASM_BINDGEN WASM_PACK WASM_LD
TEXT
}

command=${1:-help}
[ $# -gt 0 ] && shift
case $command in
  demo | test | build | check | bench | score | gallery | package | reproduce | fuzz)
    begin "$command"
    # shellcheck source=/dev/null
    . "scripts/$command.sh"
    finish "$command"
    ;;
  suite) # one suite of `test`, which runs each in a process of its own
    begin suite
    # shellcheck source=/dev/null
    . scripts/test.sh
    ;;
  help | -h | --help) usage ;;
  *)
    usage >&2
    die "there is no command '$command'"
    ;;
esac
