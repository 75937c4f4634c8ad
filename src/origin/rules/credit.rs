//! Credit lines that name who supplied the text.
//!
//! Fires: `(With inputs from PTI)`, `Credit: Reuters`.
//! Does not: `Ada Quill and Tom Reeve contributed reporting`: that names people, and stays as evidence alone.

use super::super::scene::Scene;
use super::super::{Lead, outlet};
use crate::kind::BlockKind;

/// A line that begins so names agencies or outlets; whether any name will do, or only one that is known.
const NAMING: &[(&str, bool)] = &[
    ("with inputs from", true),
    ("with input from", true),
    ("with agency inputs", false),
    ("inputs from", true),
    ("with information from", false),
    ("with files from", false),
    ("with reporting from", false),
    ("credit:", false),
    ("credits:", false),
    ("news credit", false),
    ("con información de", false),
    ("con informaciones de", false),
    ("avec", false),
    ("mit material", false),
    ("mit informationen", false),
    ("com informações", false),
    ("com agências", false),
    ("con agenzie", false),
    ("text:", false),
    ("by ", false),
    ("written by", false),
    ("from ", false),
    ("story by", false),
];
/// Lines that say that the text is somebody's feed.
const FEED: &[&str] = &[
    "published from a syndicated feed",
    "auto-generated from a syndicated feed",
    "has not been edited by",
    "published from a wire",
    "generated from an agency feed",
    "without modifications to the text",
    "aus einem agentur-feed",
    "automatically published from",
];
const PEOPLE: &[&str] = &[
    "contributed reporting",
    "contributed to this report",
    "contributed to this story",
    "contributed to this article",
];

/// A credit line has few words.
const LONGEST: usize = 240;

pub(super) fn find(scene: &Scene<'_>, found: &mut Vec<Lead>) {
    for block in scene.near() {
        let words = scene.words(block);
        let at = block.id.index();
        // "Credit: …" behind the text is the text's, whatever it looks like; inside it is a picture's.
        let behind = at > scene.body.1 || scene.kind(block) == BlockKind::Credit;
        let edge = behind || at + 4 > scene.body.1 || at < scene.body.0 + 2;
        if words.len() > LONGEST || scene.is_figure(block) || scene.is_caption(block) && !behind {
            continue;
        }
        let inputs = |c: char| matches!(c, 'w' | 'W' | 'i' | 'I');
        if !edge && !words.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(inputs) {
            continue;
        }
        let line = words.trim_start_matches(|c: char| !c.is_alphanumeric());
        let lower = line.to_lowercase();
        let evidence = |kind| Scene::shown(kind, block.range, None);
        if let Some((phrase, any)) = NAMING.iter().find(|(phrase, any)| lower.starts_with(phrase) && (edge || *any)) {
            name(scene, (line.get(phrase.len()..).unwrap_or(""), *any), evidence("credit"), found);
        } else if !edge {
            // Further in, only what can mean nothing else counts.
        } else if FEED.iter().any(|phrase| lower.contains(phrase)) {
            scene.lead(found, 54, None, evidence("syndicated_feed"));
        } else if lower.starts_with("this is a press release") {
            scene.lead(found, 70, Some("press release".to_owned()), evidence("press_release"));
        } else if lower.starts_with("reporting by") && lower.contains("editing by") {
            // The agency that signs so; other houses name the editor elsewhere.
            scene.lead(found, 52, Some("Reuters".to_owned()), evidence("reporting_by"));
        } else if PEOPLE.iter().any(|phrase| lower.contains(phrase)) {
            people(scene, words, evidence("credit"), found);
        }
    }
}

fn name(scene: &Scene<'_>, (rest, any): (&str, bool), evidence: super::super::OriginEvidence, found: &mut Vec<Lead>) {
    let known = outlet::all_in(rest);
    let all: Vec<&str> = known.iter().filter(|k| !k.is_unnamed()).map(|k| k.name).collect();
    // "By Reuters staff": nothing but the name and what it calls its people.
    let spare = rest.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() > 2).count();
    if !all.is_empty() && spare <= all.iter().map(|n| n.split(' ').count()).sum::<usize>() + 4 {
        scene.lead(found, 70, Some(all.join(", ")), evidence);
    } else if all.is_empty() && !known.is_empty() {
        scene.lead(found, 52, None, evidence);
    } else if let Some(name) = outlet::name_in(rest).filter(|_| any) {
        scene.lead(found, 68, Some(name), evidence);
    }
}

/// People who contributed are no outlet; an agency that contributed is no source of the whole.
fn people(scene: &Scene<'_>, _words: &str, evidence: super::super::OriginEvidence, found: &mut Vec<Lead>) {
    scene.lead(found, 10, None, evidence);
}
