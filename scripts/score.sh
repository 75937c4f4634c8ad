# shellcheck shell=bash
# Every scorer's figures over the corpus beside the checkout.
# shellcheck source=scripts/install.sh
. scripts/install.sh

[ -d ../shared/corpus ] || die 'There is no corpus in ../shared/corpus: the figures need it.'
if ! have python3; then
  can_apt || die 'python3 is missing: the scorers are Python.'
  apt_install 'the scorers are Python' python3
fi
need_rust
step 'Compile the command line (release)' 'The compiler says where above' cargo build --quiet --release --bin unspun
step 'Score' 'The message above comes from the scorer' scripts/score "$@"
