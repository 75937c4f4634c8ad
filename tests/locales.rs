//! The interface's languages: the same messages in all, plurals as each language counts, and no words anywhere else.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Folders of extension/_locales and the plural categories of whole numbers and fractions in the language, from the Unicode
/// CLDR's chart of plural rules (cardinals): <https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html>.
/// Portuguese has two folders: Chromium goes from `pt_PT` to `pt` and never to `pt_BR`, and its store takes no `pt`.
const LANGUAGES: [(&str, &[&str]); 13] = [
    ("ar", &["zero", "one", "two", "few", "many", "other"]),
    ("de", &["one", "other"]),
    ("en", &["one", "other"]),
    ("es", &["one", "many", "other"]),
    ("fr", &["one", "many", "other"]),
    ("id", &["other"]),
    ("it", &["one", "many", "other"]),
    ("nl", &["one", "other"]),
    ("pl", &["one", "few", "many", "other"]),
    ("pt_BR", &["one", "many", "other"]),
    ("pt_PT", &["one", "many", "other"]),
    ("ru", &["one", "few", "many", "other"]),
    ("tr", &["one", "other"]),
];

/// Messages that read as in English: names, and words that both languages have.
const SAME: [(&str, &[&str]); 7] = [
    ("*", &["name", "direction", "panel_n_other", "panel_save_json", "panel_save_markdown"]),
    ("de", &["fold_navigation"]),
    ("es", &["panel_there"]),
    ("fr", &["options_sites", "panel_menu", "panel_n_minutes_one", "panel_n_minutes_other"]),
    ("id it nl", &["panel_menu"]),
    ("nl", &["options_sites"]),
    ("pl", &["panel_menu"]),
];

/// What the stores take of a field of the manifest, in characters.
const LENGTHS: [(&str, usize); 2] = [("name", 45), ("description", 132)];

type Messages = BTreeMap<String, String>;

fn messages(language: &str) -> Messages {
    let text = fs::read_to_string(format!("extension/_locales/{language}/messages.json")).unwrap();
    let read: BTreeMap<String, Value> = serde_json::from_str(&text).unwrap();
    // Two of one key would hide one another, as after a merge.
    let lines = text.lines().filter(|line| line.starts_with("  \"")).count();
    assert_eq!(lines, read.len(), "{language}: one line a message, one message a key");
    read.into_iter().map(|(key, value)| (key, value["message"].as_str().unwrap().to_owned())).collect()
}

/// The beginnings of keys that are followed by a plural category: those that English has in its two.
fn counted(english: &Messages) -> BTreeSet<String> {
    let stems = english.keys().filter_map(|key| key.strip_suffix("one"));
    stems.filter(|stem| english.contains_key(&format!("{stem}other"))).map(str::to_owned).collect()
}

/// The key in English that says the same.
fn in_english<'a>(key: &'a str, counted: &BTreeSet<String>) -> std::borrow::Cow<'a, str> {
    match key.rsplit_once('_') {
        Some((stem, _)) if counted.contains(&format!("{stem}_")) => format!("{stem}_other").into(),
        _ => key.into(),
    }
}

fn none(offences: &[String], promise: &str) {
    assert!(offences.is_empty(), "{promise}:\n  {}", offences.join("\n  "));
}

/// `check` gives what is wrong with one message of a language, told the English one.
fn each_message(promise: &str, check: impl Fn(&str, &str, &str, &str) -> bool) {
    let english = messages("en");
    let counted = counted(&english);
    let mut offences = Vec::new();
    for (language, _) in LANGUAGES {
        for (key, message) in messages(language) {
            let model = english.get(&*in_english(&key, &counted)).map_or("", String::as_str);
            if !check(language, &key, &message, model) {
                offences.push(format!("{language}: {key}: {message}"));
            }
        }
    }
    none(&offences, promise);
}

#[test]
fn every_language_is_named_here() {
    let mut folders: Vec<String> = fs::read_dir("extension/_locales")
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    folders.sort();
    assert_eq!(folders, LANGUAGES.map(|(folder, _)| folder));
}

#[test]
fn all_languages_have_the_same_messages_in_their_own_plurals() {
    let english = messages("en");
    let counted = counted(&english);
    assert!(counted.contains("panel_n_statements_"));
    let mut offences = Vec::new();
    for (language, categories) in LANGUAGES {
        let plain = english.keys().filter(|key| *in_english(key, &counted) == **key && !key.ends_with("_other"));
        let alone =
            english.keys().filter(|key| key.ends_with("_other") && !counted.contains(key.trim_end_matches("other")));
        let plurals =
            counted.iter().flat_map(|stem| categories.iter().map(move |category| format!("{stem}{category}")));
        let wanted: BTreeSet<String> = plain.chain(alone).cloned().chain(plurals).collect();
        let found: BTreeSet<String> = messages(language).into_keys().collect();
        offences.extend(wanted.difference(&found).map(|key| format!("{language} lacks {key}")));
        offences.extend(found.difference(&wanted).map(|key| format!("{language} has {key}, which nothing asks for")));
    }
    none(&offences, "the same messages in all languages");
}

#[test]
fn every_message_is_plain_words_with_the_values_of_its_english_one() {
    let values = |message: &str| -> BTreeSet<char> {
        message.match_indices('$').map(|(at, _)| message[at..].chars().nth(1).unwrap_or('$')).collect()
    };
    each_message("the same values", |_, _, message, model| values(message) == values(model));
    each_message("words, and no space around them", |_, _, message, _| {
        !message.is_empty() && message.trim() == message
    });
    each_message("no markup", |_, _, message, _| {
        !message.contains(['<', '>', '&', '`']) && !message.contains("__MSG_")
    });
}

#[test]
fn every_message_is_translated() {
    each_message("no English elsewhere", |language, key, message, model| {
        let may =
            |(of, keys): &(&str, &[&str])| (*of == "*" || of.split(' ').any(|l| l == language)) && keys.contains(&key);
        language == "en" || message != model || SAME.iter().any(may)
    });
}

#[test]
fn every_language_names_itself_and_its_direction() {
    for (language, _) in LANGUAGES {
        let messages = messages(language);
        assert_eq!(messages["language"], language.replace('_', "-"));
        assert_eq!(messages["direction"], if language == "ar" { "rtl" } else { "ltr" }, "{language}");
    }
}

#[test]
fn what_the_manifest_says_fits_the_stores() {
    for (language, _) in LANGUAGES {
        for (key, most) in LENGTHS {
            let length = messages(language)[key].chars().count();
            assert!(length <= most, "{language}: {key} has {length} of {most} characters");
        }
    }
}

fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(path.to_str().unwrap(), endings));
        } else if path.extension().is_some_and(|e| endings.iter().any(|ending| e == *ending)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// A file without its comments; in Rust also without its tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]").next().unwrap();
    let is_comment = |line: &str| ["//", "/*", "*"].iter().any(|mark| line.trim_start().starts_with(mark));
    let lines = text.lines().filter(|line| !is_comment(line)).map(|line| line.split(" // ").next().unwrap());
    lines.collect::<Vec<_>>().join("\n")
}

/// What stands between these quotes in code, without the text around it.
fn literals(code: &str, quote: char) -> Vec<&str> {
    code.lines().flat_map(|line| line.split(quote).skip(1).step_by(2)).collect()
}

#[test]
fn every_key_is_asked_for_and_every_key_asked_for_is_there() {
    let english = messages("en");
    let mut asked = BTreeSet::new();
    for path in [files("extension", &["ts", "html"]), files("src/wasm", &["rs"])].concat() {
        let code = code(&path);
        for quote in ['"', '\'', '`'] {
            asked.extend(literals(&code, quote).into_iter().map(|l| l.split("${").next().unwrap_or(l).to_owned()));
        }
    }
    let manifest = fs::read_to_string("extension/manifest.json").unwrap();
    asked.extend(manifest.split("__MSG_").skip(1).filter_map(|rest| rest.split("__").next()).map(str::to_owned));
    let is_used = |key: &str| {
        let begins = |end: usize| asked.contains(&key[..end]);
        let own = key.strip_suffix("_label").unwrap_or(key);
        asked.contains(key) || asked.contains(own) || key.match_indices('_').any(|(at, _)| begins(at + 1))
    };
    let unused = english.keys().filter(|key| !is_used(key)).map(|key| format!("{key} is never asked for"));
    let is_key = |word: &&String| {
        let of_ours =
            ["panel_", "options_", "popup_", "welcome_", "fold_", "sample_"].iter().any(|part| word.starts_with(part));
        of_ours && word.chars().all(|c| c.is_ascii_lowercase() || c == '_') && !word.ends_with('_')
    };
    let missing =
        asked.iter().filter(is_key).filter(|key| !english.contains_key(*key)).map(|key| format!("{key} is no message"));
    none(&unused.chain(missing).collect::<Vec<_>>(), "keys that are there and used");
}

/// Whether a text has two words or more, one after the other (names in a list have commas).
fn has_words(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let is_word = |word: &str| word.len() > 1 && word.chars().all(char::is_alphabetic);
    words.windows(2).any(|pair| is_word(pair[0]) && is_word(pair[1].trim_end_matches(['.', ',', '!', '?', ':', '…'])))
}

#[test]
fn no_script_and_no_module_of_the_pages_holds_words_of_its_own() {
    // Names of classes and relations, and an error that only a debugger shows.
    let allowed = ["notice bad", "sites managed", "noopener noreferrer"];
    let mut offences = Vec::new();
    for path in [files("extension", &["ts"]), files("src/wasm", &["rs"])].concat() {
        // Style sheets as text, and what the page around the report's own words is made of.
        if path.ends_with("page/looks.ts") || path.ends_with("background/place.ts") || path.ends_with("export/html.rs")
        {
            continue;
        }
        let code = code(&path);
        let quotes: &[char] = if path.extension().is_some_and(|e| e == "rs") { &['"'] } else { &['\'', '"', '`'] };
        // What an error says of itself stands on a console.
        let is_error = |line: &&str| ["Error", "ok_or(", "write_str("].iter().any(|mark| line.contains(mark));
        for line in code.lines().filter(|line| !is_error(line)) {
            let literals = quotes.iter().flat_map(|quote| literals(line, *quote));
            let words = literals.filter(|l| has_words(l) && !allowed.contains(l));
            offences.extend(words.map(|l| format!("{}: {l}", path.display())));
        }
    }
    offences.retain(|offence| !offence.starts_with("src/wasm/error.rs"));
    none(&offences, "words stand in extension/_locales");
}

#[test]
fn no_page_holds_words_of_its_own() {
    let mut offences = Vec::new();
    // The sample is an article.
    for path in files("extension", &["html"]).iter().filter(|path| !path.ends_with("sample/sample.html")) {
        let text = fs::read_to_string(path).unwrap();
        for part in text.split('<').skip(1) {
            let (tag, words) = part.split_once('>').unwrap();
            let said = ["alt=\"", "title=\"", "placeholder=\"", "aria-label=\"", "value=\""];
            let spoken = said.iter().filter_map(|name| tag.split(&format!(" {name}")).nth(1)?.split('"').next());
            let spoken = spoken
                .chain([words.trim()])
                .filter(|words| words.chars().any(char::is_alphabetic) && *words != "Unspun");
            offences.extend(spoken.map(|words| format!("{}: {words}", path.display())));
        }
    }
    none(&offences, "words stand in extension/_locales");
}
