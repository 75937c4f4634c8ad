//! Where an original has a quotation's words: long runs of the same words first, then what lies between them.

use crate::order::sort_by_key;
use std::ops::Range;

/// A run of words that both have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    quote: usize,
    original: usize,
    length: usize,
}

/// A stretch of the quotation and the stretch of the original that it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    pub(super) quote: Range<usize>,
    pub(super) original: Range<usize>,
}

/// A place in the original: one segment, or several where the quotation joins what the original has far apart.
pub(super) type Place = Vec<Segment>;

/// Runs of fewer words than this may stand anywhere and prove nothing.
const SOLID: usize = 3;
/// Two runs lie together if the original has at most so many words between them beyond the quotation's own.
const NEAR: usize = 30;
/// So many words of the original more than the quotation has are looked at beyond the outermost runs.
const SLACK: usize = 4;
/// So many places are looked at.
const PLACES: usize = 4;

/// The places at which the original has the quotation's words, the longest run first.
pub(super) fn places(quote: &[u32], original: &[u32]) -> Vec<Place> {
    let mut anchors = longest(quote, original);
    let best = anchors.first().map_or(0, |run| run.length);
    anchors.retain(|run| run.length * 5 >= best * 4 && (run.length >= SOLID || run.length == quote.len()));
    anchors.truncate(PLACES);
    anchors.into_iter().map(|anchor| place(quote, original, anchor)).collect()
}

/// All maximal runs, the longest first; of two as long the earlier.
fn longest(quote: &[u32], original: &[u32]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut lengths = vec![0_usize; quote.len() + 1];
    for (at, key) in original.iter().enumerate() {
        // Backwards, so that `lengths` still holds the word before.
        for (q, wanted) in quote.iter().enumerate().rev() {
            let length = if wanted == key { lengths[q] + 1 } else { 0 };
            lengths[q + 1] = length;
            let goes_on = length > 0 && original.get(at + 1).is_some_and(|next| quote.get(q + 1) == Some(next));
            if length > 0 && !goes_on {
                runs.push(Run { quote: q + 1 - length, original: at + 1 - length, length });
            }
        }
        lengths[0] = 0;
    }
    sort_by_key(&mut runs, |run| (std::cmp::Reverse(run.length), run.original));
    runs
}

/// The chain of solid runs around an anchor, gathered into segments.
fn place(quote: &[u32], original: &[u32], anchor: Run) -> Place {
    let mut runs = Vec::new();
    grow(quote, original, (0..quote.len(), 0..original.len()), Some(anchor), &mut runs);
    let mut segments: Place = Vec::new();
    for run in runs {
        let next =
            Segment { quote: run.quote..run.quote + run.length, original: run.original..run.original + run.length };
        match segments.last_mut() {
            Some(last) if next.original.start - last.original.end <= next.quote.start - last.quote.end + NEAR => {
                last.quote.end = next.quote.end;
                last.original.end = next.original.end;
            }
            _ => segments.push(next),
        }
    }
    widen(&mut segments, quote.len(), original.len());
    segments
}

/// Finds solid runs left and right of the longest one, in order.
fn grow(
    quote: &[u32],
    original: &[u32],
    (q, o): (Range<usize>, Range<usize>),
    anchor: Option<Run>,
    runs: &mut Vec<Run>,
) {
    let shifted = |run: &Run| Run { quote: run.quote + q.start, original: run.original + o.start, ..*run };
    let found = || longest(quote.get(q.clone())?, original.get(o.clone())?).first().map(shifted);
    let Some(run) = anchor.or_else(found).filter(|run| anchor.is_some() || run.length >= SOLID) else { return };
    grow(quote, original, (q.start..run.quote, o.start..run.original), None, runs);
    runs.push(run);
    let rest = (run.quote + run.length..q.end, run.original + run.length..o.end);
    grow(quote, original, rest, None, runs);
}

/// Gives the words of the quotation that no run holds to the segment that they follow, with as many of the original's and
/// some more: the original may have a word between them that the quotation leaves out.
fn widen(segments: &mut Place, quote: usize, original: usize) {
    let Some(first) = segments.first_mut() else { return };
    let before = first.quote.start;
    first.original.start = first.original.start.saturating_sub(before + before.min(SLACK));
    first.quote.start = 0;
    for at in 0..segments.len() {
        let limit = segments.get(at + 1).map_or((quote, original), |next| (next.quote.start, next.original.start));
        let segment = &mut segments[at];
        let after = limit.0 - segment.quote.end;
        segment.original.end = (segment.original.end + after + after.min(SLACK)).min(limit.1);
        segment.quote.end = limit.0;
    }
}
