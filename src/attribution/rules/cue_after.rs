//! Content, subject, cue; what follows the cue in quotation marks is content too.
//!
//! Fires: `{content:“We will appeal,”} {source:Maria Lopez} {cue:said}.`
//! Does not: `“The Long Road” pleased those whom Maria Lopez told.`

use crate::attribution::candidate::Candidate;
use crate::attribution::view::Unit;
use crate::attribution::{bounds, noun};
use crate::text::TextRange;

pub(super) fn find(unit: &Unit<'_>, found: &mut Vec<Candidate>) {
    for cue in super::cues(unit) {
        found.extend(propose(unit, cue));
    }
}

fn propose(unit: &Unit<'_>, cue: usize) -> Option<Candidate> {
    let group = noun::verb_group(unit, cue);
    let source = noun::before(unit, group)?;
    let content = content_around(unit, source.0, cue + 1)?;
    let view = unit.view;
    let quoted = view.tag(source.0 - 1).quote != 0 || view.tag(source.0 - 2).quote != 0;
    let class = view.tag(cue).cue;
    if class.starts_with("mind") {
        return None;
    }
    let says = class.starts_with("say") && !class.contains("base") && !class.contains("inf");
    let fits = quoted || (says && has_verb(unit, source.0));
    if !fits {
        return None;
    }
    Some(Candidate {
        content,
        cue: view.range(group, cue + 1),
        source: view.range(source.0, source.1),
        unit: unit.from,
        score: super::points(class) + if quoted { 0.15 } else { 0.02 },
        rule: "cue_after",
        shared: false,
    })
}

/// Whether what stands before `end` could be a clause of its own.
fn has_verb(unit: &Unit<'_>, end: usize) -> bool {
    let view = unit.view;
    let verb = |i: usize| matches!(view.tag(i).function, "aux" | "pron") || view.word(i).ends_with("ed");
    !view.word(unit.from).ends_with("ing") && (unit.from..end).any(verb)
}

/// The content left of an attribution that starts at token `start`, and what goes on in quotation marks after token `rest`.
pub(super) fn content_around(unit: &Unit<'_>, start: usize, rest: usize) -> Option<Vec<TextRange>> {
    let view = unit.view;
    if start < unit.from + 2 {
        return None;
    }
    let closed = view.tag(start - 1).quote != 0 || (view.word(start - 1) == "," && view.tag(start - 2).quote != 0);
    if view.is(rest, &["that"]) {
        return None;
    }
    if !closed && view.word(start - 1) != "," {
        return None;
    }
    if !closed {
        let after = rest >= unit.to || view.is_mark(rest) || matches!(view.tag(rest).function, "day" | "prep");
        if !after {
            return None;
        }
    }
    let end = if view.word(start - 1) == "," && view.tag(start - 1).quote == 0 { start - 1 } else { start };
    let mut from = unit.from;
    if view.is(from, &["but", "and", "still"]) {
        from += 1;
    }
    if closed {
        let quote = view.tag(end - 1).quote;
        let opened = (from..end).rev().take_while(|&i| view.tag(i).quote == quote).last().unwrap_or(end);
        if opened > from && !view.tag(opened).capital && (from..opened).any(|i| !view.tag(i).cue.is_empty()) {
            from = opened;
        }
    }
    let mut parts = vec![view.range(from, end)];
    if !closed && view.word(rest) == "," && rest + 2 < unit.to && !view.tag(rest + 1).cue.contains("ing") {
        parts.push(view.range(rest + 1, bounds::end(unit, rest + 1)));
    }
    let next = (rest..unit.to.min(rest + 14)).find(|&i| view.tag(i).quote != 0 || !view.tag(i).cue.is_empty());
    if let Some(next) = next.filter(|&i| closed && view.tag(i).quote != 0) {
        let last = (next..unit.to).rev().find(|&i| view.tag(i).quote != 0).unwrap_or(next);
        parts.push(view.range(next, last + 1));
    }
    Some(parts)
}
