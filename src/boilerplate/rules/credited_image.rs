//! A short text that ends with whom a picture is from ("… at the pier. Photo: Anna Berg / Agency"), or begins with it after
//! "©": a caption. Not: a sentence of the article that speaks of a photo, nor a copyright line with its year.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("credited_image"), judge: Judge::Block(BlockKind::Caption, judge) };

/// A caption has at most so many words, …
const MOST: usize = 45;
/// … and the name at its end at most so many bytes.
const NAME: usize = 50;

/// Words for pictures and their makers, in front of a colon.
const MARKS: &[&str] = &[
    "photo:",
    "photos:",
    "photograph:",
    "image:",
    "credit:",
    "picture:",
    "photographer:",
    "foto:",
    "fotos:",
    "bild:",
    "crédit:",
    "crédits:",
    "crédit photo :",
    "photo :",
    "imagen:",
    "imagem:",
    "crédito:",
    "fotografía:",
    "immagine:",
    "beeld:",
    "zdjęcie:",
    "fot.:",
    "fotoğraf:",
    "görsel:",
    "фото:",
    "الصورة:",
    "صورة:",
    "फोटो:",
    "图：",
    "图片来源：",
    "写真：",
    "写真=",
];

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let named = subject.found.iter().any(|e| e.weight >= 60 && !e.words.is_empty());
    if !subject.in_body() || subject.reading.words > MOST || named || subject.context.is_heading(subject.at) {
        return None;
    }
    let text = subject.text();
    (begins(text) || ends(text)).then_some(-60)
}

/// "© Anna Berg The pier at noon": a name after the sign and no year.
fn begins(text: &str) -> bool {
    text.strip_prefix('©').is_some_and(|rest| rest.trim_start().starts_with(char::is_uppercase) && !rest.contains("20"))
}

/// A mark in front of the last few words, behind other words.
fn ends(text: &str) -> bool {
    // All marks end with one of these.
    let closes = [':', '：', '='];
    if !text.contains(closes) {
        return false;
    }
    let lower = text.to_lowercase();
    let before = lower.match_indices(closes).filter_map(|(at, close)| lower.get(..at + close.len()));
    let marks = before.filter(|before| before.len() + NAME >= lower.len()).flat_map(|before| {
        let ending = MARKS.iter().filter(move |mark| before.ends_with(*mark));
        ending.map(|mark| (before.len() - mark.len(), before.len()))
    });
    let last = marks.max();
    last.is_some_and(|(at, end)| {
        let parted = lower.get(..at).is_some_and(|before| before.ends_with(|c: char| !c.is_alphanumeric()));
        parted && (1..=NAME).contains(&lower.len().saturating_sub(end))
    })
}

/// Whether words name a picture or who made it.
pub(super) fn is_of_picture(words: &str) -> bool {
    let lower = words.to_lowercase();
    MARKS.iter().any(|mark| lower.contains(mark.trim_end_matches([':', '：', ' ', '=', '.'])))
}
