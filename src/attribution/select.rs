//! The best consistent set of candidates of a unit.

use super::candidate::Candidate;

/// A candidate may lie inside another only from this score on (A said that B denied …).
const NESTED: f32 = 0.85;
/// Candidates that share more than this part of the smaller one's content exclude each other.
const SHARED: f32 = 0.3;

/// Keeps the best that do not contradict each other, in document order.
pub(super) fn best(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.content.cmp(&b.content)));
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        if kept.iter().all(|k| agree(k, &candidate)) {
            kept.push(candidate);
        }
    }
    kept.sort_by_key(|c| c.cue);
    kept
}

fn agree(kept: &Candidate, other: &Candidate) -> bool {
    if overlap(&[kept.cue], &[other.cue]) > 0
        || overlap(&[kept.source], &[other.content[0]]) > 0 && other.score < NESTED
    {
        return false;
    }
    let shared = overlap(&kept.content, &other.content);
    if shared == 0 {
        return overlap(&kept.content, &[other.cue]) == 0
            || other.score >= NESTED
            || shared == 0 && overlap(&kept.content, &[other.cue]) == 0;
    }
    let smaller = size(&kept.content).min(size(&other.content));
    let nested = covers(&kept.content, other) || covers(&other.content, kept);
    (shared as f32) < SHARED * smaller as f32 || nested && kept.score.min(other.score) >= NESTED
}

/// Whether all of a candidate lies inside the content.
fn covers(content: &[(usize, usize)], other: &Candidate) -> bool {
    let inside = |(from, to): (usize, usize)| from == to || content.iter().any(|(a, b)| *a <= from && to <= *b);
    inside(other.cue) && inside(other.source) && other.content.iter().all(|c| inside(*c))
}

fn size(spans: &[(usize, usize)]) -> usize {
    spans.iter().map(|(a, b)| b - a).sum()
}

fn overlap(a: &[(usize, usize)], b: &[(usize, usize)]) -> usize {
    let both = |x: &(usize, usize), y: &(usize, usize)| x.1.min(y.1).saturating_sub(x.0.max(y.0));
    a.iter().map(|x| b.iter().map(|y| both(x, y)).sum::<usize>()).sum()
}
