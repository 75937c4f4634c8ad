//! The overlay's lists: statements, the article's own notes, folds, marks on the wording. An empty one is not shown.

use super::render::Renderer;
use crate::report::{FoldView, NoteView, StatementView, View};
use crate::wasm::tree::{Tree, el};

/// A section with a heading of its own; nothing where it holds nothing.
fn section(to: &Renderer<'_>, id: &'static str, key: &str, items: Vec<Tree>) -> Option<Tree> {
    if items.is_empty() {
        return None;
    }
    let heading = el("h2").attr("id", id).words(to.say(key));
    Some(el("section").attr("aria-labelledby", id).child(heading).child(el("ol").children(items)))
}

/// Words of the page, in the page's language.
fn quoted(tag: &'static str, view: &View, words: &str) -> Tree {
    el(tag).class("words").attr("dir", "auto").attr("lang", &view.lang).words(words)
}

/// Who said what.
pub(super) fn statements(to: &Renderer<'_>, view: &View) -> Option<Tree> {
    let items = (0..).zip(&view.statements).map(|(at, s)| statement(to, view, at, s)).collect();
    section(to, "statements", "panel_statements", items)
}

fn statement(to: &Renderer<'_>, view: &View, at: u32, statement: &StatementView) -> Tree {
    let jump = to
        .button(format!("jump-{at}"), "jump", "panel_jump")
        .attr("aria-label", to.tell("panel_jump_label", &[&(at + 1).to_string()]));
    el("li")
        .class("statement")
        .attr("data-statement", at.to_string())
        .child(speaker(to, view, statement))
        .child(content(view, statement))
        .children(statuses(to, view, statement))
        .children(remarks(to, view, statement))
        .child(el("div").class("row").child(el("small").words(to.name("panel_kind_", &statement.kind))).child(jump))
}

/// The speaker where that is firm; otherwise that it is uncertain, with the words that stand there.
fn speaker(to: &Renderer<'_>, view: &View, statement: &StatementView) -> Tree {
    let line = el("p").attr("data-part", "speaker");
    let line = match &statement.speaker {
        Some(name) => line.child(el("b").attr("dir", "auto").words(name)),
        None => line.child(el("i").words(to.say("panel_uncertain"))),
    };
    let name = statement.speaker.as_deref().unwrap_or("");
    let source = if name.is_empty() || !statement.source.contains(name) { statement.source.as_str() } else { "" };
    let said = [statement.role.as_str(), source, statement.cue.as_str()];
    let shown = said.into_iter().filter(|words| !words.is_empty());
    shown.fold(line, |line, words| line.words(" · ").child(quoted("span", view, words)))
}

/// The exact words, without marks that the page may not have: how they are given is said below them.
fn content(view: &View, statement: &StatementView) -> Tree {
    let mut words = el("p")
        .class("words")
        .attr("data-part", "words")
        .attr("data-kind", &statement.kind)
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
    let items = view.notes.iter().map(|n| remark(to, view, el("li"), n)).collect();
    section(to, "notes", "panel_notes", items)
}

/// What was folded, and why.
pub(super) fn folds(to: &Renderer<'_>, view: &View) -> Option<Tree> {
    let items = (0..).zip(&view.folds).map(|(at, f)| fold(to, view, at, f)).collect();
    section(to, "folds", "panel_folds", items)
}

fn fold(to: &Renderer<'_>, view: &View, at: u32, fold: &FoldView) -> Tree {
    let kind = to.name("fold_", &fold.kind);
    let number = (at + 1).to_string();
    let closed = to.state.page.folded && !to.state.page.opened.contains(&at);
    let button = match (to.state.page.folded, closed) {
        (false, _) => None,
        (true, true) => Some(("open", "panel_open", "panel_open_label")),
        (true, false) => Some(("fold", "panel_fold", "panel_fold_label")),
    };
    let button = button.map(|(does, key, label)| {
        to.button(format!("fold-{at}"), does, key).attr("aria-label", to.tell(label, &[&kind, &number]))
    });
    let grade = if fold.grade == "dim" { Some(to.say("panel_dimmed")) } else { None };
    let head = el("p").child(el("b").words(&kind)).with(grade, |head, grade| head.words(" · ").words(grade));
    el("li")
        .class("fold")
        .attr("data-fold", at.to_string())
        .child(head)
        .child(quoted("p", view, &fold.words))
        .child(reason(to, view, fold))
        .children(button)
}

/// The rule, and the page's words that it rests on; a rule of markup or place has none.
fn reason(to: &Renderer<'_>, view: &View, fold: &FoldView) -> Tree {
    let line = el("p").class("why").words(to.tell("panel_rule", &[&fold.rule]));
    if fold.reason.is_empty() { line } else { line.words(" ").child(quoted("q", view, &fold.reason)) }
}

/// That the wording looks machine-rewritten, with the marks that say so.
pub(super) fn warning(to: &Renderer<'_>, view: &View) -> Tree {
    let mark = |flag: &crate::report::FlagView| {
        let name = el("b").words(to.name("panel_flag_", &flag.kind));
        el("li").child(name).words(" ").child(quoted("q", view, &flag.words))
    };
    let number = view.wording.len().to_string();
    let marks = el("details")
        .attr("id", "marks")
        .child(el("summary").words(to.tell("panel_marks", &[&number])))
        .child(el("ul").children(view.wording.iter().map(mark)));
    el("section")
        .class("warning")
        .attr("aria-labelledby", "wording")
        .child(el("h2").attr("id", "wording").words(to.say("panel_rewritten")))
        .child(el("p").words(to.say("panel_rewritten_text")))
        .child(marks)
}
