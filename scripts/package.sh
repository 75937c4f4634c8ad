# shellcheck shell=bash
# Store-ready zips: the same commit gives the same bytes.
# shellcheck source=scripts/build.sh
. scripts/build.sh

# The time of the commit, unless whoever rebuilds names one.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 315532800)}
export SOURCE_DATE_EPOCH
build_extension
# zip knows only local time
step 'Write the zips' 'The message above names the file' env TZ=UTC node scripts/zip.mjs
