//! Noun phrases by a finite-state walk: the subject before a cue, the inverted subject after it.

use super::view::Unit;

/// The auxiliaries and adverbs left of a cue: where the verb group starts ("have also said").
pub(crate) fn verb_group(unit: &Unit<'_>, cue: usize) -> usize {
    let mut at = cue;
    while at > unit.from {
        let (tag, word) = (unit.view.tag(at - 1), unit.view.word(at - 1));
        if tag.quote != 0 || !(tag.function == "aux" || (word.len() > 4 && word.ends_with("ly") && !tag.capital)) {
            break;
        }
        at -= 1;
    }
    at
}

/// The noun phrase that ends before token `end`, with its appositions.
pub(crate) fn before(unit: &Unit<'_>, end: usize) -> Option<(usize, usize)> {
    let view = unit.view;
    let mut end = without_time(unit, end);
    if end <= unit.from {
        return None;
    }
    let relative = view.is(end.checked_sub(1)?, &["who"]);
    if relative {
        end -= 1;
        end -= usize::from(end > unit.from && view.word(end - 1) == ",");
    } else if end > unit.from && view.word(end - 1) == "," {
        return apposed(unit, end);
    }
    if end <= unit.from || view.is(end - 1, &["and", "or", "but"]) {
        return None;
    }
    let from = walk(unit, before_brackets(unit, end));
    (from < end).then_some((from, end))
}

/// Leaves out a time at the end: "this week", "on Thursday".
fn without_time(unit: &Unit<'_>, end: usize) -> usize {
    let view = unit.view;
    if end < unit.from + 2 {
        return end;
    }
    if view.tag(end - 1).function == "day" {
        return if view.is(end - 2, &["on", "late", "early"]) { end - 2 } else { end - 1 };
    }
    let period = view.is(
        end - 1,
        &["week", "month", "year", "morning", "night", "evening", "afternoon", "spring", "summer", "fall", "winter"],
    );
    if period && view.is(end - 2, &["this", "last", "next", "that"]) { end - 2 } else { end }
}

/// "Ian Bond, a former diplomat and head of policy, says": the commas are walked over while a name starts the phrase.
fn apposed(unit: &Unit<'_>, end: usize) -> Option<(usize, usize)> {
    let view = unit.view;
    let mut at = end - 1;
    while at > unit.from {
        at -= 1;
        let full_stop = view.word(at) == "." && !dotted(unit, at);
        if view.tag(at).quote != 0 || view.is(at, &[";", ":", "—", "–"]) || full_stop || end - at > 45 {
            return None;
        }
        if view.word(at) == "," {
            let from = walk(unit, before_brackets(unit, at));
            let named = (view.tag(at - 1).capital || view.word(at - 1) == ")") && view.tag(at + 1).function != "conj";
            let entitled = !view.tag(at - 1).capital
                && (at + 1..end - 1)
                    .all(|i| view.tag(i).capital || view.is_mark(i) || view.is(i, &["of", "for", "a", "the"]));
            if from < at && (named || entitled) {
                return Some((from, end - 1));
            }
        }
    }
    None
}

/// Skips brackets that end before token `end`: "Rep. Ana Lee (D-Ore.)".
fn before_brackets(unit: &Unit<'_>, end: usize) -> usize {
    let view = unit.view;
    if end == 0 || view.word(end - 1) != ")" {
        return end;
    }
    (unit.from.max(end.saturating_sub(9))..end).rev().find(|&i| view.word(i) == "(").unwrap_or(end)
}

/// Walks left over the words that a noun phrase may hold.
fn walk(unit: &Unit<'_>, end: usize) -> usize {
    let view = unit.view;
    if end == 0 || end > unit.to {
        return end;
    }
    if view.tag(end - 1).function == "pron"
        && !view.tag(end - 1).title
        && end > unit.from
        && view.tag(end - 1).quote == 0
    {
        return end - 1;
    }
    let (mut at, mut best) = (end, end);
    while at > unit.from && end - at < 24 {
        let (tag, word) = (view.tag(at - 1), view.word(at - 1));
        let stop = view.is_mark(at - 1) && !matches!(word, "-" | "." | "&" | "/")
            || tag.quote != 0
            || matches!(tag.function, "conj" | "aux" | "pron")
                && !matches!(word, "and" | "or" | "who" | "May" | "Will")
            || (!tag.cue.is_empty() && !tag.cue.contains("base") && !tag.capital);
        if stop || (word == "." && !dotted(unit, at - 1)) {
            break;
        }
        at -= 1;
        if !matches!(tag.function, "prep" | "conj") && word != "-" && word != "." {
            best = at;
        }
    }
    trim(unit, best, end, at)
}

/// Whether the full stop at `at` belongs to an abbreviation or initial inside the sentence.
fn dotted(unit: &Unit<'_>, at: usize) -> bool {
    at > unit.from && unit.view.tag(at - 1).capital && unit.view.word(at - 1).len() <= 5
}

/// Leaves out what cannot start a subject: "On Thursday", "In a statement", "this week".
fn trim(unit: &Unit<'_>, best: usize, end: usize, reached: usize) -> usize {
    let view = unit.view;
    let mut from = best;
    if reached < best && view.tag(reached).function == "prep" {
        // The phrase starts as a prepositional one: only a run of capitals or a determiner later on can be the subject.
        let start =
            (best + 1..end).rev().find(|i| view.tag(*i).function == "det" && view.tag(i - 1).function != "prep");
        let mut run = end;
        while run > best && view.tag(run - 1).capital {
            run -= 1;
        }
        from = start.unwrap_or(if run < end { run } else { end });
    }
    while from < end && (view.is(from, &["and", "or", "meanwhile", "however"]) || view.tag(from).function == "day") {
        from += 1;
    }
    let counted =
        from + 1 == end && view.is(from, &["several", "many", "some", "most", "others", "both", "one", "another"]);
    if from == end || (from + 1 == end && !counted && matches!(view.tag(from).function, "det" | "prep" | "day")) {
        end
    } else {
        from
    }
}

/// The noun phrase that starts at token `from`: an inverted subject ("said Maria Lopez, the city attorney").
pub(crate) fn after(unit: &Unit<'_>, from: usize) -> Option<usize> {
    let view = unit.view;
    if view.tag(from).function == "pron" {
        return (from < unit.to).then_some(from + 1);
    }
    let mut at = from;
    while at < unit.to && at - from < 40 {
        let (tag, word) = (view.tag(at), view.word(at));
        let mark = view.is_mark(at)
            && !matches!(word, "-" | "&" | ",")
            && !(word == "." && at + 1 < unit.to && dotted(unit, at));
        if tag.quote != 0
            || mark
            || (matches!(tag.function, "conj" | "aux" | "pron" | "day") && !matches!(word, "and" | "May"))
        {
            break;
        }
        if word == "," && (tag_starts_clause(unit, at + 1) || at == from) {
            break;
        }
        if tag.function == "prep"
            && !matches!(word, "of" | "for" | "at" | "from" | "with")
            && !(word == "to" && view.is(at + 1, &["the"]))
        {
            break;
        }
        at += 1;
    }
    while at > from && (view.is(at - 1, &[",", "and", "of", "for", "at"])) {
        at -= 1;
    }
    let named = (from..at).any(|i| view.tag(i).capital) || view.tag(from).function == "det";
    (at > from && named).then_some(at)
}

fn tag_starts_clause(unit: &Unit<'_>, at: usize) -> bool {
    let tag = unit.view.tag(at);
    matches!(tag.function, "conj" | "pron" | "prep" | "aux")
        || unit.view.word(at).ends_with("ing")
        || !tag.cue.is_empty()
}
