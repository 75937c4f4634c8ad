//! Chooses among candidates: the best consistent set, paragraph by paragraph.

use super::candidate::Candidate;
use crate::text::TextRange;

/// Keeps the best candidates of one paragraph that can stand side by side, in document order.
pub(crate) fn best(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.retain(|c| c.content.iter().all(|r| !r.is_empty()) && !c.content.is_empty());
    candidates.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.cue.cmp(&b.cue)).then(a.rule.cmp(b.rule)));
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        if kept.iter().all(|k| agree(k, &candidate)) {
            kept.push(candidate);
        }
    }
    kept.sort_by_key(|c| (c.content.first().copied(), c.cue));
    kept
}

/// Whether two can stand together: apart, or one wholly inside a part of the other's content.
fn agree(a: &Candidate, b: &Candidate) -> bool {
    if a.cue.overlaps(b.cue) {
        return false;
    }
    let touches = a.content.iter().any(|x| b.content.iter().any(|y| x.overlaps(*y)));
    let spills = |outer: &Candidate, inner: &Candidate| {
        outer
            .content
            .iter()
            .any(|part| part.overlaps(inner.cue) || (!inner.source.is_empty() && part.overlaps(inner.source)))
    };
    if !touches {
        return !(spills(a, b) || spills(b, a)) || whole(a).overlaps(whole(b));
    }
    nested(a, b) || nested(b, a)
}

/// Whether all of `inner`, source, cue and content, stands inside one part of `outer`'s content.
fn nested(outer: &Candidate, inner: &Candidate) -> bool {
    outer.content.iter().any(|part| part.covers(whole(inner)) && *part != whole(inner))
}

fn whole(c: &Candidate) -> TextRange {
    let base = if c.source.is_empty() { c.cue } else { c.cue.hull(c.source) };
    c.content.iter().fold(base, |all, part| all.hull(*part))
}
