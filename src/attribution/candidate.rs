//! What a rule proposes: an attribution in ranges, with the points that speak for it.

use crate::text::TextRange;

/// A proposal.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// What is attributed, part by part.
    pub(crate) content: Vec<TextRange>,
    /// The words that attribute it.
    pub(crate) cue: TextRange,
    /// The words that name who said it; empty where none are given.
    pub(crate) source: TextRange,
    /// The first token of its unit.
    pub(crate) unit: usize,
    /// How likely it is right, 0 to 1.
    pub(crate) score: f32,
    /// The rule that found it.
    pub(crate) rule: &'static str,
    /// Whether the source is that of the attribution before it.
    pub(crate) shared: bool,
}

impl Candidate {
    /// Whether it has no source of its own, and is likeliest the last speaker's.
    pub(crate) fn carries(&self) -> bool {
        self.cue.is_empty() && self.source.is_empty()
    }
}
