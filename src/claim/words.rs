//! The article's words in lower case, and the signs among them: words and phrases that soften, condition, deny or charge.

use crate::article::{ArticleText, Lang};
use crate::lexicon::{CLAIM_SIGNS, CLAIM_SIGNS_DE, Lexicon};
use crate::quotation::Quotation;
use crate::starts::{Starts, cell};
use crate::text::TextRange;

/// The words that signs begin with.
static ENGLISH: Starts = CLAIM_SIGNS.starts();
static GERMAN: Starts = CLAIM_SIGNS_DE.starts();

/// A word or phrase of the lexicon, where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    /// Its tokens: from, to (exclusive).
    pub(super) tokens: (usize, usize),
    /// What it is a sign of: a status or a kind of line.
    pub(super) of: &'static str,
    /// Further tags.
    pub(super) tags: &'static str,
}

/// The tokens of an article in lower case.
pub(super) struct Words<'a> {
    article: &'a ArticleText,
    lower: String,
    bounds: Vec<(u32, u32)>,
    quoted: Vec<bool>,
    nested: Vec<TextRange>,
    /// All signs, by their first token.
    pub(super) signs: Vec<Sign>,
}

impl<'a> Words<'a> {
    pub(super) fn of(article: &'a ArticleText, quotations: &[Quotation]) -> Self {
        let nested = quotations.iter().filter(|q| q.depth > 0).map(|q| q.outer).collect();
        let mut words =
            Self { article, lower: String::new(), bounds: Vec::new(), quoted: Vec::new(), nested, signs: Vec::new() };
        let mut next = 0;
        for token in &article.tokens {
            let start = words.lower.len() as u32;
            words.push_lower(article.slice(token.range));
            words.bounds.push((start, words.lower.len() as u32));
            while quotations.get(next).is_some_and(|q| q.depth > 0 || q.outer.end() <= token.range.start()) {
                next += 1;
            }
            words.quoted.push(quotations.get(next).is_some_and(|q| q.outer.covers(token.range)));
        }
        let (lexicon, starts) =
            if article.lang == Lang::DE { (&CLAIM_SIGNS_DE, &GERMAN) } else { (&CLAIM_SIGNS, &ENGLISH) };
        let mut at = 0;
        while at < words.bounds.len() {
            let may = starts.has(cell(words.get(at).as_bytes())) && words.is_word(at);
            let sign = if may { words.sign(lexicon, at) } else { None };
            words.signs.extend(sign);
            at = sign.map_or(at + 1, |sign| sign.tokens.1);
        }
        words
    }

    /// Adds a token in lower case, its apostrophes straight.
    fn push_lower(&mut self, word: &str) {
        if word.is_ascii() {
            let start = self.lower.len();
            self.lower.push_str(word);
            if let Some(added) = self.lower.get_mut(start..) {
                added.make_ascii_lowercase();
            }
        } else {
            let plain = |c: char| if matches!(c, '’' | 'ʼ') { '\'' } else { c };
            self.lower.extend(word.chars().map(plain).flat_map(char::to_lowercase));
        }
    }

    /// The longest entry of the lexicon that stands at a token.
    fn sign(&self, lexicon: &Lexicon, at: usize) -> Option<Sign> {
        let length = |entry: &str| {
            let all = entry.split(' ').enumerate().all(|(i, word)| self.get(at + i) == word);
            all.then(|| entry.split(' ').count())
        };
        let entries = lexicon.starting_with(self.get(at));
        let (length, tags) = entries.filter_map(|(entry, tags)| Some((length(entry)?, tags))).max()?;
        let (of, tags) = tags.split_once(' ').unwrap_or((tags, ""));
        Some(Sign { tokens: (at, at + length), of, tags })
    }

    /// The signs that begin among the tokens `from..to`.
    pub(super) fn signs_in(&self, from: usize, to: usize) -> impl Iterator<Item = &Sign> + Clone {
        let first = self.signs.partition_point(|sign| sign.tokens.0 < from);
        self.signs.iter().skip(first).take_while(move |sign| sign.tokens.0 < to)
    }

    /// A token in lower case; nothing past the end.
    pub(super) fn get(&self, at: usize) -> &str {
        self.bounds.get(at).map_or("", |(start, end)| TextRange::new(*start, *end).of(&self.lower))
    }

    /// Whether the token is one of `list`.
    pub(super) fn is(&self, at: usize, list: &[&str]) -> bool {
        list.contains(&self.get(at))
    }

    /// Whether a token begins with a capital.
    pub(super) fn capital(&self, at: usize) -> bool {
        self.article.tokens.get(at).is_some_and(|t| self.article.slice(t.range).starts_with(char::is_uppercase))
    }

    /// Whether a token is a word or number.
    pub(super) fn is_word(&self, at: usize) -> bool {
        self.article.tokens.get(at).is_some_and(|t| t.word)
    }

    /// Whether a token stands between quotation marks.
    pub(super) fn quoted(&self, at: usize) -> bool {
        self.quoted.get(at).copied().unwrap_or(false)
    }

    /// Whether a token stands in a quotation inside another, none that `whole` lies in.
    pub(super) fn nested(&self, at: usize, whole: TextRange) -> bool {
        let Some(token) = self.article.tokens.get(at) else { return false };
        self.nested.iter().any(|q| q.covers(token.range) && !q.covers(whole))
    }

    /// The tokens that a range of the text touches.
    pub(super) fn tokens(&self, range: TextRange) -> (usize, usize) {
        let tokens = &self.article.tokens;
        let first = tokens.partition_point(|t| t.range.end() <= range.start());
        (first, tokens.partition_point(|t| t.range.start() < range.end()).max(first))
    }

    /// The text from the first to the last of some tokens.
    pub(super) fn range(&self, tokens: (usize, usize)) -> TextRange {
        let all = self.article.tokens.get(tokens.0..tokens.1).unwrap_or(&[]);
        all.iter().map(|t| t.range).reduce(TextRange::hull).unwrap_or_default()
    }
}
