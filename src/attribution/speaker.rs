//! Whom a source means: names gathered under one, pronouns carried to the last source that fits.

use super::candidate::Candidate;
use super::names::{Gender, Name, title_gender};
use super::tagged::{Class, Tagged, is_title};
use super::{SourceKind, Speaker, SpeakerId};
use crate::article::ArticleText;
use crate::text::TextRange;

/// How sure a resolution is, as a factor of the attribution's confidence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Resolved {
    pub(super) speaker: Option<SpeakerId>,
    pub(super) sure: f32,
}

const NOBODY: Resolved = Resolved { speaker: None, sure: 0.5 };

/// What is known of a speaker besides the name.
#[derive(Clone, Copy)]
struct Known {
    gender: Gender,
    person: bool,
    plural: bool,
    /// The paragraph in which it last spoke.
    paragraph: u32,
}

/// Resolves sources one after the other, in document order.
pub(super) struct Resolver<'a> {
    article: &'a ArticleText,
    tokens: &'a [Tagged],
    names: &'a [Name],
    pub(super) speakers: Vec<Speaker>,
    known: Vec<Known>,
    /// Speakers in the order in which they last spoke.
    recent: Vec<SpeakerId>,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(article: &'a ArticleText, tokens: &'a [Tagged], names: &'a [Name]) -> Self {
        Self { article, tokens, names, speakers: Vec::new(), known: Vec::new(), recent: Vec::new() }
    }

    /// Whom the candidate's source means.
    pub(super) fn resolve(&mut self, candidate: &Candidate, paragraph: u32) -> Resolved {
        let (from, to) = candidate.source;
        let resolved = match candidate.kind {
            SourceKind::Absent => return NOBODY,
            SourceKind::Pronoun => self.pronoun(from, paragraph),
            _ if self.is_possessive_pronoun(from, to) => self.pronoun(from, paragraph),
            _ => self.phrase(from, to, candidate.kind, paragraph),
        };
        self.spoke(resolved.speaker, paragraph);
        resolved
    }

    /// Notes that a speaker spoke.
    pub(super) fn spoke(&mut self, speaker: Option<SpeakerId>, paragraph: u32) {
        let Some(id) = speaker else { return };
        self.recent.retain(|r| *r != id);
        self.recent.push(id);
        if let Some(known) = self.known.get_mut(id.0 as usize) {
            known.paragraph = paragraph;
        }
    }

    fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| self.article.slice(t.range))
    }

    fn is_possessive_pronoun(&self, from: usize, to: usize) -> bool {
        to == from + 1 && ["his", "her", "their", "its"].iter().any(|p| self.word(from).eq_ignore_ascii_case(p))
    }

    fn pronoun(&self, at: usize, paragraph: u32) -> Resolved {
        let word = self.word(at).to_lowercase();
        let fits = |known: &Known| match word.as_str() {
            "he" | "his" | "er" => known.person && !known.plural && known.gender != Gender::Female,
            "she" | "her" => known.person && !known.plural && known.gender != Gender::Male,
            "sie" => known.person && known.gender != Gender::Male || known.plural,
            "they" | "their" => known.plural,
            _ => false,
        };
        let last = self.recent.iter().rev().find(|id| self.known.get(id.0 as usize).is_some_and(fits));
        let Some(id) = last else { return NOBODY };
        let Some(known) = self.known.get(id.0 as usize) else { return NOBODY };
        let far = paragraph.saturating_sub(known.paragraph);
        let told = matches!(word.as_str(), "they" | "their") || known.gender != Gender::Unknown;
        let rival = self.rival(&word, *id, at);
        let sure = match (told, far, rival) {
            (_, 4.., _) | (_, _, true) => 0.6,
            (true, 0..=1, false) => 0.95,
            (true, ..) => 0.85,
            (false, 0..=1, false) => 0.88,
            (false, ..) => 0.7,
        };
        Resolved { speaker: Some(*id), sure }
    }

    /// Whether somebody else of the same gender was named since the last sentence or two.
    fn rival(&self, word: &str, speaker: SpeakerId, at: usize) -> bool {
        let name = self.speakers.get(speaker.0 as usize).map_or("", |s| s.name.as_str());
        let wanted = match word {
            "he" | "his" | "er" => Gender::Male,
            "she" | "her" | "sie" => Gender::Female,
            _ => return false,
        };
        let near = self.names.iter().filter(|n| n.token < at && n.token + 40 > at);
        near.filter(|n| n.gender == wanted).any(|n| !name.ends_with(self.article.slice(n.last)))
    }

    fn phrase(&mut self, from: usize, to: usize, kind: SourceKind, paragraph: u32) -> Resolved {
        let (start, end) = self.core(from, to);
        let (start, end) = self.set_off_name(end, to).unwrap_or((start, end));
        if start >= end {
            return NOBODY;
        }
        let head = self.tokens.get(end - 1).is_some_and(|t| t.capital);
        let (name, range, gender, person) =
            if head { self.full_name(start, end) } else { self.description(start, end) };
        if name.is_empty() {
            return NOBODY;
        }
        let plural = kind == SourceKind::Group;
        let known = Known { gender, person: person && !plural, plural, paragraph };
        Resolved { speaker: Some(self.speaker(name, range, known)), sure: if head { 1.0 } else { 0.95 } }
    }

    /// The phrase up to what only describes it ("President Erdogan | of Turkey").
    fn core(&self, from: usize, to: usize) -> (usize, usize) {
        let stop = |i: &usize| {
            let Some(token) = self.tokens.get(*i) else { return true };
            *i > from && matches!(token.class, Class::Preposition | Class::Comma | Class::Clause)
        };
        let end = (from..to).find(stop).unwrap_or(to);
        let mut start = from;
        while start < end
            && self.tokens.get(start).is_some_and(|t| matches!(t.class, Class::Determiner | Class::Adverb))
        {
            start += 1;
        }
        let mut end = end;
        while end > start && matches!(self.word(end - 1), "’s" | "'s" | "’" | "'") {
            end -= 1;
        }
        (start, end)
    }

    /// "the city's lawyer, | Maria Lopez": the name that ends a phrase after its comma.
    fn set_off_name(&self, comma: usize, to: usize) -> Option<(usize, usize)> {
        let named = |i: usize| self.tokens.get(i).is_some_and(|t| t.capital || t.class == Class::Mark);
        (self.tokens.get(comma)?.class == Class::Comma && comma + 1 < to && (comma + 1..to).all(named))
            .then_some((comma + 1, to))
    }

    /// The longest name that the article gives for the name at the phrase's end.
    fn full_name(&self, from: usize, to: usize) -> (String, TextRange, Gender, bool) {
        let mut start = to;
        while start > from && self.tokens.get(start - 1).is_some_and(|t| t.capital || matches!(t.class, Class::Mark)) {
            start -= 1;
        }
        let mut gender = Gender::Unknown;
        let mut titled = false;
        while start + 1 < to && (is_title(self.word(start)) || self.word(start) == ".") {
            gender = title_gender(self.word(start), gender);
            titled = true;
            start += 1;
        }
        let Some((first, last)) = self.tokens.get(start).zip(self.tokens.get(to - 1)) else {
            return (String::new(), TextRange::default(), gender, false);
        };
        let range = first.range.hull(last.range);
        let plain = bare(self.article.slice(range));
        let surname = bare(self.article.slice(last.range));
        let candidates: Vec<&Name> = self
            .names
            .iter()
            .filter(|n| bare(self.article.slice(n.range)) != plain || n.range == range)
            .filter(|n| {
                let full = bare(self.article.slice(n.range));
                full.ends_with(plain)
                    || to - start == 1
                        && (bare(self.article.slice(n.last)) == surname || full.starts_with(&format!("{surname} ")))
            })
            .collect();
        let fitting = |n: &&&Name| gender == Gender::Unknown || n.gender == Gender::Unknown || n.gender == gender;
        let before = candidates.iter().filter(fitting).rfind(|n| n.token <= start);
        let Some(name) = before.or_else(|| candidates.iter().find(fitting)) else {
            let person = titled || to - start >= 2 && crate::lexicon::FORENAMES.has(&self.word(start).to_lowercase());
            let gender = if gender == Gender::Unknown { forename_gender(self.word(start)) } else { gender };
            return (plain.to_owned(), range, gender, person || to - start == 1);
        };
        let gender = if name.gender == Gender::Unknown { gender } else { name.gender };
        (bare(self.article.slice(name.range)).to_owned(), name.range, gender, true)
    }

    fn description(&self, from: usize, to: usize) -> (String, TextRange, Gender, bool) {
        let Some((first, last)) = self.tokens.get(from).zip(self.tokens.get(to - 1)) else {
            return (String::new(), TextRange::default(), Gender::Unknown, false);
        };
        let range = first.range.hull(last.range);
        let gender = title_gender(self.article.slice(last.range), Gender::Unknown);
        (self.article.slice(range).to_owned(), range, gender, is_title(self.article.slice(last.range)))
    }

    /// The speaker of that name, an earlier one where the names agree.
    fn speaker(&mut self, name: String, range: TextRange, known: Known) -> SpeakerId {
        let same = |s: &Speaker| s.name.eq_ignore_ascii_case(&name);
        if let Some(at) = self.speakers.iter().position(same) {
            if let Some(before) = self.known.get_mut(at).filter(|k| k.gender == Gender::Unknown) {
                before.gender = known.gender;
            }
            return SpeakerId(at as u32);
        }
        let role = super::role::of(self.article, self.tokens, range);
        self.speakers.push(Speaker { name, role });
        self.known.push(known);
        SpeakerId(self.speakers.len() as u32 - 1)
    }
}

fn forename_gender(word: &str) -> Gender {
    match crate::lexicon::FORENAMES.get(word.to_lowercase().as_str()) {
        Some("m") => Gender::Male,
        Some("f") => Gender::Female,
        _ => Gender::Unknown,
    }
}

/// A name without a genitive's ending.
fn bare(name: &str) -> &str {
    name.trim_end_matches("’s").trim_end_matches("'s").trim_end_matches(['’', '\''])
}
