//! Telling speech from terms, titles, nicknames and scare quotes: only short quotations are in doubt.

use super::Quotation;
use crate::article::ArticleText;

/// A term has at most so many words.
const TERM: usize = 3;
/// A title has at most so many words.
const TITLE: usize = 7;

/// Whether a quotation reads like a term or a title: short, without a mark that would end a statement inside it. A verb of
/// saying beside it may still make it speech.
pub fn is_term(article: &ArticleText, quotation: &Quotation) -> bool {
    let words = article.slice(quotation.content).trim();
    if words.is_empty() {
        return true;
    }
    let spoken = words.ends_with([',', '.', '!', '?', '…', '—', '–']) || quotation.continues;
    let count = words.split_whitespace().count();
    if count <= TERM {
        return !spoken || count > 1 && !words.ends_with(['!', '?']) && is_title(words);
    }
    count <= TITLE && !words.ends_with([',', '!', '?']) && is_title(words)
}

/// Whether every word of some length starts with a capital.
fn is_title(words: &str) -> bool {
    words
        .split_whitespace()
        .filter(|w| w.chars().count() > 3)
        .all(|w| w.chars().next().is_some_and(|c| !c.is_lowercase()))
}
