//! Who speaks in the article, and which statements are shown: each voice once, in the article's order.

use super::render::{Renderer, quoted};
use super::state::{Filter, Voice};
use crate::report::View;
use crate::wasm::tree::{Tree, el};

/// The statuses in the order in which they matter to a reader.
const STATUSES: [&str; 8] =
    ["unconfirmed", "disputed", "denied", "allegation", "hedged", "conditional", "prediction", "question"];

/// The voices with how much each says, and the statuses with how often each stands; nothing where nobody says anything.
pub(super) fn voices(to: &Renderer<'_>, view: &View) -> Option<Tree> {
    if view.statements.is_empty() {
        return None;
    }
    let known = (0..).zip(&view.voices).map(|(at, voice)| {
        let name = el("b").attr("dir", "auto").words(&voice.name);
        let role = (!voice.role.is_empty()).then(|| quoted("small", view, &voice.role));
        let button = button(to, view, &Filter::Voice(Voice::Known(at)), format!("voice-{at}"), "voice");
        el("li").attr("data-voice", at.to_string()).child(
            button.child(el("span").child(name).children(role)).child(count(view, &Filter::Voice(Voice::Known(at)))),
        )
    });
    let uncertain = Filter::Voice(Voice::Uncertain);
    let unresolved = view.statements.iter().any(|s| uncertain.lets(s)).then(|| {
        let button = button(to, view, &uncertain, "voice-uncertain".to_owned(), "voice");
        let name = el("i").words(to.say("panel_uncertain"));
        el("li").class("uncertain").child(button.child(el("span").child(name)).child(count(view, &uncertain)))
    });
    let list = group(to, "panel_voices", el("ul").class("voices").children(known).children(unresolved));
    Some(
        el("section")
            .attr("aria-labelledby", "voices")
            .child(el("h2").attr("id", "voices").words(to.say("panel_voices")))
            .child(list)
            .children(statuses(to, view))
            .child(marks(to)),
    )
}

fn statuses(to: &Renderer<'_>, view: &View) -> Option<Tree> {
    let found = STATUSES.into_iter().filter(|name| {
        let filter = Filter::Status((*name).to_owned());
        view.statements.iter().any(|s| filter.lets(s))
    });
    let chips: Vec<Tree> = found
        .map(|name| {
            let filter = Filter::Status(name.to_owned());
            let button = button(to, view, &filter, format!("status-{name}"), "status");
            let button = button.words(to.name("panel_status_", name)).words(" ").child(count(view, &filter));
            el("li").attr("data-status", name).child(button)
        })
        .collect();
    (!chips.is_empty()).then(|| group(to, "panel_statuses", el("ul").class("chips").children(chips)))
}

/// The switch for the marks in the page.
fn marks(to: &Renderer<'_>) -> Tree {
    let tick = super::menu::checkbox("marks".to_owned(), "marks", to.state.here.marks, false);
    tick.child(el("span").words(to.say("panel_marks")))
}

/// One stop for the tab key: inside it the arrow keys move.
fn group(to: &Renderer<'_>, name: &str, list: Tree) -> Tree {
    el("div").attr("role", "group").attr("data-roving", name).attr("aria-label", to.say(name)).child(list)
}

fn button(to: &Renderer<'_>, view: &View, filter: &Filter, id: String, does: &'static str) -> Tree {
    let pressed = to.state.filter == *filter;
    let shown = view.statements.iter().filter(|s| filter.lets(s)).count();
    el("button")
        .attr("type", "button")
        .attr("id", id)
        .attr("data-do", does)
        .attr("data-item", "")
        .attr("aria-pressed", if pressed { "true" } else { "false" })
        .attr("title", to.count("panel_n_only_", shown))
}

fn count(view: &View, filter: &Filter) -> Tree {
    let number = view.statements.iter().filter(|s| filter.lets(s)).count();
    el("span").class("number").words(number.to_string())
}
