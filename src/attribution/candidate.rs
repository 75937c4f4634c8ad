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
        out.push(Candidate { content, cue: vec![cue], source, kind, rule: RuleId(rule), score });
    }
}
