//! The article as the rules read it: every token with its tags, its sentence and the quotation that it stands in.

use super::tags::{Lists, Tags};
use crate::article::{ArticleText, Lang, Token};
use crate::quotation::{Quotation, is_term};
use crate::text::TextRange;

/// A token as the rules read it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub(super) range: TextRange,
    pub(super) tags: Tags,
    /// One more than the index of the outermost speech quotation that it stands in (its marks included), 0 for none.
    quote: u32,
}

/// A speech quotation in tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Speech {
    /// Its tokens with its marks: from, to (exclusive).
    pub(super) tokens: (usize, usize),
    pub(super) paragraph: u32,
    /// Whether it is so short that it may be a term.
    pub(super) term: bool,
    pub(super) continues: bool,
    pub(super) open: bool,
}

/// A half-open range of token indices.
pub(super) type Span = (usize, usize);

/// The article as the rules read it.
pub(super) struct Reading<'a> {
    pub(super) article: &'a ArticleText,
    pub(super) words: Vec<Word>,
    /// The outermost quotations, in order.
    pub(super) speech: Vec<Speech>,
    pub(super) lang: Lang,
}

impl<'a> Reading<'a> {
    pub(super) fn new(article: &'a ArticleText, quotations: &[Quotation]) -> Self {
        let lists = Lists::of(article.lang);
        let mut words = tag(article, lists.as_ref());
        let outermost = quotations.iter().filter(|q| q.depth == 0);
        let speech: Vec<Speech> = outermost.map(|q| speech(article, q)).collect();
        for (index, one) in speech.iter().enumerate() {
            for word in &mut words[one.tokens.0..one.tokens.1] {
                word.quote = index as u32 + 1;
            }
        }
        Self { article, words, speech, lang: article.lang }
    }

    /// The tags of the token at `at`; none outside the article.
    pub(super) fn tags(&self, at: usize) -> Tags {
        self.words.get(at).map_or_else(Tags::default, |w| w.tags)
    }

    /// Whether the token at `at` has any of `tags`.
    pub(super) fn is(&self, at: usize, tags: Tags) -> bool {
        self.tags(at).has(tags)
    }

    /// The token's text.
    pub(super) fn text(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |w| self.article.slice(w.range))
    }

    /// Whether the token reads `word`, in any case.
    pub(super) fn reads(&self, at: usize, word: &str) -> bool {
        let text = self.text(at);
        text.len() == word.len() && text.eq_ignore_ascii_case(word)
    }

    /// The quotation that the token stands in.
    pub(super) fn quote_at(&self, at: usize) -> Option<usize> {
        self.words.get(at).and_then(|w| (w.quote as usize).checked_sub(1))
    }

    /// Whether the token stands in a quotation that is no mere term.
    pub(super) fn in_speech(&self, at: usize) -> bool {
        self.quote_at(at).is_some_and(|q| !self.speech[q].term)
    }

    /// The quotation that opens at the token.
    pub(super) fn opens(&self, at: usize) -> Option<usize> {
        self.quote_at(at).filter(|q| self.speech[*q].tokens.0 == at)
    }

    /// The quotation that ends right before the token.
    pub(super) fn closes_before(&self, at: usize) -> Option<usize> {
        let quote = self.quote_at(at.checked_sub(1)?)?;
        (self.speech[quote].tokens.1 == at).then_some(quote)
    }

    /// The text range of a span, without blanks; empty for an empty span.
    pub(super) fn range(&self, span: Span) -> TextRange {
        match (self.words.get(span.0), self.words.get(span.1.wrapping_sub(1))) {
            (Some(first), Some(last)) if span.0 < span.1 => first.range.hull(last.range),
            _ => TextRange::default(),
        }
    }

    /// The tokens of the sentence with this index.
    pub(super) fn sentence(&self, index: usize) -> Span {
        self.article.sentences.get(index).map_or((0, 0), |s| (s.tokens.0 as usize, s.tokens.1 as usize))
    }

    /// The end of a sentence's words: without its last stop and closing marks.
    pub(super) fn trimmed_end(&self, span: Span) -> usize {
        let mut end = span.1;
        while end > span.0 && !self.is(end - 1, Tags::WORD) {
            end -= 1;
        }
        end
    }

    /// Whether a clause with a finite verb stands in the span, quotations included.
    pub(super) fn has_finite(&self, span: Span) -> bool {
        (span.0..span.1).any(|at| self.is_finite(at))
    }

    /// Whether a clause starts at `span.0`: a subject with its verb, no thing with a clause of its own.
    pub(super) fn is_clause(&self, span: Span) -> bool {
        if self.is(span.0, Tags::PREP) {
            return false;
        }
        if self.is_finite(span.0) && !self.is(span.0, Tags::PRON) {
            return self.text(span.0).contains(['’', '\'']);
        }
        for at in span.0..span.1 {
            if at > span.0 && self.is_finite(at) || self.is(at, Tags::PRON) {
                return true;
            }
            let ends = Tags::REL
                .or(Tags::THAT)
                .or(Tags::WH)
                .or(Tags::COMMA)
                .or(Tags::COLON)
                .or(Tags::DASH)
                .or(Tags::SEMICOLON);
            if self.is(at, ends) && at > span.0 || self.in_speech(at) {
                return false;
            }
        }
        false
    }

    /// Whether the token is "a", "an" or "the".
    fn is_article(&self, at: usize) -> bool {
        ["the", "a", "an"].iter().any(|w| self.reads(at, w))
    }

    /// Whether the token is a finite verb, as far as its form tells.
    pub(super) fn is_finite(&self, at: usize) -> bool {
        let tags = self.tags(at);
        if tags.has(Tags::FINITE) {
            // "after the |bid|": behind its article a noun.
            let noun = at > 0 && self.lang == Lang::EN && self.is(at - 1, Tags::DET.or(Tags::POSS));
            return !noun || tags.has(Tags::AUX) || !(self.is(at - 1, Tags::POSS) || self.is_article(at - 1));
        }
        if tags.has(Tags::PAST.or(Tags::PRES)) && !tags.has(Tags::NOUN) {
            return !self.is(at.wrapping_sub(1), Tags::DET.or(Tags::POSS).or(Tags::BE));
        }
        // "that sounds", "she hopes": the third person after its pronoun.
        let third = self.text(at).len() > 3 && self.text(at).ends_with('s') && !tags.has(Tags::CAP);
        if third
            && self.lang == Lang::EN
            && self.is(at.wrapping_sub(1), Tags::MALE.or(Tags::FEMALE).or(Tags::THING).or(Tags::THAT).or(Tags::REL))
        {
            return true;
        }
        // Any past tense: a participle after a determiner, a form of "be" or a preposition is none.
        !tags.has(Tags::CAP)
            && self.lang == Lang::EN
            && self.text(at).len() > 3
            && self.text(at).ends_with("ed")
            && !self.text(at).ends_with("eed")
            && !self.reads(at + 1, "by")
            && !self.is(at.wrapping_sub(1), Tags::DET.or(Tags::POSS).or(Tags::BE).or(Tags::PREP).or(Tags::HYPHEN))
    }
}

fn speech(article: &ArticleText, q: &Quotation) -> Speech {
    let tokens = &article.tokens;
    let from = tokens.partition_point(|t| t.range.end() <= q.outer.start());
    let to = tokens.partition_point(|t| t.range.start() < q.outer.end());
    Speech {
        tokens: (from, to.max(from)),
        paragraph: q.paragraph,
        term: is_term(article, q),
        continues: q.continues,
        open: q.is_open(),
    }
}

fn tag(article: &ArticleText, lists: Option<&Lists>) -> Vec<Word> {
    let mut lower = String::new();
    let mut words: Vec<Word> = article
        .tokens
        .iter()
        .map(|token| Word { range: token.range, tags: tags(article, token, lists, &mut lower), quote: 0 })
        .collect();
    for at in 0..words.len() {
        let gap = |a: usize, b: usize| words.get(b).is_none_or(|next| next.range.start() > words[a].range.end());
        // A hyphen that joins no two words is a dash.
        if words[at].tags.has(Tags::HYPHEN) && (at == 0 || gap(at - 1, at) || gap(at, at + 1)) {
            words[at].tags = Tags::DASH.or(Tags::MARK);
        }
        // "in May", "after Will left": inside a sentence no verb has a capital.
        if words[at].tags.has(Tags::MODAL)
            && words[at].tags.has(Tags::CAP)
            && at > 0
            && words[at - 1].tags.has(Tags::WORD)
        {
            let month = if article.slice(words[at].range) == "May" { Tags::TIME } else { Tags::default() };
            let verb = Tags::MODAL.or(Tags::AUX).or(Tags::FINITE);
            words[at].tags = words[at].tags.without(verb).or(month);
        }
    }
    words
}

fn tags(article: &ArticleText, token: &Token, lists: Option<&Lists>, lower: &mut String) -> Tags {
    let text = article.slice(token.range);
    if !token.word {
        return mark(text);
    }
    let mut tags = Tags::WORD;
    let first = text.chars().next().unwrap_or(' ');
    if first.is_uppercase() {
        tags = tags.or(Tags::CAP);
    } else if first.is_numeric() {
        tags = tags.or(Tags::NUMBER);
    }
    lower.clear();
    lower.extend(text.chars().flat_map(char::to_lowercase));
    if let Some(stem) = ["’s", "'s"].iter().find_map(|s| lower.strip_suffix(s)) {
        let known = lists.map_or_else(Tags::default, |l| l.word(lower));
        if known == Tags::default() {
            tags = tags.or(Tags::GENITIVE);
            lower.truncate(stem.len());
        }
    }
    let shouted = text.chars().count() > 1 && text.chars().all(|c| c.is_uppercase() || c == '.');
    if let Some(lists) = lists {
        let known = lists.word(lower);
        // "WHO says", "the US": no function words.
        tags = tags.or(if shouted { known.roles() } else { known });
        if tags.has(Tags::CAP) && !tags.has(Tags::ROLE) && !shouted {
            tags = tags.or(lists.compound(lower));
        }
        if !tags.has(Tags::ROLE) {
            tags = tags.or(lists.calling(lower));
        }
        // "Jolly said": with a capital it is as likely a name.
        if lists.is_adverb(lower) && !tags.has(Tags::CAP) {
            tags = tags.or(Tags::ADV);
        }
    }
    if tags.has(Tags::CAP) {
        tags = tags.or(Lists::forename(lower));
    }
    tags
}

fn mark(text: &str) -> Tags {
    let own = match text {
        "," => Tags::COMMA,
        "." | "!" | "?" | "…" | "..." => Tags::STOP,
        ":" => Tags::COLON,
        ";" => Tags::SEMICOLON,
        "—" | "–" | "--" => Tags::DASH,
        "-" | "‐" => Tags::HYPHEN,
        "(" | ")" | "[" | "]" => Tags::BRACKET,
        _ => Tags::default(),
    };
    own.or(Tags::MARK)
}
