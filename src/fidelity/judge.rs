//! What the differences between a quotation and one place of the original amount to.

use super::align::Place;
use super::words::{Quote, Word};
use super::{Alteration, Fidelity, Label, Original, speaker};
use crate::text::TextRange;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::ops::Range;

/// An attribution in the middle of a quotation has at most so many words.
const ATTRIBUTION: usize = 15;

/// Which label counts where the original has the words at several places: the most faithful.
pub(super) const fn rank(label: Label) -> u8 {
    match label {
        Label::Identical => 0,
        Label::Typographic => 1,
        Label::TruncatedMarked => 2,
        Label::Misattributed => 3,
        Label::TruncatedUnmarked => 4,
        Label::Altered => 5,
        Label::Stitched => 6,
        Label::NotFound => 7,
    }
}

/// The differences found at one place.
#[derive(Default)]
struct Differences {
    changed: Vec<Alteration>,
    cut: Vec<Alteration>,
    marked: bool,
    joined: bool,
    taken_out: bool,
    same: usize,
    quoted: usize,
    hull: Option<TextRange>,
}

/// Judges one place; `None` where too few of the quotation's words stand there.
pub(super) fn judge(
    quote: &Quote<'_>,
    keys: &[u32],
    copy_speaker: Option<&str>,
    original: &Original<'_>,
    place: &Place,
) -> Option<Fidelity> {
    let mut found = Differences::default();
    let mut before: Option<usize> = None;
    for segment in place {
        let (q, o) = (segment.quote.clone(), segment.original.clone());
        let ops = capture_diff_slices(Algorithm::Lcs, original.keys.get(o.clone())?, keys.get(q.clone())?);
        if before.is_some() && !quote.words.get(q.start)?.gap {
            found.joined = true;
        }
        found.read(quote, original, &ops, (q.start, o.start));
        before = Some(o.end);
    }
    let wanted = quote.words.iter().filter(|w| !w.bracketed).count();
    if found.same * 10 < wanted * 6 {
        return None;
    }
    let place = found.hull;
    if found.quoted * 2 < found.same {
        return Some(Fidelity { label: Label::NotFound, altered: Vec::new(), place });
    }
    found.ends(quote, original, place?);
    let other = speaker::other(copy_speaker, original, place?);
    let (label, altered) = found.label(quote, original, other);
    Some(Fidelity { label, altered, place })
}

impl Differences {
    fn read(&mut self, quote: &Quote<'_>, original: &Original<'_>, ops: &[DiffOp], base: (usize, usize)) {
        let equal = |op: &DiffOp| matches!(op, DiffOp::Equal { .. });
        let (first, last) = (ops.iter().position(equal), ops.iter().rposition(equal));
        for (at, op) in ops.iter().enumerate() {
            let (o, q) = (shift(op.old_range(), base.1), shift(op.new_range(), base.0));
            let (theirs, ours) = (original.words.get(o.clone()), quote.words.get(q.clone()));
            let (theirs, ours) = (theirs.unwrap_or(&[]), ours.unwrap_or(&[]));
            let outside = Some(at) < first || Some(at) > last;
            match op {
                DiffOp::Equal { .. } => self.equal(theirs),
                // What stands before and after in the original was never meant to be quoted.
                DiffOp::Delete { .. } if outside => {}
                _ if ours.iter().all(|w| w.bracketed) && !ours.is_empty() => self.marked = true,
                DiffOp::Delete { .. } => {
                    let marked = quote.words.get(q.start).is_some_and(|w| w.gap);
                    self.deleted(theirs, marked, original, o);
                }
                _ => {
                    let theirs = if outside { &[] } else { theirs };
                    let orig = slice(original.article.as_str(), theirs);
                    self.changed.push(Alteration { copy: slice(quote.text, ours), orig });
                }
            }
        }
    }

    fn equal(&mut self, words: &[Word]) {
        self.same += words.len();
        self.quoted += words.iter().filter(|w| w.quotation > 0).count();
        for word in words {
            self.hull = Some(self.hull.map_or(word.range, |hull| hull.hull(word.range)));
        }
    }

    /// Words that the copy leaves out: with a sign, between two quotations, an attribution, or silently.
    fn deleted(&mut self, words: &[Word], marked: bool, original: &Original<'_>, at: Range<usize>) {
        let around =
            [at.start.wrapping_sub(1), at.end].map(|i| original.words.get(i).map(|w| (w.quotation, w.paragraph)));
        let lost = words.iter().filter(|w| w.quotation > 0).count();
        let crosses = around[0].map(|w| w.0) != around[1].map(|w| w.0);
        let apart = words.len() > ATTRIBUTION || around[0].map(|w| w.1) != around[1].map(|w| w.1);
        if marked {
            self.marked = true;
        } else if crosses && (lost > 0 || apart) {
            self.joined = true;
        } else if crosses && lost == 0 {
            self.taken_out = true;
        } else {
            self.cut.push(Alteration { copy: String::new(), orig: slice(original.article.as_str(), words) });
        }
    }

    /// The quotation's ends: an ellipsis there says that more follows; a full stop where the original goes on says that
    /// nothing does.
    fn ends(&mut self, quote: &Quote<'_>, original: &Original<'_>, hull: TextRange) {
        let text = original.article.as_str();
        let after = original.words.partition_point(|w| w.range.start() < hull.end());
        let begins = original.words.partition_point(|w| w.range.start() < hull.start());
        let next = original.words.get(after);
        let theirs_at_end =
            next.is_some_and(|w| w.gap) || text.get(hull.end() as usize..).is_some_and(|t| t.starts_with('…'));
        let theirs_at_start = original.words.get(begins).is_some_and(|w| w.gap);
        self.marked |= quote.gap_at_end && !theirs_at_end;
        self.marked |= quote.words.first().is_some_and(|w| w.gap) && !theirs_at_start;
        let closed = quote.text.ends_with(['.', '!', '?']) && !quote.gap_at_end;
        let whole = quote.text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase);
        let (Some(last), true, true) = (original.words.get(after.wrapping_sub(1)), closed, whole) else { return };
        let rest: Vec<Word> = original
            .words
            .get(after..)
            .unwrap_or(&[])
            .iter()
            .take_while(|w| w.quotation == last.quotation)
            .cloned()
            .collect();
        let Some(first) = rest.first().filter(|_| last.quotation > 0) else { return };
        if TextRange::new(hull.end(), first.range.start()).of(text).contains(['.', '!', '?', '…']) {
            return;
        }
        self.cut.push(Alteration { copy: String::new(), orig: slice(text, &rest) });
    }

    fn label(self, quote: &Quote<'_>, original: &Original<'_>, other: Option<Alteration>) -> (Label, Vec<Alteration>) {
        let exact = |hull: TextRange| {
            let same = |a: &str, b: &str| a.split([' ', '\n', '\t']).eq(b.split([' ', '\n', '\t']));
            let theirs = with_stop(original.article.as_str(), hull);
            same(quote.text, theirs)
        };
        if self.joined {
            (Label::Stitched, Vec::new())
        } else if !self.changed.is_empty() {
            (Label::Altered, self.changed)
        } else if !self.cut.is_empty() {
            (Label::TruncatedUnmarked, self.cut)
        } else if let Some(other) = other {
            (Label::Misattributed, vec![other])
        } else if self.marked {
            (Label::TruncatedMarked, Vec::new())
        } else if !self.taken_out && self.hull.is_some_and(exact) {
            (Label::Identical, Vec::new())
        } else {
            (Label::Typographic, Vec::new())
        }
    }
}

/// The original's words with the marks that cling to them ("no.", "yes!)").
fn with_stop(text: &str, hull: TextRange) -> &str {
    let clings = |c: char| matches!(c, '.' | ',' | '!' | '?' | ';' | ':' | ')' | ']' | '%' | '…');
    let after = text.get(hull.end() as usize..).unwrap_or("");
    let more = after.len() - after.trim_start_matches(clings).len();
    let opens = text.get(..hull.start() as usize).unwrap_or("");
    let start = opens.trim_end_matches(['(', '[', '#', '\'', '‘']).len();
    TextRange::new(start as u32, hull.end() + more as u32).of(text)
}

fn shift(range: Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

/// The text from the first word to the last.
fn slice(text: &str, words: &[Word]) -> String {
    let hull = words.iter().map(|w| w.range).reduce(TextRange::hull).unwrap_or_default();
    hull.of(text).to_owned()
}
