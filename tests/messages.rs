//! Every word of the interface that the extension's pages ask for is there.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::{Map, Value};
use std::fs;
use std::path::Path;
use unspun::boilerplate::BlockKind;
use unspun::claim::{NoteKind, Status};
use unspun::fidelity::Label;

fn messages() -> Map<String, Value> {
    let text = fs::read_to_string("extension/_locales/en/messages.json").unwrap();
    serde_json::from_str::<Value>(&text).unwrap().as_object().unwrap().clone()
}

/// The string literals of the Rust files below a folder.
fn literals(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            literals(&path, found);
        } else {
            let text = fs::read_to_string(&path).unwrap();
            found.extend(text.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
}

#[test]
fn every_key_that_the_pages_name_has_words() {
    let messages = messages();
    let mut keys = Vec::new();
    literals(Path::new("src/wasm"), &mut keys);
    keys.retain(|k| ["panel_", "options_", "print_"].iter().any(|f| k.starts_with(f)) && !k.ends_with('_'));
    assert!(keys.len() > 20, "{keys:?}");
    let missing: Vec<&String> = keys.iter().filter(|k| !messages.contains_key(*k)).collect();
    assert!(missing.is_empty(), "no words for {missing:?}");
}

/// The other pages and the background name theirs as `data-words="…"` or in quotation marks of their own.
#[test]
fn every_key_that_the_scripts_and_pages_name_has_words() {
    let messages = messages();
    let mut named = Vec::new();
    for file in
        ["welcome/welcome.html", "sample/main.ts", "background/badge.ts", "background/action.ts", "manifest.json"]
    {
        let text = fs::read_to_string(Path::new("extension").join(file)).unwrap();
        let families = ["welcome_", "sample_", "action_", "panel_", "command_"];
        let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
        let words = words.map(|word| word.trim_start_matches("__MSG_").trim_end_matches("__"));
        named.extend(words.filter(|w| families.iter().any(|f| w.starts_with(f))).map(str::to_owned));
    }
    named.extend(["menu_who", "menu_fold_this", "menu_never_fold"].map(str::to_owned));
    named.retain(|key| key != "default_title");
    assert!(named.len() > 15, "{named:?}");
    let missing: Vec<&String> = named.iter().filter(|k| !messages.contains_key(*k)).collect();
    assert!(missing.is_empty(), "no words for {missing:?}");
}

/// Keys that end in `_` are followed by a plural category, which English has two of.
#[test]
fn every_number_has_words_for_one_and_for_many() {
    let messages = messages();
    let mut keys = Vec::new();
    literals(Path::new("src/wasm"), &mut keys);
    keys.retain(|k| (k.starts_with("panel_n_") || k.starts_with("options_n_")) && k.ends_with('_') && k != "panel_n_");
    assert!(keys.len() > 5, "{keys:?}");
    let needed = keys.iter().flat_map(|k| [format!("{k}one"), format!("{k}other")]);
    let missing: Vec<String> = needed.filter(|k| !messages.contains_key(k)).collect();
    assert!(missing.is_empty() && messages.contains_key("panel_n_other"), "no words for {missing:?}");
}

#[test]
fn every_kind_and_status_has_words() {
    let kinds = [
        BlockKind::Ad,
        BlockKind::AuthorBio,
        BlockKind::Comments,
        BlockKind::Cookie,
        BlockKind::Follow,
        BlockKind::Legal,
        BlockKind::Navigation,
        BlockKind::Newsletter,
        BlockKind::Other,
        BlockKind::Paywall,
        BlockKind::Related,
        BlockKind::Share,
        BlockKind::SourceLink,
        BlockKind::Tagline,
        BlockKind::Tags,
        BlockKind::Ui,
    ];
    let statuses = [
        Status::Allegation,
        Status::Conditional,
        Status::Denied,
        Status::Disputed,
        Status::Hedged,
        Status::Prediction,
        Status::Question,
        Status::Unconfirmed,
    ];
    let notes = [NoteKind::NoComment, NoteKind::Unverified, NoteKind::ReporterHedge];
    let labels = [
        Label::Identical,
        Label::Typographic,
        Label::TruncatedMarked,
        Label::TruncatedUnmarked,
        Label::Altered,
        Label::Stitched,
        Label::Misattributed,
        Label::NotFound,
    ];
    let keys = kinds
        .map(|k| format!("fold_{}", k.name()))
        .into_iter()
        .chain(statuses.map(|s| format!("panel_status_{}", s.name())))
        .chain(notes.map(|n| format!("panel_note_{}", n.name())))
        .chain(labels.map(|l| format!("panel_fidelity_{}", l.name())))
        .chain(["direct", "mixed", "indirect"].map(|k| format!("panel_kind_{k}")));
    let messages = messages();
    let missing: Vec<String> = keys.filter(|k| !messages.contains_key(k)).collect();
    assert!(missing.is_empty(), "no words for {missing:?}");
}
