# shellcheck shell=bash
# Timings and sizes beside the peers, all in one run: target/bench/report.json.
# shellcheck source=scripts/package.sh
. scripts/package.sh

need_chromium
rm -rf target/bench
mkdir -p target/bench
step 'Time the page script and the engine in Chromium, beside Readability' 'See the error above' node scripts/bench/browser.mjs
step 'Weigh what ships' 'See the error above' node scripts/bench/sizes.mjs
! have python3 || step 'Time the stages natively' 'See the error above' quietly bench-native scripts/bench-native
step 'Write target/bench/report.json' 'See the error above' node scripts/bench/report.mjs
