# shellcheck shell=bash
# The checks and tests that need no browser.
# shellcheck source=scripts/install.sh
. scripts/install.sh

check_format() { cargo fmt --check; }

lint_native() { cargo clippy --quiet --all-targets -- -D warnings; }

# nextest where it is installed: it runs the tests side by side. It is not worth its long build where it is not.
test_native() {
  if have cargo-nextest; then
    cargo nextest run --cargo-quiet --no-fail-fast --status-level fail --final-status-level fail
  else
    cargo test --quiet --no-fail-fast --lib --bins --tests
  fi
}

# nextest runs no doc tests.
test_docs() { cargo test --quiet --doc; }
