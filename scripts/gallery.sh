# shellcheck shell=bash
# Builds, walks through every state of the extension's pages, and puts pictures of all of them on one page.
# shellcheck source=scripts/build.sh
. scripts/build.sh

need_rust
need_chromium
need_firefox
need_geckodriver
build_extension
step 'Take the pictures' 'The message above names the state that did not come' node scripts/gallery.mjs
say 'Look at target/gallery/index.html'
