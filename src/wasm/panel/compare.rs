//! The comparison with an original that stands in another tab.

use super::message::{Comparison, Hint, Other};
use super::render::{Renderer, host, quoted};
use super::state::{Comparing, State};
use crate::report::{Compared, View};
use crate::wasm::tree::{Tree, el};

/// The labels in the order in which the summary names them, the faithful ones first.
const LABELS: [&str; 8] = [
    "identical",
    "typographic",
    "truncated_marked",
    "truncated_unmarked",
    "altered",
    "stitched",
    "misattributed",
    "not_found",
];

/// Whether there is something to compare with that speaks for itself, or a comparison.
pub(super) fn is_urgent(state: &State) -> bool {
    !matches!(state.comparing, Comparing::Not) || state.others.iter().any(|o| o.hint != Hint::None)
}

/// What can be compared with, or what a comparison came to. Nothing where the article has no quotation.
pub(super) fn section(to: &Renderer<'_>, view: &View) -> Option<Tree> {
    if !view.statements.iter().any(|s| s.kind != "indirect") {
        return None;
    }
    let done = if let Comparing::Done { tab, .. } = to.state.comparing { Some(tab) } else { None };
    let rest = to.state.others.iter().filter(|o| Some(o.tab) != done);
    let (likely, others): (Vec<&Other>, Vec<&Other>) = rest.partition(|o| o.hint != Hint::None);
    let outcome = match &to.state.comparing {
        Comparing::Not => None,
        Comparing::Working => Some(el("p").class("wait").words(to.say("panel_comparing"))),
        Comparing::Failed => Some(el("p").words(to.say("panel_compare_failed"))),
        Comparing::Done { found, .. } => Some(summary(to, found)),
    };
    let how = outcome.is_none() && likely.is_empty() && others.is_empty();
    // Without an original and without a word of one there is nothing to say.
    if how && view.origin.as_ref().is_none_or(|o| o.url.is_none()) {
        return None;
    }
    let offers: Vec<Tree> = likely.iter().map(|other| offer(to, other)).collect();
    let list = (!others.is_empty()).then(|| {
        el("details")
            .attr("id", "others")
            .child(el("summary").words(to.count("panel_n_others_", others.len())))
            .child(el("ul").children(others.iter().map(|other| el("li").child(offer(to, other)))))
    });
    Some(
        el("section")
            .class("compare")
            .attr("aria-labelledby", "compare")
            .child(el("h2").attr("id", "compare").attr("tabindex", "-1").words(to.say("panel_compare")))
            .children(outcome)
            .children(how.then(|| el("p").class("soft").words(to.say("panel_compare_how"))))
            .children(offers)
            .children(list),
    )
}

fn offer(to: &Renderer<'_>, other: &Other) -> Tree {
    let host = host(&other.url);
    let title = if other.title.is_empty() { host } else { other.title.as_str() };
    let hint = match other.hint {
        Hint::Origin => Some(to.say("panel_hint_origin")),
        Hint::Opened => Some(to.say("panel_hint_opened")),
        Hint::None => None,
    };
    let place = std::iter::once(host.to_owned()).chain(hint).collect::<Vec<_>>().join(" · ");
    el("button")
        .attr("type", "button")
        .attr("id", format!("compare-{}", other.tab))
        .attr("data-do", "compare")
        .attr("data-tab", other.tab.to_string())
        .class("offer")
        .child(el("span").words(to.say("panel_compare_with")))
        .words(" ")
        .child(el("b").attr("dir", "auto").words(title))
        .words(" ")
        .child(el("small").words(place))
}

fn summary(to: &Renderer<'_>, comparison: &Comparison) -> Tree {
    let count = |label: &str| comparison.found.iter().filter(|c| c.label == label).count();
    let title = if comparison.title.is_empty() { host(&comparison.url) } else { comparison.title.as_str() };
    let head = el("p")
        .words(to.count("panel_n_compared_", comparison.found.len()))
        .words(" ")
        .child(el("b").attr("dir", "auto").words(title));
    let row = |label: &&str| {
        let name = to.name("panel_fidelity_", label);
        el("li").attr("data-label", *label).words(name).words(" ").child(el("b").words(to.number(count(label))))
    };
    let rows: Vec<Tree> = LABELS.iter().filter(|label| count(label) > 0).map(row).collect();
    el("div").attr("data-part", "summary").child(head).child(el("ul").class("labels").children(rows))
}

/// How a statement's quotations stand to the original. Where there are several, each with its first words.
pub(super) fn of_statement(to: &Renderer<'_>, view: &View, at: u32) -> Option<Tree> {
    let Comparing::Done { found: comparison, .. } = &to.state.comparing else { return None };
    let found: Vec<&Compared> = comparison.found.iter().filter(|c| c.statement == at).collect();
    let several = found.len() > 1;
    let rows: Vec<Tree> = found.iter().map(|compared| row(to, view, compared, several)).collect();
    (!rows.is_empty()).then(|| el("ul").class("fidelity").attr("data-part", "fidelity").children(rows))
}

fn row(to: &Renderer<'_>, view: &View, compared: &Compared, several: bool) -> Tree {
    let label = el("b").words(to.name("panel_fidelity_", &compared.label));
    let which = several.then(|| quoted("q", view, &beginning(&compared.words)));
    let people = compared.label == "misattributed";
    let pairs: Vec<Tree> = compared.altered.iter().map(|(ours, theirs)| pair(to, view, ours, theirs, people)).collect();
    let pairs = (!pairs.is_empty()).then(|| el("dl").children(pairs));
    let line = el("li").attr("data-label", &compared.label).child(label);
    line.with(which, |line, which| line.words(" ").child(which)).children(pairs)
}

/// The words on both sides.
fn pair(to: &Renderer<'_>, view: &View, ours: &str, theirs: &str, people: bool) -> Tree {
    let side = |key: &str, words: &str| {
        let shown = match (words.is_empty(), people) {
            (true, _) => el("i").words(to.say("panel_no_words")),
            (false, true) => el("span").attr("dir", "auto").words(words),
            (false, false) => quoted("q", view, words),
        };
        [el("dt").words(to.say(key)), el("dd").child(shown)]
    };
    el("div").children(side("panel_here", ours)).children(side("panel_there", theirs))
}

/// The first words of a quotation.
fn beginning(words: &str) -> String {
    let mut all = words.split_whitespace();
    let first: Vec<&str> = all.by_ref().take(4).collect();
    let more = if all.next().is_some() { "…" } else { "" };
    format!("{}{more}", first.join(" "))
}
