# shellcheck shell=bash
# Builds, opens a page in a real browser, clicks, and leaves pictures.
# shellcheck source=scripts/build.sh
. scripts/build.sh

browser=chromium
for argument in "$@"; do
  case $argument in
    --firefox) browser=firefox ;;
    --headed | http://* | https://*) ;;
    -*) die "demo knows no '$argument'" 'Known: [FILE or URL] [--headed] [--firefox]' ;;
    # build.sh works from its own folder, the caller may stand elsewhere
    *) [ -f "$argument" ] || [ -f "$CALLED_FROM/$argument" ] || die "There is no file $argument." ;;
  esac
done

need_rust
if [ "$browser" = firefox ]; then
  need_firefox
  need_geckodriver
else
  need_chromium
fi
build_extension
step 'Compile the command line' 'The compiler says where above' cargo build --quiet --bin unspun
step "Open a page in $browser and click the button" 'Is a screen needed and missing (--headed)? Else see the error above' \
  node scripts/demo.mjs "$CALLED_FROM" "$@"
