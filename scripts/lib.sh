# shellcheck shell=bash
# What every command of build.sh shares: saying what is done, how long it took, and what to do when it failed.
# Also runs on the bash 3.2 of macOS, so without associative arrays, mapfile and the like.

TOOLS="$ROOT/.tools"
LOGS="$ROOT/target/log"
# Tools built once serve every checkout on the machine.
# shellcheck disable=SC2034 # used in install.sh
TOOL_CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/unspun-tools"
export PATH="$TOOLS/bin:$PATH"

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then BOLD=$'\033[1m' PLAIN=$'\033[0m'; else BOLD='' PLAIN=''; fi

CURRENT_STEP='' CURRENT_HINT='' CURRENT_LOG=''

say() { printf '%s==> %s%s\n' "$BOLD" "$*" "$PLAIN"; }

# die WHAT [WHAT TO DO...]
die() {
  CURRENT_STEP=''
  printf 'build.sh: %s\n' "$1" >&2
  shift
  for line in "$@"; do printf '          %s\n' "$line" >&2; done
  exit 1
}

begin() { COMMAND_START=$SECONDS; trap 'report_failure $?' EXIT; }

finish() { say "$1: done in $(since "$COMMAND_START")"; }

since() { printf '%d s' $((SECONDS - $1)); }

# step WHAT HINT COMMAND...: says what is about to be done, does it, and says how long it took.
# A failure ends the script through `set -e`; the exit trap then names the step and the hint.
step() {
  local start=$SECONDS
  CURRENT_STEP=$1 CURRENT_HINT=$2
  say "$1"
  shift 2
  "$@"
  CURRENT_STEP='' CURRENT_HINT=''
  [ $((SECONDS - start)) -lt 1 ] || printf '    %s\n' "$(since "$start")"
}

# quietly NAME COMMAND...: the output goes to a log, and is shown only if the command fails.
quietly() {
  mkdir -p "$LOGS"
  CURRENT_LOG="$LOGS/$1.log"
  shift
  "$@" >"$CURRENT_LOG" 2>&1
  CURRENT_LOG=''
}

report_failure() {
  [ "$1" -ne 0 ] || return 0
  if [ -n "$CURRENT_LOG" ] && [ -s "$CURRENT_LOG" ]; then
    tail -n 40 "$CURRENT_LOG" >&2
    printf 'build.sh: the whole output is in %s\n' "${CURRENT_LOG#"$ROOT"/}" >&2
  fi
  [ -n "$CURRENT_STEP" ] || return 0
  printf 'build.sh: step failed: %s\n' "$CURRENT_STEP" >&2
  printf '          %s\n' "$CURRENT_HINT" >&2
}

have() { command -v "$1" >/dev/null 2>&1; }

# first_of NAME...: the path of the first program that is there, or nothing and a failure.
first_of() {
  local name
  for name in "$@"; do
    if [ -x "$name" ] || have "$name"; then
      command -v "$name"
      return 0
    fi
  done
  return 1
}

# at_least VERSION WANTED: compares dotted numbers.
at_least() {
  awk -v a="$1" -v b="$2" 'BEGIN {
    n = split(a, x, "."); m = split(b, y, ".")
    for (i = 1; i <= n || i <= m; i++) { if (x[i] + 0 != y[i] + 0) exit !(x[i] + 0 > y[i] + 0) }
  }'
}

# locked CRATE: its version in Cargo.lock.
locked() {
  awk -v crate="$1" '$1 == "name" { hit = $3 == "\"" crate "\"" } $1 == "version" && hit { gsub(/"/, "", $3); print $3; exit }' \
    "$ROOT/Cargo.lock"
}
