//! What the rules propose.

use super::SourceKind;
use super::cue::Frame;
use super::phrase::Phrase;
use super::reading::{Reading, Span};
use crate::rule::RuleId;

/// An attribution that a rule proposes, in tokens.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) content: Vec<Span>,
    pub(super) cue: Vec<Span>,
    pub(super) source: Vec<Span>,
    pub(super) kind: SourceKind,
    pub(super) rule: RuleId,
    /// How likely it is right as far as its own words tell, 0 to 1.
    pub(super) score: f32,
    /// Whether somebody else in the sentence is given as the source of the whole of it.
    pub(super) second_hand: bool,
}

impl Candidate {
    /// The tokens from its first to its last word of content.
    pub(super) fn content_hull(&self) -> Span {
        let start = self.content.iter().map(|s| s.0).min().unwrap_or(0);
        (start, self.content.iter().map(|s| s.1).max().unwrap_or(start))
    }
}

/// A sentence as a rule sees it.
pub(super) struct Scene<'a> {
    pub(super) r: &'a Reading<'a>,
    /// The index of its paragraph.
    pub(super) paragraph: u32,
    /// Its tokens.
    pub(super) span: Span,
    /// Its cues.
    pub(super) frames: &'a [Frame],
}

/// A statement so unsure does not make what it holds second-hand.
const TELLS: f32 = 0.6;

/// Behind a source that the speaker cites, what is said goes on for more tokens than this.
const CITED: usize = 2;

/// Marks what one sentence proposes of saying inside another's words: "Lopez resigned, the report said, …".
pub(super) fn mark_second_hand(of_sentence: &mut [Candidate]) {
    for index in 0..of_sentence.len() {
        let (inner, cue) = (&of_sentence[index], of_sentence[index].cue.first().copied().unwrap_or_default());
        let told = |outer: &Candidate| {
            let holds = |part: &Span| part.0 <= cue.0 && cue.1 <= part.1;
            let apart = inner.source.first() != outer.source.first() && !outer.source.is_empty();
            // "She said the cost, according to the audit, is low": it is she who cites it.
            let cited = |part: &Span| {
                let source = outer.source.first().map_or(0, |s| s.1);
                outer.rule.0 == "according_to" && part.0 < source && source + CITED < part.1
            };
            let cited = inner.content.iter().any(cited);
            outer.score >= TELLS && apart && !cited && outer.content.iter().any(holds)
        };
        let second_hand = cue.0 < cue.1 && of_sentence.iter().any(told);
        of_sentence[index].second_hand = second_hand;
    }
}

/// Proposes an attribution; without content, or with its source inside it, none.
pub(super) fn propose(
    out: &mut Vec<Candidate>,
    rule: &'static str,
    score: f32,
    cue: Span,
    source: Option<Phrase>,
    mut content: Vec<Span>,
) {
    content.retain(|s| s.0 < s.1);
    let inside = source.is_some_and(|p| content.iter().any(|s| p.span.0 < s.1 && s.0 < p.span.1));
    if !content.is_empty() && !inside {
        let kind = source.map_or(SourceKind::Absent, |p| p.kind);
        let source = source.map(|p| p.span).into_iter().collect();
        out.push(Candidate { content, cue: vec![cue], source, kind, rule: RuleId(rule), score, second_hand: false });
    }
}
