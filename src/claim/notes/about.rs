//! The statements that a line speaks of.

use super::super::names;
use super::super::words::Words;
use super::super::{Claim, Note, NoteKind, Status};
use crate::article::ArticleText;
use crate::attribution::{Attribution, Attributions};
use crate::order::sort_by;
use crate::text::TextRange;

/// A line says what is not verified a few sentences after the claim, rarely later.
const REACH: usize = 8;
/// What a line calls a claim when it speaks of the one just made.
const THAT: &[&str] = &[
    "claim",
    "claims",
    "report",
    "reports",
    "account",
    "accounts",
    "allegation",
    "allegations",
    "assertion",
    "assertions",
    "statement",
    "statements",
    "figures",
    "toll",
    "angaben",
    "behauptung",
    "behauptungen",
    "bericht",
    "berichte",
];

/// What is lacking for the claim that was just made.
const SUPPORT: &[&str] =
    &["confirmation", "corroboration", "proof", "evidence", "bestätigung", "belege", "beweise", "dafür"];

/// The attributions that a line of `kind` speaks of: its sentence's tokens, and the tokens of its sign.
pub(super) fn of(
    article: &ArticleText,
    words: &Words<'_>,
    attributions: &Attributions,
    claims: &[Claim],
    notes: &[Note],
    (kind, sentence, sign): (NoteKind, (usize, usize), (usize, usize)),
) -> Vec<u32> {
    let line = Line { article, words, attributions, sentence, sign };
    let mut about = match kind {
        NoteKind::ReporterHedge => Vec::new(),
        NoteKind::NoComment => line.same_sentence().into_iter().chain(line.charges(claims)).collect(),
        NoteKind::Unverified => {
            let mut about = line.same_sentence();
            about.extend(line.goes_on(notes).unwrap_or_else(|| line.earlier()));
            about
        }
    };
    sort_by(&mut about, Ord::cmp);
    about.dedup();
    about
}

struct Line<'a> {
    article: &'a ArticleText,
    words: &'a Words<'a>,
    attributions: &'a Attributions,
    sentence: (usize, usize),
    sign: (usize, usize),
}

impl Line<'_> {
    /// What the sentence itself calls unknown ("not clear what …"), or names with a noun ("her assertions that …").
    fn same_sentence(&self) -> Vec<u32> {
        let (range, sign) = (self.words.range(self.sentence), self.words.range(self.sign));
        let meant = |a: &Attribution| {
            let inside = |part: &TextRange| range.covers(*part);
            let follows = a.content.parts().first().is_some_and(|part| part.start() >= sign.start());
            let noun = a.cue.iter().any(|cue| self.words.is(self.words.tokens(*cue).0, THAT));
            a.content.parts().iter().all(inside) && (follows || noun)
        };
        self.all().filter(|(_, a)| meant(a)).map(|(at, _)| at).collect()
    }

    /// Claims of those whom the line names, or the claim just made.
    fn earlier(&self) -> Vec<u32> {
        let here = self.number(self.sentence.0);
        let start = self.words.range(self.sentence).start();
        let before = |a: &Attribution| first(a).is_some_and(|at| at < start && here - self.number_at(at) <= REACH);
        let named = |a: &Attribution| {
            let name = names::of(self.article, self.attributions, a);
            names::stands(self.words, &name, self.sentence)
        };
        let by_named: Vec<(u32, &Attribution)> = self.all().filter(|(_, a)| before(a) && named(a)).collect();
        if !by_named.is_empty() {
            return self.best_sentence(&by_named, 0);
        }
        // "This could not be confirmed" speaks of what was just said.
        let points =
            self.words.is(self.sentence.0, &["this", "that", "these", "it", "das", "dies", "dafür", "nothing"])
                || (self.sentence.0..self.sign.0).any(|at| self.words.is(at, &["das", "dies", "dafür"]));
        let speaks_of_claim = points
            || (self.sentence.0..self.sentence.1).any(|at| self.words.is(at, THAT) || self.words.is(at, SUPPORT));
        let near: Vec<(u32, &Attribution)> = self
            .all()
            .filter(|(_, a)| first(a).is_some_and(|at| at < start && here - self.number_at(at) <= 2))
            .collect();
        self.best_sentence(&near, if speaks_of_claim { 0 } else { 2 })
    }

    /// Of the statements given, those of the sentence that shares most words with the line; in a tie reported speech before
    /// quoted, then the nearer.
    fn best_sentence(&self, given: &[(u32, &Attribution)], least: usize) -> Vec<u32> {
        let ours = names::stems(self.words, self.sentence);
        let score = |number: usize| {
            let tokens =
                self.article.sentences.get(number).map_or((0, 0), |s| (s.tokens.0 as usize, s.tokens.1 as usize));
            names::shared(&ours, &names::stems(self.words, tokens))
        };
        let sentence = |a: &Attribution| first(a).map_or(0, |at| self.number_at(at));
        let quoted = |a: &Attribution| matches!(a.content, crate::attribution::Content::Direct(_));
        let best = given.iter().map(|(_, a)| (score(sentence(a)), !quoted(a), sentence(a))).max();
        let Some((shared, _, number)) = best.filter(|(shared, ..)| *shared >= least) else { return Vec::new() };
        let _ = shared;
        given.iter().filter(|(_, a)| sentence(a) == number).map(|(at, _)| *at).collect()
    }

    /// A line that goes on from the one before ("are also unconfirmed") speaks of the same claims.
    fn goes_on(&self, notes: &[Note]) -> Option<Vec<u32>> {
        let before = notes.last().filter(|note| note.kind == NoteKind::Unverified)?;
        let next = self.number_at(before.range.start()) + 1 == self.number(self.sentence.0);
        let also =
            (self.sentence.0..self.sentence.1).any(|at| self.words.is(at, &["also", "either", "auch", "ebenso"]));
        (next && also).then(|| before.about.clone())
    }

    /// Charges against whoever did not comment.
    fn charges(&self, claims: &[Claim]) -> Vec<u32> {
        let silent = names::named(self.article, self.words, (self.sentence.0, self.sign.0));
        let charged = |a: &Attribution| {
            let named = |part: &TextRange| names::stands(self.words, &silent, self.words.tokens(*part));
            a.content.parts().iter().any(named)
        };
        let is_charge = |at: u32| {
            claims.get(at as usize).is_some_and(|c| c.status.iter().any(|(status, _)| *status == Status::Allegation))
        };
        self.all().filter(|(at, a)| is_charge(*at) && charged(a)).map(|(at, _)| at).collect()
    }

    fn all(&self) -> impl Iterator<Item = (u32, &Attribution)> {
        (0_u32..).zip(&self.attributions.list)
    }

    /// The number of the sentence that holds a token.
    fn number(&self, token: usize) -> usize {
        self.article.sentences.partition_point(|s| s.tokens.1 as usize <= token)
    }

    /// The number of the sentence that holds a place.
    fn number_at(&self, at: u32) -> usize {
        self.article.sentences.partition_point(|s| s.range.end() <= at)
    }
}

/// Where an attribution's content begins.
fn first(attribution: &Attribution) -> Option<u32> {
    attribution.content.parts().first().map(|part| part.start())
}
