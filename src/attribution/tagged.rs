//! Tokens with what the rules ask of them: the class of the word, and whether it stands in a quotation.

use crate::article::ArticleText;
use crate::lexicon::{CUE_NOUNS, CUE_VERBS, CUE_VERBS_DE, TITLES};
use crate::quotation::Quotation;
use crate::text::TextRange;

/// The class of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A verb that attributes: whether it takes a bare clause, and its form.
    Cue { bare: bool, form: Form },
    /// A pronoun that can be a source.
    Pronoun,
    /// A determiner or possessive.
    Determiner,
    /// An auxiliary or modal.
    Auxiliary,
    /// A negation.
    Not,
    /// "that" (or "dass").
    That,
    /// A preposition.
    Preposition,
    /// A conjunction or relative that opens a clause.
    Clause,
    /// "and", "or", "but".
    Coordinator,
    /// An adverb that may stand before a cue.
    Adverb,
    /// A comma.
    Comma,
    /// A stop that ends a sentence.
    Stop,
    /// A colon.
    Colon,
    /// Any other mark.
    Mark,
    /// Any other word.
    Word,
}

/// The form of a cue verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Past,
    Third,
    Base,
    Ing,
}

/// A token with its class.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tagged {
    pub(super) range: TextRange,
    pub(super) class: Class,
    /// Whether it begins with a capital.
    pub(super) capital: bool,
    /// The outermost quotation that it stands in, as an index.
    pub(super) quotation: Option<u32>,
}

/// Quotations of fewer words are terms, titles or nicknames unless a cue stands at them.
pub(super) const TERM: usize = 4;

const PRONOUNS: &[&str] = &["er", "he", "i", "it", "she", "sie", "they", "we", "who", "wir", "es", "ich"];
const DETERMINERS: &[&str] = &[
    "a", "an", "another", "any", "both", "each", "every", "her", "his", "its", "many", "most", "my", "no", "our",
    "several", "some", "such", "that", "the", "their", "these", "this", "those", "der", "die", "das", "ein", "eine",
    "seine", "ihre",
];
const AUXILIARIES: &[&str] = &[
    "am", "are", "be", "been", "being", "can", "could", "did", "do", "does", "had", "has", "have", "is", "may",
    "might", "must", "shall", "should", "was", "were", "will", "would", "hat", "haben", "hatte", "wurde", "werden",
];
const PREPOSITIONS: &[&str] = &[
    "about",
    "after",
    "against",
    "at",
    "before",
    "by",
    "during",
    "for",
    "from",
    "in",
    "into",
    "of",
    "on",
    "over",
    "through",
    "to",
    "under",
    "with",
    "without",
    "according",
    "since",
    "than",
    "until",
    "via",
    "bei",
    "mit",
    "nach",
    "in",
    "am",
    "im",
    "auf",
    "von",
    "vom",
    "zu",
];
const CLAUSES: &[&str] = &[
    "although", "as", "because", "how", "if", "though", "unless", "what", "when", "where", "whereas", "whether",
    "which", "while", "whom", "whose", "why", "ob", "weil", "wenn", "wie",
];
const ADVERBS: &[&str] = &[
    "again",
    "also",
    "already",
    "always",
    "first",
    "further",
    "however",
    "instead",
    "just",
    "later",
    "meanwhile",
    "never",
    "now",
    "once",
    "only",
    "often",
    "quickly",
    "repeatedly",
    "since",
    "sometimes",
    "soon",
    "still",
    "then",
    "therefore",
    "yesterday",
    "today",
    "earlier",
    "recently",
    "previously",
    "publicly",
    "reportedly",
    "simply",
    "flatly",
    "himself",
    "herself",
    "themselves",
    "both",
    "all",
    "long",
    "even",
    "clearly",
    "explicitly",
    "specifically",
    "initially",
    "finally",
    "merely",
    "certainly",
];

/// Tags all tokens of an article.
pub(super) fn of(article: &ArticleText, quotations: &[Quotation]) -> Vec<Tagged> {
    let mut lower = String::new();
    let mut next = 0;
    let outer: Vec<(usize, &Quotation)> = quotations.iter().enumerate().filter(|(_, q)| q.depth == 0).collect();
    let tag = |token: &crate::article::Token| {
        while outer.get(next).is_some_and(|(_, q)| q.outer.end() <= token.range.start()) {
            next += 1;
        }
        let quotation = outer.get(next).filter(|(_, q)| q.outer.covers(token.range)).map(|(at, _)| *at as u32);
        let word = article.slice(token.range);
        lower.clear();
        lower.extend(word.chars().flat_map(char::to_lowercase));
        let class = if token.word { word_class(&lower) } else { mark_class(word) };
        Tagged { range: token.range, class, capital: word.starts_with(char::is_uppercase), quotation }
    };
    article.tokens.iter().map(tag).collect()
}

fn mark_class(mark: &str) -> Class {
    match mark {
        "," => Class::Comma,
        ":" => Class::Colon,
        "." | "!" | "?" | "…" => Class::Stop,
        _ => Class::Mark,
    }
}

fn word_class(word: &str) -> Class {
    let has = |list: &[&str]| list.contains(&word);
    if let Some(tags) = CUE_VERBS.get(word) {
        let form = match tags.rsplit(' ').next() {
            Some("past") => Form::Past,
            Some("third") => Form::Third,
            Some("ing") => Form::Ing,
            _ => Form::Base,
        };
        return Class::Cue { bare: tags.starts_with("bare"), form };
    }
    if CUE_VERBS_DE.has(word) {
        return Class::Cue { bare: true, form: Form::Past };
    }
    match word {
        "that" | "dass" | "daß" => Class::That,
        "and" | "or" | "but" | "und" | "oder" | "aber" | "nor" => Class::Coordinator,
        "not" | "n't" | "nicht" => Class::Not,
        _ if word.ends_with("n't") || word.ends_with("n’t") => Class::Not,
        _ if has(PRONOUNS) => Class::Pronoun,
        _ if has(DETERMINERS) => Class::Determiner,
        _ if has(AUXILIARIES) => Class::Auxiliary,
        _ if has(PREPOSITIONS) => Class::Preposition,
        _ if has(CLAUSES) => Class::Clause,
        _ if has(ADVERBS) || word.ends_with("ly") && word.len() > 5 => Class::Adverb,
        _ => Class::Word,
    }
}

/// Whether a word is a title or post.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.has(word.trim_end_matches('.').to_lowercase().as_str())
}

/// Whether a word is a noun that attributes.
pub(super) fn is_cue_noun(word: &str) -> bool {
    CUE_NOUNS.has(word.to_lowercase().as_str())
}
