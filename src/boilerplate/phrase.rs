//! Phrase rules, baked from `rules/boilerplate/*.toml`, and how a block is matched against them.

use super::reading::is_dense;
use super::words::{LIMIT, Words, is_accent};
use crate::kind::BlockKind;
use crate::lexicon::Lexicon;
use crate::order::sort_by_key;
use crate::rule::RuleId;
use crate::starts::{Index, Sieve};

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
    /// From what `build.rs` writes for it.
    fn of(letter: u8) -> Self {
        match letter {
            b'0' => Self::Whole,
            b'1' => Self::Start,
            b'2' => Self::Loose,
            b'3' => Self::End,
            _ => Self::Anywhere,
        }
    }
}

include!(concat!(env!("OUT_DIR"), "/boilerplate.rs"));

/// The words that phrases begin with which may stand anywhere in a block: most words of a page are none.
static FREE_STARTS: Sieve = FREE.sieve();
/// The same of names, most of which say nothing.
static NAME_STARTS: Sieve = NAMES.sieve();

/// How many words `*` may stand for inside a phrase. At its end it stands for any number.
const GAP: usize = 16;
/// A beginning of fewer words is a label only before a mark ("Related: …") or a link.
const BARE: usize = 3;

/// In a script without blanks a phrase that begins a sentence has so many characters at least, and at most so many more.
const DENSE: (usize, usize) = (4, 5);

/// A block as phrases are matched on it.
pub(super) struct Candidate<'a> {
    pub(super) words: Words<'a>,
    /// How many words the block has.
    pub(super) count: usize,
    /// The block's text.
    pub(super) text: &'a str,
    /// Whether most of it is a link.
    pub(super) linked: bool,
    /// Whether its first word goes on behind the phrase's, as in scripts without blanks.
    pub(super) part: bool,
}

/// The rules whose phrases a block holds, each once: those of its first word in the rules' order.
pub(super) fn matching(block: &Candidate<'_>) -> Vec<&'static PhraseRule> {
    let mut found: Vec<&PhraseRule> = Vec::new();
    if is_speech(block.text) {
        return found;
    }
    let first = block.words.get(0);
    if FREE_STARTS.has(first.as_bytes()) {
        look(&FREE, block, 0, first, &mut found);
    }
    look(&BOUND, block, 0, first, &mut found);
    sort_by_key(&mut found, |rule| rule.id);
    if first.bytes().all(|b| b.is_ascii_digit()) {
        let others = found.len();
        look(&FREE, block, 0, "#", &mut found);
        look(&BOUND, block, 0, "#", &mut found);
        sort_by_key(found.get_mut(others..).unwrap_or(&mut []), |rule| rule.id);
    }
    if first.chars().next().is_some_and(is_dense) {
        look_inside(block, first, &mut found);
    }
    for at in 1..block.words.len() {
        if FREE_STARTS.has(block.words.bytes(at)) {
            look(&FREE, block, at, block.words.get(at), &mut found);
        }
    }
    found
}

/// Whether a block begins with what somebody says, and goes on with who: its words are not the site's.
fn is_speech(text: &str) -> bool {
    let mut chars = text.chars();
    let close: &[char] = match chars.next() {
        Some('“' | '"' | '”') => &['”', '"'],
        Some('„') => &['“', '”'],
        Some('«') => &['»'],
        Some('»') => &['«'],
        Some('「') => &['」'],
        _ => return false,
    };
    let behind = chars.as_str().rsplit_once(close).map_or("", |(_, rest)| rest);
    behind.contains(char::is_alphanumeric)
}

/// Adds the rules of the phrases that a word of a script without blanks begins with: the next word follows at once.
fn look_inside(block: &Candidate<'_>, first: &str, found: &mut Vec<&'static PhraseRule>) {
    // No phrase is the whole block, and no mark need part it from the rest.
    let longer = Candidate { linked: true, part: true, ..*block };
    for (end, _) in first.char_indices().skip(DENSE.0).take(DENSE.1) {
        let part = first.get(..end).unwrap_or("");
        look(&FREE, &longer, 0, part, found);
        look(&BOUND, &longer, 0, part, found);
    }
}

/// Adds the rules of a list whose phrases begin with `first`, which stands at word `at`.
fn look(list: &Lexicon, block: &Candidate<'_>, at: usize, first: &str, found: &mut Vec<&'static PhraseRule>) {
    for (words, tags) in list.starting_with(first) {
        let (Some(rule), Some(mode)) = (rule_of(tags), tags.as_bytes().get(1)) else { continue };
        let rest = words.get(first.len() + 1..).unwrap_or("");
        // Most phrases part from the block in their second word's first letter.
        let parts = match rest.as_bytes().first() {
            None | Some(b'*' | b'#') => false,
            letter => block.words.bytes(at + 1).first() != letter,
        };
        let may = !parts && block.count <= rule.max_words && !found.iter().any(|other| std::ptr::eq(*other, rule));
        if may && fits((words, Mode::of(*mode)), rest, block, at + 1) {
            found.push(rule);
        }
    }
}

/// The rule that a part of a class name or id speaks for.
pub(super) fn named(part: &str) -> Option<&'static PhraseRule> {
    if NAME_STARTS.has(part.as_bytes()) { NAMES.get(part).and_then(rule_of) } else { None }
}

/// The rule of a phrase or name: its tags begin with the rule's number, a letter from `0` on.
fn rule_of(tags: &str) -> Option<&'static PhraseRule> {
    RULES.get(usize::from(tags.bytes().next()?.checked_sub(b'0')?))
}

/// Whether a phrase (its words by blanks; `*` for up to [`GAP`] words, `#` for a number) is in a block whose words from `at` on
/// would have to be `rest`.
fn fits((phrase, mode): (&str, Mode), rest: &str, block: &Candidate<'_>, at: usize) -> bool {
    let Some(end) = fit(rest, block.words, at) else { return false };
    match mode {
        // How many there are may stand behind what there is: "Comments (3)".
        Mode::Whole if end + 1 == words_of(block) && is_count(block.words.get(end)) => !phrase.contains(['#', '*']),
        Mode::Whole | Mode::End => end == words_of(block),
        Mode::Anywhere | Mode::Loose => true,
        Mode::Start => is_label(phrase, block),
    }
}

/// How many words a block has; one that is longer than what is looked at has none.
fn words_of(block: &Candidate<'_>) -> usize {
    if block.part || block.words.len() >= LIMIT { 0 } else { block.words.len() }
}

/// Whether a word is a number that no year is.
fn is_count(word: &str) -> bool {
    (1..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a short beginning is set off from what follows.
fn is_label(phrase: &str, block: &Candidate<'_>) -> bool {
    let fixed = phrase.split(' ').take_while(|w| *w != "*").count();
    if fixed >= BARE || !phrase.contains('*') || block.linked {
        return true;
    }
    let mut left = fixed;
    let mut inside = false;
    for c in block.text.chars() {
        let of_word = c.is_alphanumeric() || is_accent(c) || matches!(c, '_' | '©' | '\'' | '’');
        if inside && !of_word {
            left -= 1;
        }
        inside = of_word;
        if left == 0 {
            if matches!(
                c,
                ':' | '：' | '|' | '»' | '>' | '→' | '–' | '—' | '/' | '-' | '►' | '▶' | '▸' | '➔'
                    ..='➾' | '⇒' | '👉' | '【' | ']'
            ) {
                return true;
            }
            if inside {
                return false;
            }
        }
    }
    false
}

/// Where a phrase that starts at word `at` ends, if it fits there.
fn fit(phrase: &str, words: Words<'_>, at: usize) -> Option<usize> {
    let mut at = at;
    let mut rest = phrase;
    while !rest.is_empty() {
        let blank = rest.bytes().position(|byte| byte == b' ').unwrap_or(rest.len());
        let (first, more) = (rest.get(..blank).unwrap_or(rest), rest.get(blank + 1..).unwrap_or(""));
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
    use super::{BOUND, Candidate, EXAMPLES, FREE, NAMES, matching, named, rule_of};

    fn rules_of(text: &str) -> Vec<&'static str> {
        let store = WordStore::whole(text);
        let words = store.of(0);
        matching(&Candidate { words, count: words.len(), text, linked: false, part: false })
            .iter()
            .map(|r| r.id.0)
            .collect()
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
            let block = Candidate { words, count: words.len(), text, linked: false, part: false };
            matching(&block).iter().any(|rule| rule.kind.name() == kind)
        };
        let missed: Vec<_> = lines.iter().filter(|l| !finds(l[1], l[2])).collect();
        assert!(missed.is_empty(), "{missed:#?}");
    }

    #[test]
    fn a_script_without_blanks_begins_a_phrase_inside_its_word() {
        assert_eq!(rules_of("本文转载自海湾新闻网"), ["appeared_first"]);
        assert_eq!(rules_of("来源海湾"), Vec::<&str>::new());
        let store = WordStore::whole("▼あわせて読みたい");
        // As blocks are counted: two characters are a word.
        let label =
            Candidate { words: store.of(0), count: 5, text: "▼あわせて読みたい", linked: false, part: false };
        assert_eq!(matching(&label).iter().map(|rule| rule.id.0).collect::<Vec<_>>(), ["related_label"]);
    }

    #[test]
    fn what_somebody_says_is_no_phrase_of_the_site() {
        assert_eq!(rules_of("“Subscribe to our newsletter if you must,” the mayor told them."), Vec::<&str>::new());
        assert_eq!(rules_of("“Subscribe to our newsletter”"), ["newsletter_box"]);
    }

    #[test]
    fn every_phrase_has_a_rule_and_every_name_stands_once() {
        assert!(
            FREE.iter()
                .chain(&BOUND)
                .all(|(words, tags)| rule_of(tags).is_some() && tags.len() == 2 && !words.is_empty())
        );
        for (name, tags) in &NAMES {
            let once = NAMES.iter().filter(|(other, _)| *other == name).count() == 1;
            assert!(once && named(name).map(|rule| rule.id) == rule_of(tags).map(|rule| rule.id), "{name}");
        }
    }
}
