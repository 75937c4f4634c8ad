//! What a reader can have looked for where a copy gives no link to the original: the headline, or the quotation in it whose
//! words are rarest. Only words are made here; nothing is asked of anybody.

use super::{Origin, url};
use crate::article::ArticleText;
use crate::quotation::Quotation;
use crate::text::TextRange;

/// Words to look for; at least one of the two is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// The headline; empty where the page has none.
    pub headline: String,
    /// A quotation's words as they stand there, in quotation marks; empty where none will do.
    pub quotation: String,
}

/// A quotation to look for has so many words: fewer stand in many texts, more seldom stand unchanged in two.
const WORDS: std::ops::RangeInclusive<usize> = 6..=20;

/// A headline is cut behind so many characters.
const HEADLINE: usize = 200;

/// What to look for where the page is a copy, or reads as rewritten, and gives no address of the original; `None` elsewhere.
/// `marked`: wording that looks changed, which is no longer the original's.
pub fn search(
    article: &ArticleText,
    quotations: &[Quotation],
    origin: Option<&Origin>,
    rewritten: bool,
    marked: &[TextRange],
) -> Option<Search> {
    let is_copy = origin.is_some_and(|origin| origin.is_copy);
    // A front page is no address of an article.
    let has_link = origin.and_then(|origin| origin.url.as_deref()).is_some_and(|link| !url::path(link).is_empty());
    if has_link || !(is_copy || rewritten) {
        return None;
    }
    let headline = article.title.map(|range| cut(&plain(article.slice(range)), HEADLINE)).unwrap_or_default();
    let quotation = rarest(article, quotations, marked).map(|words| format!("\"{words}\"")).unwrap_or_default();
    (!headline.is_empty() || !quotation.is_empty()).then_some(Search { headline, quotation })
}

/// The words of the quotation that tells the original from other texts best, the first of several.
fn rarest(article: &ArticleText, quotations: &[Quotation], marked: &[TextRange]) -> Option<String> {
    let whole = |q: &&Quotation| q.depth == 0 && !marked.iter().any(|mark| mark.overlaps(q.outer));
    let pieces = quotations.iter().filter(whole).flat_map(|q| pieces(article, q.content));
    let mut best: Option<(usize, String)> = None;
    for piece in pieces {
        let Some(words) = fitting(article.slice(piece)) else { continue };
        let rarity = rarity(&words);
        if best.as_ref().is_none_or(|(most, _)| rarity > *most) {
            best = Some((rarity, words));
        }
    }
    best.map(|(_, words)| words)
}

/// A quotation sentence by sentence.
fn pieces(article: &ArticleText, content: TextRange) -> impl Iterator<Item = TextRange> {
    let from = article.sentences.partition_point(|sentence| sentence.range.end() <= content.start());
    let inside = article.sentences.iter().skip(from).take_while(move |s| s.range.start() < content.end());
    inside.map(move |s| TextRange::new(s.range.start().max(content.start()), s.range.end().min(content.end())))
}

/// The words to look for, should they be said as they stand there and be neither too few nor too many: of a long sentence its
/// first ones.
fn fitting(words: &str) -> Option<String> {
    // A gap or an insertion is not the original's.
    let plain = plain(words);
    if plain.contains(['…', '[', '(', '"', '“', '”', '„', '«', '»']) || plain.contains("...") {
        return None;
    }
    let dense = plain.chars().filter(|c| is_dense(*c)).count();
    let short = if dense > 0 { cut(&plain, WORDS.end() * 2) } else { clause(&plain) };
    let short = short.trim_matches(|c: char| !c.is_alphanumeric());
    let count = if dense > 0 { short.chars().count() / 2 } else { short.split(' ').count() };
    WORDS.contains(&count).then(|| short.to_owned())
}

/// The first words, up to the last clause that ends among them.
fn clause(plain: &str) -> String {
    let words: Vec<&str> = plain.split(' ').collect();
    let first = words.get(..*WORDS.end()).unwrap_or(&words);
    let ends = |word: &&str| word.ends_with([',', ';', ':', '–', '—']);
    let end = first.iter().rposition(ends).filter(|at| words.len() > first.len() && at + 1 >= *WORDS.start());
    first.get(..end.map_or(first.len(), |at| at + 1)).unwrap_or(first).join(" ")
}

/// How much words tell: long ones are rare, names too; where no blanks set words apart, each character tells the same.
fn rarity(words: &str) -> usize {
    let of_word = |(at, word): (usize, &str)| {
        let letters = word.chars().filter(|c| c.is_alphanumeric()).count();
        let name = at > 0 && word.starts_with(char::is_uppercase);
        letters.min(14).saturating_sub(4) + if name { 3 } else { 0 }
    };
    let dense = words.chars().filter(|c| is_dense(*c)).count();
    words.split(' ').enumerate().map(of_word).sum::<usize>() + dense * 2
}

/// Whether words of such characters are not set apart by blanks.
fn is_dense(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{0e00}'..='\u{0e7f}')
}

/// On one line, without what is not seen.
fn plain(words: &str) -> String {
    let seen = |c: &char| {
        !c.is_control()
            && !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let words: String = words.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(seen).collect();
    words.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The first words, so many characters of them at most.
fn cut(words: &str, most: usize) -> String {
    let Some((end, next)) = words.char_indices().nth(most) else { return words.to_owned() };
    let head = words.get(..end).unwrap_or(words);
    let whole = if next == ' ' { end } else { head.rfind(' ').filter(|at| at * 2 > end).unwrap_or(end) };
    head.get(..whole).unwrap_or(head).trim_end().to_owned()
}
