//! A quotation that goes on after its attribution: “A,” she said. “B.” is one statement in two parts.

use super::candidate::Candidate;
use super::view::{Unit, View};

/// Hands quotations that no attribution claims to the direct statement right before them in the paragraph.
pub(crate) fn on(view: &View<'_>, units: &[Unit<'_>], kept: &mut Vec<Candidate>) {
    let alone: Vec<Candidate> = kept.extract_if(.., |c| c.cue.is_empty() && !c.shared).collect();
    join(view, units, kept);
    let free = |c: &Candidate| !kept.iter().any(|k| k.content.iter().any(|p| c.content.iter().any(|q| p.overlaps(*q))));
    let rest: Vec<Candidate> = alone.into_iter().filter(free).collect();
    kept.extend(rest);
}

fn join(view: &View<'_>, units: &[Unit<'_>], kept: &mut [Candidate]) {
    for unit in units.iter().skip(1) {
        if view.tag(unit.from).quote == 0 {
            continue;
        }
        let last = (unit.from..unit.to).rev().find(|&i| view.tag(i).quote != 0).unwrap_or(unit.from);
        let all = (unit.from..unit.to).filter(|&i| !view.is_mark(i)).all(|i| view.tag(i).quote != 0);
        let quote = view.range(unit.from, last + 1);
        let claimed =
            kept.iter().any(|c| c.cue.start() >= quote.start() || c.content.iter().any(|p| p.overlaps(quote)));
        if !all || claimed {
            continue;
        }
        let before = kept.iter_mut().filter(|c| !c.shared && c.cue.start() < quote.start()).max_by_key(|c| c.cue);
        let Some(before) = before else { continue };
        let at = view.article.tokens.partition_point(|t| t.range.end() <= before.content[0].start());
        if view.tag(at).quote != 0 {
            before.content.push(quote);
        }
    }
}
