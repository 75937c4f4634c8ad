//! Keeping the best consistent set of candidates.

use super::candidate::Candidate;
use super::reading::Span;
use crate::order::{sort_by, sort_by_key};

/// A candidate that scores lower is dropped.
const KEPT: f32 = 0.3;

/// What is said inside another statement must be surer: "she said she believed it" says one thing.
const NESTED: f32 = 0.6;

/// Keeps the best candidates that agree with one another, by the start of their content.
pub(super) fn select(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.retain(|c| c.score >= KEPT);
    // Candidates that lie apart have nothing to say to each other: each cluster is settled by itself, or a long article would
    // take the square of its length.
    sort_by_key(&mut candidates, |c| extent(c).0);
    let (mut kept, mut cluster, mut end) = (Vec::new(), Vec::new(), 0);
    for candidate in candidates {
        let (from, to) = extent(&candidate);
        if from >= end {
            settle(std::mem::take(&mut cluster), &mut kept);
        }
        end = end.max(to);
        cluster.push(candidate);
    }
    settle(cluster, &mut kept);
    sort_by_key(&mut kept, Candidate::content_hull);
    kept
}

/// From the first to behind the last of all that a candidate takes.
fn extent(candidate: &Candidate) -> Span {
    let spans = || candidate.content.iter().chain(&candidate.cue).chain(&candidate.source).filter(|s| s.0 < s.1);
    (spans().map(|s| s.0).min().unwrap_or(0), spans().map(|s| s.1).max().unwrap_or(0))
}

/// Adds the best candidates of a cluster.
fn settle(mut candidates: Vec<Candidate>, all: &mut Vec<Candidate>) {
    sort_by(&mut candidates, |a, b| b.score.total_cmp(&a.score).then_with(|| a.content_hull().cmp(&b.content_hull())));
    let mut kept: Vec<Candidate> = Vec::new();
    for mut candidate in candidates {
        // A part that a better candidate has taken is given up; a candidate without a part left is dropped.
        // What is said of somebody else's saying ("CNN reported that he said so") holds the other and takes nothing.
        let apart = |k: &&Candidate| !reported(k, &candidate) && !reported(&candidate, k);
        let rivals: Vec<&Candidate> = kept.iter().filter(apart).collect();
        let taken = |part: &Span| rivals.iter().any(|k| k.content.iter().any(|p| same(*p, *part)));
        let mut content = candidate.content.clone();
        content.retain(|part| !taken(part));
        candidate.content = content;
        // "Die Brücke sei sicher, so die Polizei": whoever says it is found; the sentence is no report of its own.
        let bare = candidate.cue.iter().all(|s| s.0 == s.1);
        let told = |k: &Candidate| bare && k.source.iter().any(|s| s.0 < s.1) && inside(k, &candidate);
        if kept.iter().any(told) {
            continue;
        }
        let nested = |k: &Candidate| reported(&candidate, k) && candidate.score < NESTED;
        if kept.iter().any(nested) {
            continue;
        }
        if !candidate.content.is_empty() && kept.iter().all(|k| agree(k, &candidate)) {
            kept.push(candidate);
        }
    }
    all.append(&mut kept);
}

/// Whether two parts are one: each lies more than half in the other.
fn same(a: Span, b: Span) -> bool {
    let shared = a.1.min(b.1).saturating_sub(a.0.max(b.0));
    2 * shared > a.1 - a.0 && 2 * shared > b.1 - b.0
}

/// Two agree when they share no cue and either lie apart or one lies whole inside a part of the other's content.
fn agree(a: &Candidate, b: &Candidate) -> bool {
    if a.cue.iter().any(|x| b.cue.iter().any(|y| overlap(*x, *y))) {
        return false;
    }
    let apart = a.content.iter().all(|x| b.content.iter().all(|y| !overlap(*x, *y)));
    if apart {
        return true;
    }
    inside(a, b) || inside(b, a)
}

fn overlap(a: Span, b: Span) -> bool {
    a.0 < b.1 && b.0 < a.1
}

/// Whether `outer` says that somebody says `inner`: content, cue and source of the one inside the other's content.
fn reported(inner: &Candidate, outer: &Candidate) -> bool {
    let words = |c: &Candidate| c.cue.iter().any(|s| s.0 < s.1) && c.source.iter().any(|s| s.0 < s.1);
    words(inner) && words(outer) && inside(inner, outer)
}

/// Whether all of `inner` lies inside one part of `outer`'s content.
fn inside(inner: &Candidate, outer: &Candidate) -> bool {
    let holds = |part: &Span| inner.content.iter().chain(&inner.cue).all(|s| part.0 <= s.0 && s.1 <= part.1);
    outer.content.iter().any(holds)
}
