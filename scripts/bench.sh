# shellcheck shell=bash
# Timings and sizes beside the peers, all in one run: target/bench/report.json.
# shellcheck source=scripts/package.sh
. scripts/package.sh

need_chromium
need_firefox
need_geckodriver
rm -rf target/bench
mkdir -p target/bench
step 'Time the page script in both browsers, beside Readability' 'See the error above' node scripts/bench/browser.mjs
step 'Time pages of growing size' 'See the error above' node scripts/bench/growth.mjs
step 'Count idle work, memory and shifts of the packed extension' 'See the error above' node scripts/bench/tabs.mjs
step 'Time clicks on the packed extension, beside one that only answers' 'See the error above' node scripts/bench/overlay.mjs
step 'Weigh what ships' 'See the error above' node scripts/bench/sizes.mjs
! have python3 || step 'Time the stages natively' 'See the error above' quietly bench-native scripts/bench-native
! have python3 || step 'Time the batch, and its memory' 'See the error above' quietly bench-batch scripts/bench-batch
step 'Write target/bench/report.json' 'See the error above' node scripts/bench/report.mjs
