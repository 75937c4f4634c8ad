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
        for (mode, list) in [
            ("Whole", &rule.whole),
            ("Start", &rule.start),
            ("Loose", &rule.loose),
            ("End", &rule.end),
            ("Anywhere", &rule.anywhere),
        ] {
            for phrase in list {
                let words = parts(phrase);
                phrases.push((words[0].clone(), number, mode, words.join(" ")));
            }
        }
        names.extend(rule.names.iter().map(|name| (name.clone(), number)));
    }
    let (all_phrases, all_names) = (phrases.len(), names.len());
    phrases.sort_by_cached_key(|phrase| (index::cell_in(all_phrases, &phrase.0), phrase.clone()));
    names.sort_by_cached_key(|name| (index::cell_in(all_names, &name.0), name.clone()));
    let mut code = format!("pub(super) static RULES: &[PhraseRule] = &[\n{rules}];\n");
    write!(code, "#[cfg(test)]\nstatic EXAMPLES: &[(&str, &[&str], &[&str])] = &[\n").expect("writing to a string");
    for (id, fires, spares) in examples {
        writeln!(code, "({id:?}, &{fires:?}, &{spares:?}),").expect("writing to a string");
    }
    code.push_str("];\nstatic PHRASES: &[Phrase] = &[\n");
    let mut text = String::new();
    for (_, rule, mode, words) in &phrases {
        let (from, length) = (text.len(), words.len());
        writeln!(code, "Phrase {{ from: {from}, length: {length}, rule: {rule}, mode: Mode::{mode} }},")
            .expect("writing to a string");
        text.push_str(words);
    }
    writeln!(code, "];\nstatic PHRASE_TEXT: &str = {text:?};").expect("writing to a string");
    writeln!(code, "static PHRASES_AT: Index = {};", index::code(phrases.iter().map(|p| p.0.as_str())))
        .expect("writing to a string");
    writeln!(code, "static NAMES: &[(&str, u8)] = &{names:?};").expect("writing to a string");
    writeln!(code, "static NAMES_AT: Index = {};", index::code(names.iter().map(|n| n.0.as_str())))
        .expect("writing to a string");
    code
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
