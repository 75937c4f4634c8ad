//! Statement cards: the page's exact words, who says them, how firmly, and how they stand to an original.

use super::compare;
use super::render::{Renderer, quoted};
use super::state::Filter;
use crate::report::{NoteView, StatementView, View};
use crate::wasm::tree::{Tree, el};

/// Who said what: the statements that the filter lets.
pub(super) fn statements(to: &Renderer<'_>, view: &View) -> Option<Tree> {
    let filter = &to.state.filter;
    let shown = (0..).zip(&view.statements).filter(|(_, s)| filter.lets(s));
    let mut met = Vec::new();
    let cards: Vec<Tree> = shown
        .map(|(at, statement)| {
            // Title and affiliation stand where somebody first speaks.
            let first = !met.contains(&statement.voice);
            met.push(statement.voice);
            card(to, view, (at, statement), first)
        })
        .collect();
    if cards.is_empty() {
        return None;
    }
    let narrowed = (*filter != Filter::None).then(|| {
        let number = to.number(cards.len());
        el("p")
            .class("narrowed")
            .words(to.tell("panel_narrowed", &[&number, &to.number(view.statements.len())]))
            .words(" ")
            .child(to.button("all", "all", "panel_all"))
    });
    let copy = el("p").class("tools").child(el("span").words(to.say("panel_copy_all"))).children(copies(to, "all"));
    Some(
        el("section")
            .attr("aria-labelledby", "statements")
            .child(el("h2").attr("id", "statements").words(to.say("panel_statements")))
            .children(narrowed)
            .child(el("ol").attr("data-roving", "statements").children(cards))
            .child(copy),
    )
}

fn card(to: &Renderer<'_>, view: &View, (at, statement): (u32, &StatementView), first: bool) -> Tree {
    let current = to.state.jumped == Some(at);
    let kind = el("small").class("kind").words(to.name("panel_kind_", &statement.kind));
    let tools = || {
        el("p")
            .class("tools")
            .child(to.button(format!("back-{at}"), "back", "panel_back"))
            .children(copies(to, &at.to_string()))
    };
    let card = el("li").class("statement").attr("data-statement", at.to_string());
    let card = if current { card.attr("data-current", "") } else { card };
    card.child(speaker(to, view, statement, first).words(" ").child(kind))
        .child(content(to, view, at, statement))
        .children(statuses(to, view, statement))
        .children(compare::of_statement(to, view, at))
        .children(remarks(to, view, statement))
        .children(current.then(tools))
}

fn copies(to: &Renderer<'_>, of: &str) -> [Tree; 2] {
    [
        to.button(format!("markdown-{of}"), "markdown", "panel_copy_markdown"),
        to.button(format!("text-{of}"), "text", "panel_copy_text"),
    ]
}

/// The speaker where that is firm; otherwise that it is uncertain, with the words that stand there.
fn speaker(to: &Renderer<'_>, view: &View, statement: &StatementView, first: bool) -> Tree {
    let line = el("p").attr("data-part", "speaker");
    let voice = statement.voice.and_then(|at| view.voices.get(at as usize));
    let line = match voice {
        Some(voice) => line.child(el("b").attr("dir", "auto").words(&voice.name)),
        None => line.child(el("i").words(to.say("panel_uncertain"))),
    };
    let source = if voice.is_some_and(|v| statement.source.contains(&v.name)) { "" } else { statement.source.as_str() };
    let role = voice.map_or("", |v| v.role.as_str());
    let role = if !first || source.contains(role) { "" } else { role };
    let shown = [role, source, statement.cue.as_str()].into_iter().filter(|words| !words.is_empty());
    shown.fold(line, |line, words| line.words(" · ").child(quoted("span", view, words)))
}

/// The exact words, without marks that the page may not have; a click shows them in the page.
fn content(to: &Renderer<'_>, view: &View, at: u32, statement: &StatementView) -> Tree {
    let mut words = el("button")
        .attr("type", "button")
        .attr("id", format!("jump-{at}"))
        .attr("data-do", "jump")
        .attr("data-item", "")
        .class("words")
        .attr("data-part", "words")
        .attr("data-kind", &statement.kind)
        .attr("title", to.say("panel_jump"))
        .attr("dir", "auto")
        .attr("lang", &view.lang);
    for (at, part) in statement.parts.iter().enumerate() {
        words = if at == 0 { words } else { words.child(el("span").class("gap").words(" … ")) };
        words = words.words(part);
    }
    words
}

/// The statuses with the words that they rest on; a plain assertion has none.
fn statuses(to: &Renderer<'_>, view: &View, statement: &StatementView) -> Option<Tree> {
    let chip = |(status, words): &(String, String)| {
        let name = el("b").words(to.name("panel_status_", status));
        el("li").attr("data-status", status).child(name).words(" ").child(quoted("q", view, words))
    };
    let list = || el("ul").class("chips").attr("data-part", "status").children(statement.status.iter().map(chip));
    (!statement.status.is_empty()).then(list)
}

/// The article's own lines on this statement.
fn remarks(to: &Renderer<'_>, view: &View, statement: &StatementView) -> Vec<Tree> {
    let notes = statement.notes.iter().filter_map(|at| view.notes.get(*at as usize));
    notes.map(|n| remark(to, view, el("p").class("remark"), n)).collect()
}

fn remark(to: &Renderer<'_>, view: &View, row: Tree, note: &NoteView) -> Tree {
    let name = el("b").words(to.name("panel_note_", &note.kind));
    row.child(name).words(" ").child(quoted("q", view, &note.words))
}

/// What the article itself says of claims and people.
pub(super) fn notes(to: &Renderer<'_>, view: &View) -> Option<Tree> {
    let items: Vec<Tree> = view.notes.iter().map(|n| remark(to, view, el("li"), n)).collect();
    let list = || {
        el("section")
            .attr("aria-labelledby", "notes")
            .child(el("h2").attr("id", "notes").words(to.say("panel_notes")))
            .child(el("ul").class("notes").children(items))
    };
    (!view.notes.is_empty()).then(list)
}
