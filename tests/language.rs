//! The language of a text: told by its words, never called English or German where it is neither, and at least as often right as
//! whatlang is. The corpora stand beside the checkout (`../shared`); where they are missing the comparison says so and passes, and
//! with `CI` set it fails.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::Value;
use std::path::Path;
use unspun::article::{Lang, Paragraph};
use unspun::page::BlockId;
use unspun::text::TextRange;

/// The texts of our own: a language's code, empty where the engine has no name for it, a tab, and the text.
const TEXTS: &str = include_str!("fixtures/languages/texts.tsv");
/// Each data set and the language that its texts are in.
const CORPORA: [(&str, &str); 4] =
    [("german_wikinews", "de"), ("gum_news", "en"), ("litbank", "en"), ("polnear", "en")];
/// So many words are a short text.
const SHORT: usize = 15;

fn told(text: &str, declared: &str) -> &'static str {
    let paragraph = Paragraph { block: BlockId(0), range: TextRange::new(0, text.len() as u32), heading: false };
    Lang::detect(text, &[paragraph], declared).0
}

/// whatlang's answer as the engine took it: what it is not sure of is unknown.
fn peer(text: &str) -> &'static str {
    whatlang::detect(text).filter(whatlang::Info::is_reliable).map_or("", |info| Lang::of(info.lang().code()).0)
}

fn texts() -> impl Iterator<Item = (&'static str, &'static str)> {
    TEXTS.lines().filter_map(|line| line.split_once('\t'))
}

#[test]
fn every_language_is_told_and_no_neighbour_taken_for_it() {
    let wrong: Vec<_> = texts().map(|(lang, text)| (lang, told(text, ""), text)).filter(|(a, b, _)| a != b).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_part_of_another_language_is_called_english_or_german() {
    for (lang, text) in texts() {
        let words: Vec<&str> = text.split(' ').collect();
        for part in words.windows(SHORT - 3) {
            let told = told(&part.join(" "), "");
            assert!(told == lang || !matches!(told, "en" | "de"), "{told}: {part:?}");
        }
    }
}

#[test]
fn what_the_page_declares_counts_where_the_text_does_not_tell() {
    assert_eq!(told("Marlow Bay 3, Norrvik 1", "de-AT"), "de");
    assert_eq!(told("Marlow Bay 3, Norrvik 1", ""), "");
    let catalan = texts().find(|(_, text)| text.starts_with("L'ajuntament")).map_or("", |(_, text)| text);
    assert_eq!(told(catalan, "en"), "", "a theme's language is not the text's");
}

#[test]
fn the_words_of_the_interface_are_told() {
    for entry in std::fs::read_dir("extension/_locales").unwrap() {
        let folder = entry.unwrap().path();
        let Ok(text) = std::fs::read_to_string(folder.join("messages.json")) else { continue };
        let messages: Value = serde_json::from_str(&text).unwrap();
        let words = messages.as_object().unwrap().values().filter_map(|entry| entry["message"].as_str());
        let sentences: Vec<&str> = words.filter(|message| message.split(' ').count() > 7).collect();
        let lang = Lang::of(&folder.file_name().unwrap().to_string_lossy()).0;
        assert_eq!(told(&sentences.join("\n"), ""), lang, "{}", folder.display());
    }
}

/// How many texts each of two detectors told, and how many it told wrongly.
#[derive(Default)]
struct Score {
    texts: usize,
    ours: (usize, usize),
    theirs: (usize, usize),
}

impl Score {
    fn add(&mut self, text: &str, lang: &str) {
        self.texts += 1;
        for (told, score) in [(told(text, ""), &mut self.ours), (peer(text), &mut self.theirs)] {
            score.0 += usize::from(told == lang);
            score.1 += usize::from(told != lang && !told.is_empty());
        }
    }

    fn check(&self, name: &str) {
        let Self { texts, ours, theirs } = self;
        println!("{name}: {texts} texts; told {} (whatlang {}), wrongly {} ({})", ours.0, theirs.0, ours.1, theirs.1);
        assert!(*texts > 0 && ours.0 >= theirs.0, "{name}: {} told, whatlang {}", ours.0, theirs.0);
    }
}

#[test]
fn at_least_as_many_texts_are_told_as_whatlang_tells() {
    // Over all sets: a stretch of a German article may be an English quotation, and is told as such.
    let mut wrong = (0, 0);
    for (set, lang) in CORPORA {
        let path = Path::new("../shared/corpus/attribution").join(set).join(format!("{set}.jsonl"));
        let Ok(lines) = std::fs::read_to_string(&path) else {
            assert!(std::env::var_os("CI").is_none(), "{} is not here", path.display());
            eprintln!("skipped: {} is not here", path.display());
            return;
        };
        let (mut whole, mut short) = (Score::default(), Score::default());
        for line in lines.lines() {
            let line: Value = serde_json::from_str(line).unwrap();
            let words: Vec<&str> = line["text"].as_str().unwrap().split_whitespace().take(600).collect();
            whole.add(&words.join(" "), lang);
            words.chunks_exact(SHORT).step_by(9).for_each(|part| short.add(&part.join(" "), lang));
        }
        whole.check(&format!("{set}, whole"));
        short.check(&format!("{set}, {SHORT} words"));
        wrong.0 += whole.ours.1 + short.ours.1;
        wrong.1 += whole.theirs.1 + short.theirs.1;
    }
    assert!(wrong.0 <= wrong.1, "{} told wrongly, whatlang {}", wrong.0, wrong.1);
}
