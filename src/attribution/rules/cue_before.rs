//! Subject, cue, content.
//!
//! Fires: `{source:Maria Lopez} {cue:said} that {content:the city will appeal}.`
//! Does not: `Maria Lopez left the room.`

use crate::attribution::candidate::Candidate;
use crate::attribution::view::Unit;
use crate::attribution::{bounds, noun};

pub(super) fn find(unit: &Unit<'_>, found: &mut Vec<Candidate>) {
    for cue in super::cues(unit) {
        found.extend(propose(unit, cue));
    }
}

fn propose(unit: &Unit<'_>, cue: usize) -> Option<Candidate> {
    let view = unit.view;
    let class = view.tag(cue).cue;
    let group = noun::verb_group(unit, cue);
    let source = noun::before(unit, group)?;
    let from = bounds::start(unit, cue)?;
    let relative = source.0 > unit.from
        && view.is(source.0 - 1, &["what", "whom", "which", "that"])
        && view.tag(source.0).function == "pron";
    if relative || (view.is(from, &["to"]) && !class.contains("inf") && !class.starts_with("tell")) {
        return None;
    }
    let to = bounds::end(unit, from);
    if to < from + 2 && view.tag(from).quote == 0 {
        return None;
    }
    let quoted = view.tag(from).quote != 0 || view.is(from - 1, &["that"]);
    let mut score = super::points(class);
    if quoted {
        score += 0.08;
    }
    let bare = group == cue;
    if class.contains("base")
        && bare
        && !view.is(source.1 - 1, &["they", "we", "I", "you"])
        && !view.word(source.1 - 1).ends_with('s')
        && !(source.0..source.1).any(|i| view.is(i, &["and", "people", "who"]))
    {
        return None;
    }
    if !quoted {
        match class.split(' ').next().unwrap_or("") {
            "say" if view.is(cue, &["said", "says", "say"]) => {}
            "say" | "tell" if class.contains("inf") && view.is(from, &["to"]) => score -= 0.05,
            "say" | "tell" if bounds::is_clause(unit, from) => score -= 0.15,
            _ if class.contains("np") && (view.tag(from).function == "det" || view.tag(from).capital) => score -= 0.1,
            "quote" if (from..to).any(|i| view.tag(i).quote != 0) => {}
            "tell" if from > cue + 1 && view.is(from, &["to"]) => score -= 0.2,
            _ => return None,
        }
    }
    if passive(unit, group, cue) {
        return None;
    }
    Some(Candidate {
        content: vec![view.range(from, to)],
        cue: view.range(group, cue + 1),
        source: view.range(source.0, source.1),
        unit: unit.from,
        score,
        rule: "cue_before",
        shared: false,
    })
}

fn passive(unit: &Unit<'_>, group: usize, cue: usize) -> bool {
    (group..cue).any(|i| unit.view.is(i, &["was", "were", "been", "be", "is", "are"]))
        && unit.view.word(cue).ends_with("ed")
        || (group..cue).any(|i| unit.view.is(i, &["was", "were", "been", "is", "are"]))
            && unit.view.is(cue, &["told", "said"])
}
