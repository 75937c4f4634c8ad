# shellcheck shell=bash
# Feeds each fuzz target for a while: ./build.sh fuzz [SECONDS, 60 by default] [TARGET...]. libFuzzer through cargo-fuzz, on the
# stable toolchain: without a sanitizer, since there is no unsafe code to watch; overflow and debug assertions are on.
# shellcheck source=scripts/install.sh
. scripts/install.sh

CARGO_FUZZ_VERSION=0.13.2
FUZZ_TARGETS='columns html text lines'

need_cargo_fuzz() { need_cargo_tool cargo-fuzz cargo-fuzz "$CARGO_FUZZ_VERSION" CARGO_FUZZ any; }

# Real pages and sentences to begin with; what is found later stays in fuzz/corpus, which git ignores.
seed_corpora() {
  local page target line at=0
  for target in $FUZZ_TARGETS; do mkdir -p "fuzz/corpus/$target"; done
  for page in tests/fixtures/pages/*/page.html tests/fixtures/frames/*.html tests/fixtures/boilerplate/*.html; do
    at=$((at + 1))
    cp "$page" "fuzz/corpus/html/seed-$at"
  done
  for page in tests/fixtures/attribution/*/*.txt tests/fixtures/wording/*.txt; do
    at=$((at + 1))
    sed 's/{[a-z]*://g; s/}//g' "$page" >"fuzz/corpus/text/seed-$at"
    line=$(head -n 20 "$page" | tr -d '"\\\n\t')
    printf '{"id":"%s","text":"%s","lang":"en"}' "$at" "$line" >"fuzz/corpus/lines/seed-$at"
  done
}

# fuzz_target NAME SECONDS: a crash leaves its input in fuzz/artifacts and fails.
fuzz_target() {
  local log="$LOGS/fuzz-$1.log"
  mkdir -p "$LOGS"
  (
    cd fuzz
    cargo fuzz run --sanitizer none "$1" -- -max_total_time="$2" -max_len=20000 -timeout=20 -rss_limit_mb=4096 -print_final_stats=1
  ) >"$log" 2>&1 || { tail -n 40 "$log" >&2; return 1; }
  awk -v name="$1" '/stat::number_of_executed_units/ { runs = $2 } /stat::average_exec_per_sec/ { rate = $2 } /cov: / { cov = $4 }
    END { printf "    %s: %d executions, %d a second, %d edges\n", name, runs, rate, cov }' "$log"
}

run_fuzz() {
  local seconds=${1:-60} target
  [ $# -eq 0 ] || shift
  for target in ${*:-$FUZZ_TARGETS}; do
    step "Fuzz $target for $seconds s" "The input stands in fuzz/artifacts/$target" fuzz_target "$target" "$seconds"
  done
}

need_rust
need_cargo_fuzz
seed_corpora
# shellcheck disable=SC2154 # arguments are build.sh's
run_fuzz "$@"
