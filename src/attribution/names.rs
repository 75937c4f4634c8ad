//! The people and bodies that an article names, each under the longest name that it gives.

use super::tagged::{Class, Tagged, is_title};
use crate::article::ArticleText;
use crate::lexicon::FORENAMES;
use crate::text::TextRange;

/// Whether a name is a man's or a woman's, as far as forename and title tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Male,
    Female,
    Unknown,
}

/// A full name.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// Its words, without titles.
    pub(super) range: TextRange,
    /// Its last word.
    pub(super) last: TextRange,
    pub(super) gender: Gender,
    /// The index of its first token.
    pub(super) token: usize,
}

/// Small words inside names.
const PARTICLES: &[&str] =
    &["al", "bin", "da", "de", "del", "den", "der", "di", "du", "el", "la", "le", "van", "von", "zu"];

/// All names of two words or more, in the order in which they stand.
pub(super) fn of(article: &ArticleText, tokens: &[Tagged]) -> Vec<Name> {
    let mut names = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let end = run_end(article, tokens, at);
        if let Some(name) = read(article, tokens, at, end) {
            names.push(name);
        }
        at = end.max(at + 1);
    }
    names
}

/// One past the run of name words that starts at `at`.
fn run_end(article: &ArticleText, tokens: &[Tagged], at: usize) -> usize {
    let mut end = at;
    while let Some(token) = tokens.get(end) {
        let word = article.slice(token.range);
        let named = token.capital && matches!(token.class, Class::Word | Class::Cue { .. });
        let particle = end > at && PARTICLES.contains(&word) && tokens.get(end + 1).is_some_and(|t| t.capital);
        let dot = word == "."
            && end > at
            && tokens[end - 1].range.len() <= 3
            && tokens.get(end + 1).is_some_and(|t| t.capital);
        let hyphen = word == "-" && end > at && tokens.get(end + 1).is_some_and(|t| t.capital);
        if !(named || particle || dot || hyphen) {
            break;
        }
        end += 1;
    }
    end
}

/// The name in a run: titles at its start are none of it.
fn read(article: &ArticleText, tokens: &[Tagged], from: usize, end: usize) -> Option<Name> {
    let word = |i: usize| article.slice(tokens[i].range);
    let (mut start, mut gender) = (from, Gender::Unknown);
    while start < end && (is_title(word(start)) || word(start) == ".") {
        gender = title_gender(word(start), gender);
        start += 1;
    }
    let words = (start..end).filter(|i| tokens[*i].capital).count();
    if !(2..=5).contains(&words) {
        return None;
    }
    let told = FORENAMES.get(word(start).to_lowercase().as_str());
    let gender = match told {
        Some("m") => Gender::Male,
        Some("f") => Gender::Female,
        _ => gender,
    };
    let (first, last) = (tokens[start].range, tokens[end - 1].range);
    Some(Name { range: first.hull(last), last, gender, token: start })
}

/// What a title tells of whoever bears it.
pub(super) fn title_gender(title: &str, otherwise: Gender) -> Gender {
    match title.trim_end_matches('.').to_lowercase().as_str() {
        "mr" | "sir" | "lord" | "king" | "prince" | "herr" | "father" | "brother" | "congressman" | "chairman"
        | "spokesman" => Gender::Male,
        "mrs" | "ms" | "miss" | "dame" | "lady" | "queen" | "princess" | "frau" | "sister" | "congresswoman"
        | "chairwoman" | "spokeswoman" => Gender::Female,
        _ => otherwise,
    }
}
