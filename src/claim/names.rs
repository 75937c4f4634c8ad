//! Who is meant: whether a name stands among some words, and whether two statements have the same speaker.

use super::words::Words;
use crate::article::ArticleText;
use crate::attribution::{Attribution, Attributions};
use crate::order::sort_by;

/// The name that a source goes by: the resolved speaker's, else the source's own words.
pub(super) fn of<'a>(article: &'a ArticleText, attributions: &'a Attributions, one: &Attribution) -> Vec<&'a str> {
    let words = match attributions.speaker_of(one) {
        Some(speaker) => vec![speaker.name.as_str()],
        None => one.source.words.iter().map(|range| article.slice(*range)).collect(),
    };
    words.into_iter().flat_map(parts).collect()
}

/// The parts of a name that tell people apart.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    let own = |w: &&str| {
        w.chars().count() > 2 && w.starts_with(char::is_uppercase) && !matches!(*w, "The" | "Der" | "Die" | "Das")
    };
    name.split(|c: char| !c.is_alphanumeric() && c != '-').filter(own)
}

/// Whether one of the tokens `from..to` is a part of the name, with or without its genitive.
pub(super) fn stands(words: &Words<'_>, name: &[&str], (from, to): (usize, usize)) -> bool {
    (from..to).filter(|at| words.capital(*at)).any(|at| {
        let word = words.get(at);
        let word = word.strip_suffix("'s").or(word.strip_suffix('\'')).unwrap_or(word);
        name.iter().any(|part| part.to_lowercase() == word)
    })
}

/// The capitalised words among some tokens: whoever is named there.
pub(super) fn named<'a>(article: &'a ArticleText, words: &Words<'_>, (from, to): (usize, usize)) -> Vec<&'a str> {
    let tokens = article.tokens.get(from..to).unwrap_or(&[]);
    let capital = (from..to).zip(tokens).filter(|(at, _)| words.capital(*at));
    capital.flat_map(|(_, token)| parts(article.slice(token.range))).collect()
}

/// The stems of the words that carry meaning among some tokens: enough to see that two sentences speak of one thing.
pub(super) fn stems<'w>(words: &'w Words<'_>, (from, to): (usize, usize)) -> Vec<&'w str> {
    let mut stems: Vec<&str> =
        (from..to).map(|at| words.get(at)).filter(|w| w.chars().count() >= 5).map(stem).collect();
    sort_by(&mut stems, Ord::cmp);
    stems.dedup();
    stems
}

fn stem(word: &str) -> &str {
    word.char_indices().nth(6).map_or(word, |(end, _)| &word[..end])
}

/// How many stems two sorted lists share.
pub(super) fn shared(one: &[&str], other: &[&str]) -> usize {
    one.iter().filter(|stem| other.binary_search(stem).is_ok()).count()
}
