//! Phrase rules, baked from `rules/boilerplate/*.toml`, and how a block is matched against them.

use super::words::Words;
use crate::kind::BlockKind;
use crate::rule::RuleId;
use crate::starts::Index;

/// A rule whose phrases and names are data.
#[derive(Debug)]
pub(super) struct PhraseRule {
    pub(super) id: RuleId,
    pub(super) kind: BlockKind,
    /// Points for folding; negative for what is kept.
    pub(super) weight: i16,
    max_words: usize,
}

/// Where in a block a phrase stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Whole,
    /// At its start, set off by a mark or a link where it is short.
    Start,
    /// At its start.
    Loose,
    End,
    Anywhere,
}

impl Mode {
    /// Whether it may stand elsewhere than at a block's start.
    fn is_free(self) -> bool {
        matches!(self, Self::End | Self::Anywhere)
    }
}

/// A phrase: where its words stand in the text of all phrases.
#[derive(Debug)]
struct Phrase {
    from: u32,
    length: u8,
    /// The index of its rule.
    rule: u8,
    mode: Mode,
}

include!(concat!(env!("OUT_DIR"), "/boilerplate.rs"));

/// How many words `*` may stand for inside a phrase. At its end it stands for any number.
const GAP: usize = 16;
/// A beginning of fewer words is a label only before a mark ("Related: …") or a link.
const BARE: usize = 3;

/// A block as phrases are matched on it.
pub(super) struct Candidate<'a> {
    pub(super) words: Words<'a>,
    /// How many words the block has.
    pub(super) count: usize,
    /// The block's text.
    pub(super) text: &'a str,
    /// Whether most of it is a link.
    pub(super) linked: bool,
}

/// The rules whose phrases a block holds, each once.
pub(super) fn matching(block: &Candidate<'_>) -> Vec<&'static PhraseRule> {
    let mut found: Vec<&PhraseRule> = Vec::new();
    for at in 0..block.words.len() {
        let word = block.words.get(at);
        look(block, at, word, &mut found);
        if at == 0 && word.bytes().all(|b| b.is_ascii_digit()) {
            look(block, at, "#", &mut found);
        }
    }
    found
}

/// Adds the rules whose phrases begin with `first`, which stands at word `at`.
fn look(block: &Candidate<'_>, at: usize, first: &str, found: &mut Vec<&'static PhraseRule>) {
    let listed = PHRASES.get(PHRASES_AT.range(first.as_bytes())).unwrap_or(&[]);
    for phrase in listed.iter().filter(|phrase| at == 0 || phrase.mode.is_free()) {
        let rule = &RULES[usize::from(phrase.rule)];
        let Some(rest) = phrase.words().strip_prefix(first).filter(|_| block.count <= rule.max_words) else { continue };
        if (rest.is_empty() || rest.starts_with(' '))
            && !found.iter().any(|other| std::ptr::eq(*other, rule))
            && phrase.fits(rest.trim_start_matches(' '), block, at + 1)
        {
            found.push(rule);
        }
    }
}

/// The rule that a part of a class name or id speaks for.
pub(super) fn named(part: &str) -> Option<&'static PhraseRule> {
    let listed = NAMES.get(NAMES_AT.range(part.as_bytes())).unwrap_or(&[]);
    listed.iter().find(|(name, _)| *name == part).map(|(_, rule)| &RULES[usize::from(*rule)])
}

impl Phrase {
    /// Its words, by blanks; `*` for up to [`GAP`] words, `#` for a number.
    fn words(&self) -> &'static str {
        PHRASE_TEXT.get(self.from as usize..self.from as usize + usize::from(self.length)).unwrap_or("")
    }

    /// Whether it is in a block whose words from `at` on would have to be `rest`.
    fn fits(&self, rest: &str, block: &Candidate<'_>, at: usize) -> bool {
        let Some(end) = fit(rest, block.words, at) else { return false };
        match self.mode {
            Mode::Whole | Mode::End => end == block.words.len() && block.count <= block.words.len(),
            Mode::Anywhere | Mode::Loose => true,
            Mode::Start => self.is_label(block),
        }
    }

    /// Whether a short beginning is set off from what follows.
    fn is_label(&self, block: &Candidate<'_>) -> bool {
        let fixed = self.words().split(' ').take_while(|w| *w != "*").count();
        if fixed >= BARE || !self.words().contains('*') || block.linked {
            return true;
        }
        let mut left = fixed;
        let mut inside = false;
        for c in block.text.chars() {
            let of_word = c.is_alphanumeric() || matches!(c, '_' | '©' | '\'' | '’');
            if inside && !of_word {
                left -= 1;
            }
            inside = of_word;
            if left == 0 {
                if matches!(c, ':' | '：' | '|' | '»' | '>' | '→' | '–' | '—' | '/' | '-' | '►' | '▶' | '【' | ']')
                {
                    return true;
                }
                if inside {
                    return false;
                }
            }
        }
        false
    }
}

/// Where a phrase that starts at word `at` ends, if it fits there.
fn fit(phrase: &str, words: Words<'_>, at: usize) -> Option<usize> {
    let mut at = at;
    let mut rest = phrase;
    while !rest.is_empty() {
        let (first, more) = rest.split_once(' ').unwrap_or((rest, ""));
        if first == "*" {
            if more.is_empty() {
                return Some(words.len());
            }
            return (0..=GAP.min(words.len().saturating_sub(at))).find_map(|skip| fit(more, words, at + skip));
        }
        if at >= words.len() {
            return None;
        }
        let word = words.get(at);
        let same = if first == "#" { word.bytes().all(|b| b.is_ascii_digit()) } else { word == first };
        if !same {
            return None;
        }
        (rest, at) = (more, at + 1);
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::super::words::WordStore;
    use super::{Candidate, EXAMPLES, NAMES, NAMES_AT, PHRASES, PHRASES_AT, matching};

    fn rules_of(text: &str) -> Vec<&'static str> {
        let store = WordStore::whole(text);
        let words = store.of(0);
        matching(&Candidate { words, count: words.len(), text, linked: false }).iter().map(|r| r.id.0).collect()
    }

    #[test]
    fn every_rule_finds_its_examples_and_spares_the_others() {
        let mut wrong = Vec::new();
        for (id, fires, spares) in EXAMPLES {
            wrong.extend(fires.iter().filter(|e| !rules_of(e).contains(id)).map(|e| (id, "misses", *e)));
            wrong.extend(spares.iter().filter(|e| rules_of(e).contains(id)).map(|e| (id, "finds", *e)));
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    /// The languages of which every kind of label is known.
    const LANGUAGES: [&str; 13] = ["en", "es", "fr", "de", "pt", "it", "nl", "pl", "tr", "id", "hi", "ru", "ar"];

    /// A line: language, kind, and a label as pages write it, capitals without accents included.
    #[test]
    fn each_kind_is_known_by_its_label_in_each_language() {
        let lines: Vec<_> = include_str!("../../tests/fixtures/phrases/labels.tsv")
            .lines()
            .map(|line| line.splitn(3, '\t').collect::<Vec<_>>())
            .collect();
        let kinds_of = |lang: &str| -> Vec<&str> { lines.iter().filter(|l| l[0] == lang).map(|l| l[1]).collect() };
        for lang in LANGUAGES {
            assert_eq!(kinds_of(lang), kinds_of("en"), "{lang}");
        }
        let finds = |kind: &str, text: &str| {
            let store = WordStore::whole(text);
            let words = store.of(0);
            let block = Candidate { words, count: words.len(), text, linked: false };
            matching(&block).iter().any(|rule| rule.kind.name() == kind)
        };
        let missed: Vec<_> = lines.iter().filter(|l| !finds(l[1], l[2])).collect();
        assert!(missed.is_empty(), "{missed:#?}");
    }

    #[test]
    fn every_phrase_and_every_name_stands_where_it_is_looked_for() {
        for (at, phrase) in PHRASES.iter().enumerate() {
            let first = phrase.words().split(' ').next().unwrap_or("");
            assert!(PHRASES_AT.range(first.as_bytes()).contains(&at), "{}", phrase.words());
        }
        for (at, (name, _)) in NAMES.iter().enumerate() {
            let once = NAMES.iter().filter(|(other, _)| other == name).count() == 1;
            assert!(once && NAMES_AT.range(name.as_bytes()).contains(&at), "{name}");
        }
    }
}
