//! Where content starts and ends, without a parser: a finite-state walk from the cue to the unit's end.

use super::view::Unit;
use super::{noun, rules};

/// Where the content after the cue at `cue` starts; `None` where nothing follows that could be content.
pub(crate) fn start(unit: &Unit<'_>, cue: usize) -> Option<usize> {
    let view = unit.view;
    let class = view.tag(cue).cue;
    let next = if view.is(cue + 1, &["out"]) { cue + 2 } else { cue + 1 };
    let limit = unit.to.min(next + 22);
    let opener = (next..limit).find(|&i| {
        view.is(i, &["that", ":", "whether"]) || view.tag(i).quote != 0 || view.is(i, &[".", ";"]) && i + 1 >= unit.to
    });
    let opener = opener.filter(|&i| !view.is(i, &[".", ";"]));
    if let Some(i) = opener {
        let bare = (next..i).all(|k| view.tag(k).cue.is_empty() && !matches!(view.tag(k).function, "aux" | "conj"));
        let adverbial = i == next
            || class.starts_with("quote")
            || class.starts_with("tell")
            || matches!(view.tag(next).function, "prep" | "day")
            || view.word(next) == ",";
        if bare && adverbial {
            let quoted = view.tag(i).quote != 0;
            if quoted && class.starts_with("quote") && i != next && !matches!(view.tag(next).function, "prep" | "day") {
                return Some(next);
            }
            if quoted && view.is(next, &["a", "the", "his", "her", "their"]) && !class.starts_with("tell") {
                return class.starts_with("say").then_some(next);
            }
            return Some(if view.is(i, &["that", ":"]) && i + 1 < unit.to { i + 1 } else { i });
        }
    }
    let mut at = next;
    if class.starts_with("tell") {
        at = addressee(unit, at)?;
    }
    while at < unit.to && view.tag(at).function == "day" {
        at += 1;
    }
    if view.is(at, &["on"]) && view.tag(at + 1).function == "day" {
        at += 2;
    }
    if at >= unit.to || view.is_mark(at) || (view.tag(at).function == "prep" && !class.starts_with("say")) {
        return None;
    }
    if matches!(view.word(at), "about" | "of" | "by" | "as") {
        return None;
    }
    Some(at)
}

/// One past whom a teller tells.
fn addressee(unit: &Unit<'_>, from: usize) -> Option<usize> {
    let view = unit.view;
    if view.tag(from).function == "pron" {
        return Some(from + 1);
    }
    let mut at = from;
    while at < unit.to
        && (view.tag(at).capital || (at == from && view.tag(at).function == "det") || view.word(at).ends_with("ers"))
    {
        at += 1;
    }
    (at > from && at < unit.to).then_some(at)
}

/// Where content that starts at `from` ends: the unit's end, before a trailing attribution or a clause of the article's own.
pub(crate) fn end(unit: &Unit<'_>, from: usize) -> usize {
    let view = unit.view;
    for at in from + 2..unit.to {
        if view.tag(at).quote != 0 {
            continue;
        }
        if view.is(at, &["and", "but"])
            && !view.tag(at + 1).cue.contains("base")
            && rules::is_finite_cue(unit, cue_from(unit, at + 1))
        {
            let cue = cue_from(unit, at + 1);
            if view.is(cue, &["said", "says"]) || view.is(cue + 1, &["that"]) {
                return if view.is(at - 1, &[",", "-", "–", "—"]) { at - 1 } else { at };
            }
        }
        let conjunction = view.is(at, &["and", "but", "although", "though"]) && view.tag(at + 1).function == "pron";
        if conjunction && (at + 2..at + 5).any(|i| rules::is_finite_cue(unit, i) && view.tag(i).cue.starts_with("say"))
        {
            return if view.is(at - 1, &[",", "-", "–", "—"]) { at - 1 } else { at };
        }
        if view.word(at) != "," {
            continue;
        }
        let next = at + 1;
        let participle = view.tag(next).cue.starts_with("say ing") || view.tag(next).cue.starts_with("tell ing");
        let according = view.is(next, &["according"]);
        if participle || according || trailing(unit, next) {
            return at;
        }
    }
    let mut end = unit.to;
    while end > from && view.is(end - 1, &[".", "!", "?"]) && view.tag(end - 1).quote == 0 {
        end -= 1;
    }
    end
}

/// The first token from `at` that is no auxiliary or adverb.
fn cue_from(unit: &Unit<'_>, at: usize) -> usize {
    let adverb = |i: usize| unit.view.tag(i).function == "aux" || unit.view.word(i).ends_with("ly");
    (at..unit.to.min(at + 3)).find(|&i| !adverb(i)).unwrap_or(at)
}

/// Whether a clause seems to start at `from`: a subject with a verb soon after it.
pub(crate) fn is_clause(unit: &Unit<'_>, from: usize) -> bool {
    let view = unit.view;
    if view.is(from, &["he", "she", "they", "it", "I", "we", "you", "there"]) {
        return true;
    }
    if view.tag(from).function != "det" && !view.tag(from).capital && !view.word(from).ends_with('s') {
        return false;
    }
    (from + 1..unit.to.min(from + 6))
        .take_while(|&i| !view.is_mark(i) && !matches!(view.tag(i).function, "prep" | "conj"))
        .any(|i| view.tag(i).function == "aux" && !view.word(i).ends_with("ly"))
}

/// Whether ", he said" starts at `at`.
fn trailing(unit: &Unit<'_>, at: usize) -> bool {
    let cue = (at + 1..unit.to.min(at + 9)).find(|&i| rules::is_finite_cue(unit, i));
    cue.is_some_and(|cue| {
        let closes = !unit.view.tag(cue).cue.contains("base")
            && (cue + 1 >= unit.to
                || unit.view.is_mark(cue + 1)
                || matches!(unit.view.tag(cue + 1).function, "day" | "prep"));
        closes && noun::before(unit, noun::verb_group(unit, cue)).is_some_and(|(from, _)| from == at)
    })
}
