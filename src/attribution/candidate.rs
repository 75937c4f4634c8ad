//! What rules propose, and what they look at.

use super::SourceKind;
use super::tagged::{Class, Tagged};
use super::units::Unit;
use crate::article::ArticleText;
use crate::quotation::Quotation;
use crate::rule::RuleId;
use crate::text::TextRange;

/// A proposed attribution: token ranges, before speakers are resolved.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Content, as token ranges from..to.
    pub(super) content: Vec<(usize, usize)>,
    /// The cue's tokens; empty where there is none.
    pub(super) cue: (usize, usize),
    /// The source's tokens; empty where there is none.
    pub(super) source: (usize, usize),
    pub(super) kind: SourceKind,
    pub(super) rule: RuleId,
    /// How good it is, 0 to 1: the rule's own, before the choice.
    pub(super) score: f32,
}

/// What a rule sees: one unit, and the article around it.
pub(super) struct Scene<'a> {
    pub(super) article: &'a ArticleText,
    pub(super) tokens: &'a [Tagged],
    pub(super) quotations: &'a [Quotation],
    pub(super) unit: Unit,
}

impl Scene<'_> {
    /// A token of the unit.
    pub(super) fn at(&self, at: usize) -> Option<Tagged> {
        (self.unit.first..self.unit.end).contains(&at).then(|| self.tokens.get(at).copied()).flatten()
    }

    /// The token before `at`.
    pub(super) fn before(&self, at: usize) -> Option<Tagged> {
        at.checked_sub(1).and_then(|i| self.at(i))
    }

    pub(super) fn class(&self, at: usize) -> Option<Class> {
        self.at(at).map(|t| t.class)
    }

    /// A token's words; empty outside of the unit.
    pub(super) fn word(&self, at: usize) -> &str {
        self.at(at).map_or("", |t| self.article.slice(t.range))
    }

    /// Whether the token is one of `words`, whatever its capitals.
    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|w| self.word(at).eq_ignore_ascii_case(w))
    }

    /// The quotation that a token stands in, and its tokens in the unit.
    pub(super) fn quotation_at(&self, at: usize) -> Option<(usize, usize)> {
        let quotation = self.at(at)?.quotation?;
        let same = |i: &usize| self.at(*i).is_some_and(|t| t.quotation == Some(quotation));
        let first = (self.unit.first..=at).rev().take_while(same).last()?;
        let end = (at..self.unit.end).take_while(same).last()? + 1;
        Some((first, end))
    }

    /// Words in a stretch of tokens.
    pub(super) fn words(&self, from: usize, to: usize) -> usize {
        (from..to)
            .filter(|i| {
                self.at(*i).is_some_and(|t| !matches!(t.class, Class::Comma | Class::Stop | Class::Colon | Class::Mark))
            })
            .count()
    }

    /// The stretch without marks, commas and stops at its edges; quotation marks at the edges go as well.
    pub(super) fn trim(&self, from: usize, to: usize) -> (usize, usize) {
        let edge = |i: usize| matches!(self.class(i), Some(Class::Comma | Class::Stop | Class::Colon | Class::Mark));
        let (mut from, mut to) = (from, to);
        while from < to && edge(from) {
            from += 1;
        }
        while to > from && edge(to - 1) {
            to -= 1;
        }
        (from, to)
    }

    /// The text of a token range.
    pub(super) fn range(&self, (from, to): (usize, usize)) -> TextRange {
        match (self.tokens.get(from), to.checked_sub(1).and_then(|i| self.tokens.get(i))) {
            (Some(first), Some(last)) if from < to => TextRange::new(first.range.start(), last.range.end()),
            _ => TextRange::default(),
        }
    }
}
