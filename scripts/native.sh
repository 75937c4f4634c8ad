# shellcheck shell=bash
# The checks and tests that need no browser.
# shellcheck source=scripts/install.sh
. scripts/install.sh

check_format() { cargo fmt --check; }

lint_native() { cargo clippy --quiet --all-targets -- -D warnings; }

# nextest runs no doc tests, so those follow.
test_native() { cargo nextest run --cargo-quiet --no-fail-fast --status-level fail --final-status-level fail; }

test_docs() { cargo test --quiet --doc; }
