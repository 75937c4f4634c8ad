//! What was folded, by kind; what is only dimmed stands apart.

use super::picks;
use super::render::{Renderer, quoted};
use crate::report::{FoldView, View};
use crate::wasm::tree::{Tree, el};

type Numbered<'a> = (u32, &'a FoldView);

/// The folded list; nothing where nothing was folded or dimmed.
pub(super) fn folds(to: &Renderer<'_>, view: &View) -> Option<Tree> {
    let picks = picks::picks(to, view);
    if view.folds.is_empty() && picks.is_none() {
        return None;
    }
    let all = (0..).zip(&view.folds);
    let (left, rest): (Vec<Numbered<'_>>, Vec<Numbered<'_>>) = all.partition(|(_, f)| to.state.leaves(f));
    let (dimmed, folded): (Vec<Numbered<'_>>, Vec<Numbered<'_>>) =
        rest.into_iter().partition(|(_, f)| f.grade == "dim");
    let restored = (!to.state.page.folded).then(|| el("p").class("soft").words(to.say("panel_nothing_folded")));
    let perhaps = (!dimmed.is_empty()).then(|| {
        el("div")
            .attr("data-part", "dimmed")
            .child(el("h3").words(to.say("panel_perhaps")))
            .child(el("p").class("soft").words(to.say("panel_perhaps_text")))
            .children(kinds(to, view, &dimmed, "dim"))
    });
    let left = (!left.is_empty()).then(|| {
        el("div")
            .attr("data-part", "left")
            .child(el("h3").words(to.say("panel_left")))
            .child(el("p").class("soft").words(to.say("panel_left_text")))
            .children(kinds(to, view, &left, "left"))
    });
    Some(
        el("section")
            .attr("aria-labelledby", "folds")
            .child(el("h2").attr("id", "folds").words(to.say("panel_folds")))
            .children(restored)
            .children(picks)
            .children(kinds(to, view, &folded, "fold"))
            .children(perhaps)
            .children(left),
    )
}

/// One row a kind, in the order in which the kinds first stand in the page.
fn kinds(to: &Renderer<'_>, view: &View, folds: &[Numbered<'_>], grade: &str) -> Vec<Tree> {
    let mut names: Vec<&str> = Vec::new();
    for (_, fold) in folds {
        if !names.contains(&fold.kind.as_str()) {
            names.push(&fold.kind);
        }
    }
    let of = |name: &str| folds.iter().filter(|(_, f)| f.kind == name).copied().collect::<Vec<_>>();
    names.into_iter().map(|name| kind(to, view, name, &of(name), grade)).collect()
}

fn kind(to: &Renderer<'_>, view: &View, name: &str, folds: &[Numbered<'_>], grade: &str) -> Tree {
    let closed = folds.iter().filter(|(at, _)| is_closed(to, *at)).count();
    let labelled = |id: &str, does: &'static str, key: &str| {
        let label = to.tell(&[key, "_label"].concat(), &[&to.name("fold_", name)]);
        to.button(format!("{id}-{grade}-{name}"), does, key).attr("aria-label", label)
    };
    let all = closed > 1 && grade != "left";
    let all = all.then(|| labelled("open", "open-kind", "panel_open_kind"));
    let known = !to.state.here.site.is_empty();
    let never = match grade {
        "left" if to.state.here.nowhere.iter().any(|kind| kind == name) => None,
        "left" => known.then(|| labelled("again", "again", "panel_again")),
        _ => known.then(|| labelled("never", "never", "panel_never")),
    };
    let tools: Vec<Tree> = all.into_iter().chain(never).collect();
    let tools = (!tools.is_empty()).then(|| el("p").class("tools").children(tools));
    let summary = el("summary")
        .child(el("b").words(to.name("fold_", name)))
        .words(" ")
        .child(el("span").class("number").words(to.number(folds.len())));
    el("details")
        .class("folds")
        .attr("id", format!("{grade}-{name}"))
        .attr("data-kind", name)
        .attr("data-grade", grade)
        .child(summary)
        .children(tools)
        .child(el("ul").children(folds.iter().map(|(at, f)| fold(to, view, *at, f))))
}

pub(super) fn is_closed(to: &Renderer<'_>, at: u32) -> bool {
    to.state.page.folded && !to.state.page.opened.contains(&at)
}

fn fold(to: &Renderer<'_>, view: &View, at: u32, fold: &FoldView) -> Tree {
    let dim = fold.grade == "dim";
    let button = match (to.state.page.folded && !to.state.leaves(fold), is_closed(to, at)) {
        (false, _) => None,
        (true, true) if dim => Some(("open", "panel_undim", "panel_undim_label")),
        (true, true) => Some(("open", "panel_open", "panel_open_label")),
        (true, false) if dim => Some(("fold", "panel_dim", "panel_dim_label")),
        (true, false) => Some(("fold", "panel_fold", "panel_fold_label")),
    };
    let button = button.map(|(does, key, label)| {
        let values = [to.name("fold_", &fold.kind), (at + 1).to_string()];
        to.button(format!("fold-{at}"), does, key)
            .attr("aria-label", to.tell(label, &values.each_ref().map(String::as_str)))
    });
    el("li")
        .class("fold")
        .attr("data-fold", at.to_string())
        .child(
            el("div").child(quoted("p", view, &fold.words)).child(reason(to, view, fold)).children(wrong(to, at, fold)),
        )
        .children(button)
}

/// What a reader can say against a fold.
fn wrong(to: &Renderer<'_>, at: u32, fold: &FoldView) -> Option<Tree> {
    if to.state.leaves(fold) || !to.state.page.folded {
        return None;
    }
    if let Some(kept) = to.state.wrong.get(&at) {
        let key = if *kept { "panel_wrong_kept" } else { "panel_wrong_not_kept" };
        return Some(el("p").class("tools").words(to.say(key)));
    }
    let label = to.tell("panel_wrong_label", &[&to.name("fold_", &fold.kind), &(at + 1).to_string()]);
    let button = to.button(format!("wrong-{at}"), "wrong", "panel_wrong").class("plain").attr("aria-label", label);
    Some(el("p").class("tools").child(button))
}

/// Why, in plain words, and the page's words that this rests on, should they not stand above already.
fn reason(to: &Renderer<'_>, view: &View, fold: &FoldView) -> Tree {
    let known = to.say(&["panel_why_", fold.rule.as_str()].concat());
    let why = match (known.is_empty(), fold.reason.is_empty()) {
        (false, _) => known,
        (true, true) => to.say("panel_why"),
        (true, false) => to.say("panel_why_words"),
    };
    let line = el("p").class("why").attr("data-rule", &fold.rule).words(why);
    let shown = fold.words.trim_end_matches('…');
    if fold.reason.is_empty() || fold.reason.starts_with(shown) {
        return line;
    }
    line.words(" ").child(quoted("q", view, &fold.reason))
}
