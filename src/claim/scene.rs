//! A claim as the rules see it: the tokens of its content and of what introduces it, and the signs among them.

use super::words::{Sign, Words};
use crate::article::ArticleText;
use crate::attribution::{Attribution, Content};
use crate::text::TextRange;

/// One attribution, ready for the rules.
pub(super) struct Scene<'a> {
    pub(super) words: &'a Words<'a>,
    pub(super) attribution: &'a Attribution,
    /// The tokens of the content, part by part.
    pub(super) content: Vec<(usize, usize)>,
    /// The tokens of the cue, with the few words before it that belong to it ("have not said").
    pub(super) cue: Vec<(usize, usize)>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(article: &ArticleText, words: &'a Words<'a>, attribution: &'a Attribution) -> Self {
        let content: Vec<_> = attribution.content.parts().iter().map(|part| words.tokens(*part)).collect();
        let sentence = |at: usize| {
            let number = article.sentences.partition_point(|s| s.tokens.1 as usize <= at);
            article.sentences.get(number).map_or(0, |s| s.tokens.0 as usize)
        };
        let with_auxiliaries = |cue: &TextRange| {
            let (mut from, to) = words.tokens(*cue);
            let bound = sentence(from).max(from.saturating_sub(3));
            while from > bound && is_auxiliary(words.get(from - 1)) {
                from -= 1;
            }
            (from, to)
        };
        let cue = attribution.cue.iter().map(with_auxiliaries).collect();
        Self { words, attribution, content, cue }
    }

    /// The signs of one kind in the content.
    pub(super) fn in_content(&self, of: &'static str) -> impl Iterator<Item = &'a Sign> + '_ {
        self.content.iter().flat_map(|(from, to)| self.words.signs_in(*from, *to)).filter(move |sign| sign.of == of)
    }

    /// The signs of one kind in the cue.
    pub(super) fn in_cue(&self, of: &'static str) -> impl Iterator<Item = &'a Sign> + '_ {
        self.cue.iter().flat_map(|(from, to)| self.words.signs_in(*from, *to)).filter(move |sign| sign.of == of)
    }

    /// The first token of the content that is a word.
    pub(super) fn first_word(&self) -> Option<usize> {
        self.content.iter().flat_map(|(from, to)| *from..*to).find(|at| self.words.is_word(*at))
    }

    /// Whether a word of the cue is one of `list`.
    pub(super) fn cue_has(&self, list: &[&str]) -> bool {
        self.cue.iter().flat_map(|(from, to)| *from..*to).any(|at| self.words.is(at, list))
    }

    /// Whether the cue itself is negated ("does not deny").
    pub(super) fn negated_cue(&self) -> bool {
        self.cue.iter().flat_map(|(from, to)| *from..*to).any(|at| is_negation(self.words.get(at)))
    }

    /// The first token of the content that negates.
    pub(super) fn negation(&self) -> Option<(usize, usize)> {
        let mut tokens = self.content.iter().flat_map(|(from, to)| *from..*to);
        tokens.find(|at| is_negation(self.words.get(*at))).map(|at| (at, at + 1))
    }

    /// Whether all of the content stands between quotation marks.
    pub(super) fn is_direct(&self) -> bool {
        matches!(self.attribution.content, Content::Direct(_))
    }

    /// The words at some tokens.
    pub(super) fn range(&self, tokens: (usize, usize)) -> TextRange {
        self.words.range(tokens)
    }
}

fn is_auxiliary(word: &str) -> bool {
    let auxiliary = [
        "am", "are", "be", "been", "did", "do", "does", "had", "has", "have", "is", "was", "were", "not", "also",
        "never", "may", "might", "could", "would", "seems", "seemed", "appeared", "appears", "to", "one", "no",
        "nobody", "yet", "hat", "habe", "haben", "hatte", "nicht", "niemand",
    ];
    auxiliary.contains(&word) || is_negation(word)
}

/// Whether a word negates its clause.
pub(super) fn is_negation(word: &str) -> bool {
    matches!(word, "not" | "never" | "nobody" | "cannot" | "nicht" | "nie" | "niemals" | "niemand" | "keine" | "kein")
        || word.ends_with("n't")
}
