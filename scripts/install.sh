# shellcheck shell=bash
# Installs what is missing, and only that. Everything here answers at once when nothing is.

WASM_PACK_VERSION=0.15.1
GECKODRIVER_VERSION=0.37.1

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

can_apt() { have apt-get && { [ "$(id -u)" -eq 0 ] || have sudo; }; }

# apt_install WHY PACKAGE...
apt_install() {
  local why=$1
  shift
  step "Install $* with apt, as root: $why" "Run it by hand: apt-get install $*" quietly apt apt_packages "$@"
}

apt_packages() {
  export DEBIAN_FRONTEND=noninteractive
  # A fresh machine has no package lists; an old list may name versions that are gone.
  as_root apt-get update -q
  as_root apt-get install -q -y --no-install-recommends "$@"
}

need_rust() {
  have cargo || die 'Rust is missing.' 'Install it from https://rustup.rs (stable), then run this again.'
}

need_node() {
  have node || die 'Node.js is missing.' 'Install version 20 or later from https://nodejs.org, then run this again.'
  local version
  version=$(node --version)
  at_least "${version#v}" 20.10 || die "Node.js $version is too old." 'Install version 20.10 or later.'
}

# The development tools of package.json, exactly as locked.
need_npm_packages() {
  need_node
  local mark=node_modules/.unspun-lock
  cmp -s package-lock.json "$mark" && return
  # No package here needs its install script: a package that asks for one is not run.
  step 'Install the development tools of package.json' 'Is the npm registry reachable? Try: npm ci' \
    quietly npm npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  cp package-lock.json "$mark"
}

# need_cargo_tool PROGRAM CRATE VERSION VARIABLE MATCH: uses the program that VARIABLE points to, or one on PATH whose
# version fits MATCH (exact or any), or builds it with cargo; afterwards it stands in .tools/bin or on PATH.
need_cargo_tool() {
  local program=$1 crate=$2 version=$3 variable=$4 match=$5 found
  local chosen=${!variable:-}
  if [ -n "$chosen" ]; then
    [ -x "$chosen" ] || die "$variable=$chosen is no program."
    mkdir -p "$TOOLS/bin"
    ln -sf "$chosen" "$TOOLS/bin/$program"
    return
  fi
  if found=$(first_of "$program" "${CARGO_HOME:-$HOME/.cargo}/bin/$program") && fits "$found" "$version" "$match"; then
    [ "$found" = "$(command -v "$program")" ] || link_tools "$(dirname "$found")" "$program"
    return
  fi
  local root="$TOOL_CACHE/$crate-$version"
  if [ ! -x "$root/bin/$program" ]; then
    # Not --locked: a lock file may name a version that has been withdrawn.
    step "Build $crate $version with cargo (once a machine; a few minutes)" \
      "Install it yourself and point $variable at it, or try: cargo install $crate --version =$version" \
      quietly "$crate" cargo_install "$crate" "$version" "$root"
  fi
  link_tools "$root/bin"
}

# fits PROGRAM VERSION MATCH
fits() {
  local answer
  answer=$("$1" --version 2>/dev/null | awk 'match($0, /[0-9]+\.[0-9]+\.[0-9]+/) { print substr($0, RSTART, RLENGTH); exit }')
  case $3 in
    exact) [ "$answer" = "$2" ] ;;
    any) [ -n "$answer" ] ;;
    *) at_least "${answer:-0}" "$3" ;;
  esac
}

cargo_install() {
  CARGO_TARGET_DIR="$TOOL_CACHE/build" cargo install "$1" --version "=$2" --root "$3"
  rm -rf "$TOOL_CACHE/build"
}

# link_tools FOLDER [PROGRAM]: into .tools/bin
link_tools() {
  local file
  mkdir -p "$TOOLS/bin"
  for file in "$1"/${2:-*}; do ln -sf "$file" "$TOOLS/bin/$(basename "$file")"; done
}

need_wasm_bindgen() {
  need_cargo_tool wasm-bindgen wasm-bindgen-cli "$(locked wasm-bindgen)" WASM_BINDGEN exact
}

need_wasm_pack() {
  need_cargo_tool wasm-pack wasm-pack "$WASM_PACK_VERSION" WASM_PACK any
}

# Debian has no geckodriver. Before 0.36 it cannot be told to reach the toolbar.
need_geckodriver() {
  need_cargo_tool geckodriver geckodriver "$GECKODRIVER_VERSION" GECKODRIVER 0.36
  GECKODRIVER=$(command -v geckodriver)
  export GECKODRIVER
}

# need_program VARIABLE WHY PACKAGES NAME...: exports VARIABLE as the program's path.
need_program() {
  local variable=$1 why=$2 packages=$3 found
  shift 3
  if [ -n "${!variable:-}" ]; then
    [ -x "${!variable}" ] || die "$variable=${!variable} is no program."
    return
  fi
  if ! found=$(first_of "$@"); then
    can_apt || die "$1 is missing: $why." "Install it, or point $variable at it."
    # shellcheck disable=SC2086 # a list of packages
    apt_install "$why" $packages
    found=$(first_of "$@") || die "$1 is still missing after apt: $why." "Install it, or point $variable at it."
  fi
  export "$variable=$found"
}

need_chromium() {
  need_program CHROMIUM 'the extension runs in it' 'chromium fonts-dejavu-core' chromium chromium-browser google-chrome \
    '/Applications/Chromium.app/Contents/MacOS/Chromium' '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
}

need_chromedriver() {
  need_program CHROMEDRIVER 'wasm-pack runs the browser tests through it' chromium-driver chromedriver
}

need_firefox() {
  need_program FIREFOX 'the extension runs in it' 'firefox-esr fonts-dejavu-core' firefox firefox-esr \
    /Applications/Firefox.app/Contents/MacOS/firefox
}
