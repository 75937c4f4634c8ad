//! Phrase rules: `rules/boilerplate/NAME.toml` becomes one entry of `RULES`, and its phrases entries of `PHRASES`, sorted by
//! their first word.

#[allow(dead_code)] // the rest is the engine's
#[path = "../src/boilerplate/words.rs"]
mod words;

use crate::index;
use serde::Deserialize;
use std::fmt::Write as _;
use std::path::Path;
use words::WordStore;

/// A rule as its file has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    /// What blocks it finds (a block kind in snake case).
    kind: String,
    /// Points for folding.
    weight: i16,
    /// Blocks of more words are not looked at.
    max_words: u16,
    /// Phrases that are a whole block.
    #[serde(default)]
    whole: Vec<String>,
    /// Phrases that begin a block.
    #[serde(default)]
    start: Vec<String>,
    /// Phrases that begin a block, also where no mark sets them off.
    #[serde(default)]
    loose: Vec<String>,
    /// Phrases that end a block.
    #[serde(default)]
    end: Vec<String>,
    /// Phrases anywhere in a block.
    #[serde(default)]
    anywhere: Vec<String>,
    /// Parts of class names and ids.
    #[serde(default)]
    names: Vec<String>,
    /// Blocks that it must find.
    fires: Vec<String>,
    /// Blocks that it must not find.
    spares: Vec<String>,
}

const KINDS: &[&str] = &[
    "text",
    "title",
    "credit",
    "caption",
    "byline",
    "navigation",
    "related",
    "share",
    "newsletter",
    "follow",
    "source_link",
    "tagline",
    "ad",
    "comments",
    "author_bio",
    "legal",
    "paywall",
    "tags",
    "ui",
    "cookie",
    "other",
];

/// The order in which a rule's phrases of one first word are tried: anywhere, end, loose, start, whole.
const ORDER: [&str; 5] = ["4", "3", "2", "1", "0"];

pub(crate) fn bake(folder: &Path) -> String {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|e| e == "toml"))
        .collect();
    files.sort();
    let (mut rules, mut phrases, mut names, mut examples) = (String::new(), Vec::new(), Vec::new(), Vec::new());
    for (number, file) in files.iter().enumerate() {
        let id = file.file_stem().and_then(|s| s.to_str()).expect("a file name in UTF-8");
        let text = std::fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let rule: Rule = toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        check(&rule).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let kind = variant(&rule.kind);
        writeln!(
            rules,
            "PhraseRule {{ id: RuleId({id:?}), kind: BlockKind::{kind}, weight: {}, max_words: {} }},",
            rule.weight, rule.max_words
        )
        .expect("writing to a string");
        examples.push((id.to_owned(), rule.fires.clone(), rule.spares.clone()));
        for (mode, list) in
            [("0", &rule.whole), ("1", &rule.start), ("2", &rule.loose), ("3", &rule.end), ("4", &rule.anywhere)]
        {
            phrases.extend(list.iter().map(|phrase| (number, mode, parts(phrase))));
        }
        names.extend(rule.names.iter().map(|name| (name.clone(), format!("{name}\t{}", letter(number)))));
    }
    phrases.sort_by_key(|(rule, mode, words)| (*rule, ORDER.iter().position(|other| other == mode), words.clone()));
    let line = |(rule, mode, words): &(usize, &str, Vec<String>)| {
        (words[0].clone(), format!("{}\t{}{mode}", words.join(" "), letter(*rule)))
    };
    let (free, bound): (Vec<_>, Vec<_>) = phrases.iter().partition(|(_, mode, _)| matches!(*mode, "3" | "4"));
    let list = |phrases: Vec<_>| index::code(phrases.into_iter().map(line).collect());
    let mut code = format!("pub(super) static RULES: &[PhraseRule] = &[\n{rules}];\n");
    write!(code, "#[cfg(test)]\nstatic EXAMPLES: &[(&str, &[&str], &[&str])] = &[\n").expect("writing to a string");
    for (id, fires, spares) in examples {
        writeln!(code, "({id:?}, &{fires:?}, &{spares:?}),").expect("writing to a string");
    }
    writeln!(code, "];\nstatic FREE: Lexicon = {};", list(free)).expect("writing to a string");
    writeln!(code, "static BOUND: Lexicon = {};", list(bound)).expect("writing to a string");
    writeln!(code, "static NAMES: Lexicon = {};", index::code(names)).expect("writing to a string");
    code
}

/// A rule's number as one letter from `0` on.
fn letter(rule: usize) -> char {
    u8::try_from(rule + usize::from(b'0'))
        .ok()
        .filter(u8::is_ascii_graphic)
        .map(char::from)
        .expect("fewer than 79 rules")
}

/// A phrase as its words; `*` and `#` stay as they are.
fn parts(phrase: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for token in phrase.split_whitespace() {
        if matches!(token, "*" | "#") {
            parts.push(token.to_owned());
        } else {
            let store = WordStore::whole(token);
            let words = store.of(0);
            parts.extend((0..words.len()).map(|at| words.get(at).to_owned()));
        }
    }
    parts
}

fn check(rule: &Rule) -> Result<(), String> {
    if !KINDS.contains(&rule.kind.as_str()) {
        return Err(format!("there is no kind `{}`", rule.kind));
    }
    if rule.fires.is_empty() || rule.spares.is_empty() {
        return Err("a rule has an example that fires and one that it spares".into());
    }
    for phrase in rule.whole.iter().chain(&rule.start).chain(&rule.loose).chain(&rule.end).chain(&rule.anywhere) {
        let parts = parts(phrase);
        if parts.first().ok_or_else(|| format!("`{phrase}` has no words"))? == "*" {
            return Err(format!("`{phrase}` begins with `*`: use `anywhere` or `end`"));
        }
    }
    Ok(())
}

/// `source_link` as `SourceLink`.
fn variant(kind: &str) -> String {
    kind.split('_').map(|part| part[..1].to_uppercase() + &part[1..]).collect()
}
