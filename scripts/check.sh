# shellcheck shell=bash
# The quick inner loop.
# shellcheck source=scripts/native.sh
. scripts/native.sh

need_rust
step 'Format' 'Run: cargo fmt' check_format
step 'Lints' 'Each warning above is to be mended, or allowed with a reason' lint_native
step 'Native tests' 'The failing tests are named above' test_native
