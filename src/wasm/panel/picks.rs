//! The blocks that the reader folded by hand on this site, in the folded list: shown once, or forgotten.

use super::folds::is_closed;
use super::message::PICKED;
use super::render::{Renderer, quoted};
use crate::report::View;
use crate::settings::Pick;
use crate::wasm::tree::{Tree, el};

/// They stand first in the list, since the reader chose them; nothing where there are none.
pub(super) fn picks(to: &Renderer<'_>, view: &View) -> Option<Tree> {
    let all = &to.state.here.picks;
    if all.is_empty() {
        return None;
    }
    let summary = el("summary")
        .child(el("b").words(to.say("fold_picked")))
        .words(" ")
        .child(el("span").class("number").words(to.number(to.state.page.picked.len())));
    let rows = (PICKED..).zip(all).map(|(id, pick)| row(to, view, id, pick));
    Some(
        el("details")
            .class("folds")
            .attr("id", "picked")
            .attr("data-kind", "picked")
            .child(summary)
            .child(el("ul").children(rows)),
    )
}

fn row(to: &Renderer<'_>, view: &View, id: u32, pick: &Pick) -> Tree {
    let words = if pick.words.is_empty() {
        el("p").class("soft").words(to.say("panel_pick_wordless"))
    } else {
        quoted("p", view, &pick.words)
    };
    let stands = to.state.page.picked.contains(&id);
    let elsewhere = (!stands).then(|| el("p").class("why").words(to.say("panel_pick_elsewhere")));
    let show = match (stands && to.state.page.folded, is_closed(to, id)) {
        (false, _) => None,
        (true, true) => Some(("open", "panel_pick_show", "panel_pick_show_label")),
        (true, false) => Some(("fold", "panel_fold", "panel_pick_fold_label")),
    };
    let number = to.number((id - PICKED + 1) as usize);
    let button = |name: &str, does: &'static str, key: &str, label: &str| {
        to.button(format!("{name}-{id}"), does, key).attr("aria-label", to.tell(label, &[&number]))
    };
    let show = show.map(|(does, key, label)| button("fold", does, key, label));
    let forget = button("unpick", "unpick", "panel_pick_forget", "panel_pick_forget_label").class("plain");
    el("li")
        .class("fold")
        .attr("data-fold", id.to_string())
        .attr("data-selector", &pick.selector)
        .child(el("div").child(words).children(elsewhere).child(el("p").class("tools").child(forget)))
        .children(show)
}
