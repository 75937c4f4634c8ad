# shellcheck shell=bash
# Everything that CI checks. Each suite is a process of its own: one that fails stops no other, and all of them are
# counted in one closing line. A suite that ran nothing has failed.
# shellcheck source=scripts/reproduce.sh
. scripts/reproduce.sh
# shellcheck source=scripts/native.sh
. scripts/native.sh
# shellcheck source=scripts/fuzz.sh
. scripts/fuzz.sh

RESULTS="$ROOT/target/test"
SUITES='format lints lints-wasm native docs fuzz extension types browser-chromium browser-firefox e2e reproduce'

suite_what() {
  case $1 in
    format) echo 'Format (rustfmt)' ;;
    lints) echo 'Lints (clippy, native, all targets)' ;;
    lints-wasm) echo 'Lints (clippy, wasm32)' ;;
    native) echo 'Native tests' ;;
    docs) echo 'Doc tests' ;;
    fuzz) echo 'Fuzz targets, each for a short while' ;;
    extension) echo 'The extension builds' ;;
    types) echo 'Types of the TypeScript (tsc)' ;;
    browser-chromium) echo 'wasm tests in Chromium (wasm-pack)' ;;
    browser-firefox) echo 'wasm tests in Firefox (wasm-pack)' ;;
    e2e) echo 'The packed extension in Chromium and Firefox' ;;
    reproduce) echo 'The package is the same when it is built elsewhere' ;;
  esac
}

run_suite() {
  case $1 in
    format) check_format ;;
    lints) lint_native ;;
    lints-wasm) lint_wasm ;;
    native) test_native ;;
    docs) test_docs ;;
    fuzz) fuzz_shortly ;;
    extension) build_extension ;;
    types) node_modules/.bin/tsc --project . ;;
    browser-chromium) test_wasm_in chromium ;;
    browser-firefox) test_wasm_in firefox ;;
    e2e) test_e2e ;;
    reproduce) reproduce ;;
    *) die "There is no suite '$1'." "There are: $SUITES" ;;
  esac
}

lint_wasm() {
  need_wasm_std
  need_wasm_clippy
  cargo clippy --quiet --lib --tests --target "$WASM_TARGET" -- -D warnings
}

# The runner takes whichever driver the environment names, whatever wasm-pack was asked: name only one.
test_wasm_in() {
  need_wasm_std
  need_wasm_bindgen
  local for_chromium=$CHROMEDRIVER for_firefox=$GECKODRIVER
  unset CHROMEDRIVER GECKODRIVER
  case $1 in
    chromium) test_wasm --chrome --chromedriver "$for_chromium" ;;
    firefox) test_wasm --firefox --geckodriver "$for_firefox" ;;
  esac
}

# Without `no-install` wasm-pack would download a runner of its own. It builds with the dev profile, then with the test
# profile: made equal, the dependencies are compiled once.
test_wasm() {
  export CARGO_PROFILE_DEV_OPT_LEVEL=1 WASM_BINDGEN_TEST_TIMEOUT=120
  wasm-pack --log-level error test --headless "$@" --mode no-install 2>&1 | sed '/^ *Compiling /d'
}

# One file at a time: each starts browsers, and two cores carry one at a time.
test_e2e() {
  local files
  files=$(find tests/e2e -name '*.test.mjs' | LC_ALL=C sort)
  [ -n "$files" ] || die 'There is no tests/e2e/*.test.mjs.'
  mkdir -p "$RESULTS"
  # shellcheck disable=SC2086 # a list of files without spaces
  node --test --test-concurrency=1 --test-reporter=spec --test-reporter-destination=stdout \
    --test-reporter=tap --test-reporter-destination="$RESULTS/e2e.tap" $files
}

# Which capabilities the drivers ask for: the chosen browsers, and as root Chromium without its sandbox.
write_webdriver_json() {
  node -e '
    const args = ["--headless", "--disable-gpu", "--disable-dev-shm-usage"];
    if (process.getuid?.() === 0) args.push("--no-sandbox");
    console.log(JSON.stringify({
      "goog:chromeOptions": { binary: process.env.CHROMIUM, args },
      "moz:firefoxOptions": { binary: process.env.FIREFOX, args: ["-headless"] },
    }, null, 2));' >webdriver.json
}

need_everything() {
  need_rust
  need_npm_packages
  need_chromium
  need_chromedriver
  need_firefox
  (
    trap 'report_failure $?' EXIT
    need_wasm_std
  )
  need_wasm_bindgen
  need_wasm_pack
  need_geckodriver
  write_webdriver_json
}

run_suites() {
  local suite start status
  rm -rf "$RESULTS"
  mkdir -p "$RESULTS"
  for suite in $SUITES; do
    start=$SECONDS
    say "$(suite_what "$suite")"
    status=0
    "$ROOT/build.sh" suite "$suite" 2>&1 | tee "$RESULTS/$suite.log" || status=$?
    printf '%s\t%s\t%s\t%s\n' "$suite" "$status" "$((SECONDS - start))" "$(suite_what "$suite")" >>"$RESULTS/suites.tsv"
  done
}

if [ "$command" = suite ]; then
  [ -n "${UNSPUN_READY:-}" ] || need_everything
  run_suite "${1:-}"
else
  need_everything
  export UNSPUN_READY=1
  run_suites
  printf '\n'
  node scripts/count.mjs "$RESULTS"
fi
