# shellcheck shell=bash
# Feeds the fuzz targets: ./build.sh fuzz [SECONDS, 60 by default] [TARGET...]. fuzz/README.md says what they are.
#
# libFuzzer through its crate, on the stable toolchain, with the coverage flags that cargo-fuzz would give: without a sanitizer,
# since there is no unsafe code to watch. Overflow and debug assertions are on.
# shellcheck source=scripts/install.sh
. scripts/install.sh

FUZZ_TARGETS='columns compare html lines settings text'
FUZZ_FLAGS='--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4
  -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table
  -Cllvm-args=-sanitizer-coverage-trace-compares -Cllvm-args=-sanitizer-coverage-stack-depth -Ccodegen-units=1'

rust_host() { rustc -vV | awk '/^host:/ { print $2 }'; }

# Why the targets cannot be built here; nothing where they can.
cannot_fuzz() {
  case $(rust_host) in
    *-linux-gnu | *-apple-darwin) ;;
    *) echo 'libFuzzer needs Linux or macOS' ;;
  esac
  first_of "${CXX:-c++}" g++ clang++ >/dev/null || echo 'libFuzzer needs a C++ compiler'
}

# With a target named, build scripts and macros are built without the flags.
build_fuzz() {
  # shellcheck disable=SC2086 # flags
  RUSTFLAGS=$(echo $FUZZ_FLAGS) cargo build --release --bins --manifest-path fuzz/Cargo.toml --target "$(rust_host)"
}

# Fixtures to begin with; what is found later stays in fuzz/corpus, which git ignores.
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
    printf '{"id":"%s","copy_quote":"%s","copy_speaker":null,"orig_text":"%s"}' "$at" "${line:0:80}" "$line" \
      >"fuzz/corpus/compare/seed-$at"
  done
}

# The words that the engine looks for, which a fuzzer would not find by trying letters; what is no ASCII is written by its bytes.
write_dictionary() {
  cut -f 1 rules/lexicon/{cue_en,cue_de,source_phrases,republished}.txt | LC_ALL=C grep -v '^#\|["\\]\|[^ -~]' | grep . |
    LC_ALL=C sort -u | sed 's/.*/"&"/' >fuzz/corpus/words.dict
  printf '"%s"\n' '<p>' '</p>' '<article>' '<a href=' '<table>' '<template>' 'class=' ' said ' 'Source: ' '\xe2\x80\x9c' '\xe2\x80\x9d' \
    '\xe2\x80\x9e' '\xc2\xab' '\xc2\xbb' >>fuzz/corpus/words.dict
}

# fuzz_target NAME SECONDS: first what was kept, then what chance brings. A crash leaves its input in fuzz/artifacts and fails.
fuzz_target() {
  local log="$LOGS/fuzz-$1.log"
  mkdir -p "$LOGS" "fuzz/artifacts/$1"
  "fuzz/target/$(rust_host)/release/$1" "fuzz/corpus/$1" "fuzz/kept/$1" -artifact_prefix="fuzz/artifacts/$1/" \
    -dict=fuzz/corpus/words.dict -max_total_time="$2" -max_len=20000 -timeout=20 -rss_limit_mb=4096 -print_final_stats=1 \
    >"$log" 2>&1 || { tail -n 40 "$log" >&2; return 1; }
  awk -v name="$1" '/inline 8-bit counters/ { for (i = 1; i <= NF; i++) if ($i ~ /^\([0-9]+$/) all = substr($i, 2) }
    /stat::number_of_executed_units/ { runs = $2 } /stat::average_exec_per_sec/ { rate = $2 } /cov: / { cov = $4 }
    END { printf "    %s: %d executions, %d a second, %d of %d edges\n", name, runs, rate, cov, all; exit !runs }' "$log"
}

# run_fuzz SECONDS TARGET...
run_fuzz() {
  local seconds=$1 target
  shift
  step 'Build the fuzz targets' 'See the message above' quietly fuzz-build build_fuzz
  seed_corpora
  write_dictionary
  for target in ${*:-$FUZZ_TARGETS}; do
    step "Fuzz $target for $seconds s" "Its input stands in fuzz/artifacts/$target: keep it in fuzz/kept/$target" \
      fuzz_target "$target" "$seconds"
  done
}

# The short run of `./build.sh test`. Where the targets cannot be built it says so; in CI that is a failure.
fuzz_shortly() {
  local why
  why=$(cannot_fuzz)
  if [ -n "$why" ]; then
    echo "skipped: $why"
    [ -z "${CI:-}" ]
    return
  fi
  run_fuzz "${UNSPUN_FUZZ_SECONDS:-20}"
}

# shellcheck disable=SC2154 # `command` and the arguments are build.sh's
if [ "$command" = fuzz ]; then
  need_rust
  [ -z "$(cannot_fuzz)" ] || die "$(cannot_fuzz)."
  run_fuzz "${1:-60}" "${@:2}"
fi
