//! Phrase rules, baked from `rules/boilerplate/*.toml`, and how a block is matched against them.

use super::words::Words;
use crate::kind::BlockKind;
use crate::rule::RuleId;
use crate::starts::{Starts, cell};

/// A rule whose phrases and names are data.
#[derive(Debug)]
pub(super) struct PhraseRule {
    pub(super) id: RuleId,
    pub(super) kind: BlockKind,
    /// Points for folding; negative for what is kept.
    pub(super) weight: i16,
    max_words: usize,
    #[cfg_attr(not(test), allow(dead_code))] // the rules' own tests
    fires: &'static [&'static str],
    #[cfg_attr(not(test), allow(dead_code))]
    spares: &'static [&'static str],
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

#[derive(Debug)]
pub(super) struct Phrase {
    rule: usize,
    mode: Mode,
    /// Words; `*` for up to [`GAP`] words, `#` for a number.
    words: &'static [&'static str],
}

include!(concat!(env!("OUT_DIR"), "/boilerplate.rs"));

/// How many words `*` may stand for inside a phrase. At its end it stands for any number.
const GAP: usize = 16;
/// A beginning of fewer words is a label only before a mark ("Related: …") or a link.
const BARE: usize = 3;

/// A block as phrases are matched on it.
pub(super) struct Candidate<'a> {
    pub(super) words: &'a Words,
    /// How many words the block has.
    pub(super) count: usize,
    /// The block's text.
    pub(super) text: &'a str,
    /// Whether most of it is a link.
    pub(super) linked: bool,
}

/// The words that phrases begin with: most words of a page are none.
static STARTS: Starts = {
    let mut starts = Starts::none();
    let mut at = 0;
    while at < PHRASES.len() {
        starts = starts.and(PHRASES[at].words[0].as_bytes());
        at += 1;
    }
    starts
};

/// The rules whose phrases a block holds, each once.
pub(super) fn matching(block: &Candidate<'_>) -> Vec<&'static PhraseRule> {
    let mut found: Vec<usize> = Vec::new();
    for at in 0..block.words.len() {
        let word = block.words.get(at);
        if !(STARTS.has(cell(word.as_bytes())) || at == 0 && word.starts_with(|c: char| c.is_ascii_digit())) {
            continue;
        }
        let first = PHRASES.partition_point(|p| p.words[0] < word);
        for phrase in PHRASES[first..].iter().take_while(|p| p.words[0] == word) {
            if !found.contains(&phrase.rule) && phrase.fits(block, at) {
                found.push(phrase.rule);
            }
        }
        let number = at == 0 && word.chars().all(|c| c.is_ascii_digit());
        let digits = PHRASES.iter().take_while(|p| p.words[0] <= "#").filter(|p| number && p.words[0] == "#");
        for phrase in digits {
            if !found.contains(&phrase.rule) && phrase.fits(block, at) {
                found.push(phrase.rule);
            }
        }
    }
    found.into_iter().map(|rule| &RULES[rule]).collect()
}

/// The rule that a part of a class name or id speaks for.
pub(super) fn named(part: &str) -> Option<&'static PhraseRule> {
    NAMES.binary_search_by(|(name, _)| (*name).cmp(part)).ok().map(|at| &RULES[NAMES[at].1])
}

impl Phrase {
    fn fits(&self, block: &Candidate<'_>, at: usize) -> bool {
        let rule = &RULES[self.rule];
        if block.count > rule.max_words || (at > 0 && matches!(self.mode, Mode::Whole | Mode::Start | Mode::Loose)) {
            return false;
        }
        let Some(end) = fit(self.words, block.words, at) else { return false };
        match self.mode {
            Mode::Whole | Mode::End => end == block.words.len() && block.count <= block.words.len(),
            Mode::Anywhere | Mode::Loose => true,
            Mode::Start => self.is_label(block),
        }
    }

    /// Whether a short beginning is set off from what follows.
    fn is_label(&self, block: &Candidate<'_>) -> bool {
        let fixed = self.words.iter().take_while(|w| **w != "*").count();
        if fixed >= BARE || fixed == self.words.len() || block.linked {
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
fn fit(phrase: &[&str], words: &Words, at: usize) -> Option<usize> {
    let Some((first, rest)) = phrase.split_first() else { return Some(at) };
    if *first == "*" {
        if rest.is_empty() {
            return Some(words.len());
        }
        return (0..=GAP.min(words.len().saturating_sub(at))).find_map(|skip| fit(rest, words, at + skip));
    }
    if at >= words.len() {
        return None;
    }
    let word = words.get(at);
    let same = if *first == "#" { word.chars().all(|c| c.is_ascii_digit()) } else { word == *first };
    if same { fit(rest, words, at + 1) } else { None }
}

#[cfg(test)]
mod tests {
    use super::{Candidate, NAMES, PHRASES, RULES, Words, matching};

    fn rules_of(text: &str) -> Vec<&'static str> {
        let mut words = Words::default();
        words.read(text);
        let count = words.len();
        matching(&Candidate { words: &words, count, text, linked: false }).iter().map(|r| r.id.0).collect()
    }

    #[test]
    fn every_rule_finds_its_examples_and_spares_the_others() {
        let mut wrong = Vec::new();
        for rule in RULES {
            wrong.extend(
                rule.fires.iter().filter(|e| !rules_of(e).contains(&rule.id.0)).map(|e| (rule.id.0, "misses", *e)),
            );
            wrong.extend(
                rule.spares.iter().filter(|e| rules_of(e).contains(&rule.id.0)).map(|e| (rule.id.0, "finds", *e)),
            );
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
        let finds = |kind: &str, label: &str| {
            let mut words = Words::default();
            words.read(label);
            let block = Candidate { words: &words, count: words.len(), text: label, linked: false };
            matching(&block).iter().any(|rule| rule.kind.name() == kind)
        };
        let missed: Vec<_> = lines.iter().filter(|l| !finds(l[1], l[2])).collect();
        assert!(missed.is_empty(), "{missed:#?}");
    }

    #[test]
    fn the_tables_are_sorted_and_every_name_stands_once() {
        assert!(PHRASES.windows(2).all(|w| w[0].words[0] <= w[1].words[0]));
        assert!(NAMES.windows(2).all(|w| w[0].0 < w[1].0), "{NAMES:?}");
    }
}
