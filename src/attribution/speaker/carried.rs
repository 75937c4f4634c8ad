//! Statements without a cue: whose they are stands in what comes before.

use super::cast::Cast;
use crate::article::Lang;
use crate::attribution::german;
use crate::attribution::reading::Span;
use crate::attribution::{SourceKind, SpeakerId};

/// Who goes on speaking, as far as that is known, and the words that name them.
type Heir = (Option<SpeakerId>, Span, SourceKind);

impl Cast<'_> {
    /// Who goes on speaking in a statement without a cue that starts at the token `at`.
    pub(super) fn carried(&mut self, at: usize) -> Option<Heir> {
        if let Some(subject) = self.told_of(at) {
            return Some(subject);
        }
        let turn = self.turns.last()?;
        let near = self.paragraph(at).saturating_sub(self.paragraph(turn.end.saturating_sub(1))) <= 1;
        near.then_some((Some(turn.speaker?), turn.source, turn.kind))
    }

    /// In German reports, where nobody has spoken in the sentence before: whom that sentence is about ("Die Polizei bittet um
    /// Hilfe. |Der Mann sei flüchtig.|").
    fn told_of(&mut self, at: usize) -> Option<Heir> {
        let sentences = &self.r.article.sentences;
        let index = sentences.partition_point(|s| s.tokens.1 as usize <= at);
        let before = index.checked_sub(1).filter(|b| sentences[*b].paragraph == sentences[index].paragraph)?;
        let span = self.r.sentence(before);
        let spoken = self.turns.last().is_some_and(|t| t.end > span.0);
        if self.r.lang != Lang::DE || spoken {
            return None;
        }
        let subject = german::main_subject(self.r, span)?;
        let speaker = match subject.kind {
            SourceKind::Pronoun => self.pronoun(subject.span),
            kind => Some(self.speaker(subject.span, kind)),
        };
        Some((speaker, subject.span, subject.kind))
    }

    /// The paragraph that a token stands in.
    fn paragraph(&self, token: usize) -> u32 {
        let sentences = &self.r.article.sentences;
        let index = sentences.partition_point(|s| s.tokens.1 as usize <= token);
        sentences.get(index).map_or(u32::MAX, |s| s.paragraph)
    }
}
