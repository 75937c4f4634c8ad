//! What the reader's organisation sets, as the options show it: what holds, locked, and who says so.

use super::render::Renderer;
use crate::wasm::tree::{Tree, el};

/// That something is set by the organisation.
pub(super) fn line(to: &Renderer<'_>) -> Tree {
    el("p").class("soft").attr("data-part", "managed").words(to.say("options_managed"))
}

/// That the organisation's settings cannot be read.
pub(super) fn broken(to: &Renderer<'_>) -> Option<Tree> {
    let kept = to.state.kept.as_ref()?;
    let words = || el("p").class("notice bad").attr("data-part", "policy").words(to.say("options_managed_broken"));
    kept.policy().is_none().then(words)
}

/// That Unspun may not work by itself.
pub(super) fn forbidden(to: &Renderer<'_>) -> Option<Tree> {
    let words = || el("p").class("soft").attr("data-part", "forbidden").words(to.say("options_managed_automatic"));
    to.state.policy.forbids_automatic().then(words)
}

/// The sites on which the organisation switched Unspun off.
pub(super) fn sites(to: &Renderer<'_>) -> Option<Tree> {
    let row = |name: &String| {
        let name = el("b").attr("dir", "ltr").words(name);
        el("li").child(el("p").class("row").child(name).child(el("span").words(to.say("options_site_never"))))
    };
    let off = &to.state.policy.off;
    let list = || el("div").child(line(to)).child(el("ul").class("sites managed").children(off.iter().map(row)));
    (!off.is_empty()).then(list)
}
