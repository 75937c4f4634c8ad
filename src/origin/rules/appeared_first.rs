//! Sentences that say where the article stood first.
//!
//! Fires: `The post Bridge closed appeared first on Harbour Wire.`
//! Does not: `First published on May 4.`

use super::super::scene::Scene;
use super::super::{Lead, outlet, url};
use crate::page::Block;

/// What stands before the outlet's name. Read anywhere in a block that is no ordinary paragraph.
const PHRASES: &[&str] = &[
    "appeared first on",
    "first appeared on",
    "first appeared in",
    "first appeared at",
    "originally appeared on",
    "originally appeared in",
    "originally appeared at",
    "originally published on",
    "originally published by",
    "originally published in",
    "originally published at",
    "first published on",
    "first published by",
    "first published in",
    "first published at",
    "first reported by",
    "originally reported by",
    "republished from",
    "is republished from",
    "reproduced from",
    "reprinted with permission from",
    "produced in partnership with",
    "erschien zuerst auf",
    "erschien zuerst bei",
    "erschien zuerst in",
    "zuerst erschienen auf",
    "zuerst erschienen bei",
    "se publicó primero en",
    "apareció primero en",
    "publicado originalmente en",
    "publicada originalmente en",
    "apareció originalmente en",
    "est apparu en premier sur",
    "est d'abord paru sur",
    "publié initialement sur",
    "publié à l'origine sur",
    "apareceu primeiro em",
    "publicado originalmente em",
    "publicada originalmente em",
    "proviene da",
    "è apparso per la prima volta su",
    "verscheen eerst op",
    "pochodzi z serwisu",
    "pertama kali muncul di",
    "появились сначала на",
    "впервые опубликовано",
    "впервые опубликована",
    "ilk olarak",
    "本文首发于",
    "本文转自",
    "转载自",
    "転載元",
];

/// Longer blocks are paragraphs that may tell where something else appeared.
const LONGEST: usize = 420;

pub(super) fn find(scene: &Scene<'_>, found: &mut Vec<Lead>) {
    for block in scene.near() {
        let words = scene.words(block);
        // Far into the text it may be any story's; at the edges it is this one's.
        if words.len() > LONGEST || !is_edge(scene, block) || scene.is_caption(block) {
            continue;
        }
        let lower = words.to_lowercase();
        if !speaks_of_itself(&lower) {
            continue;
        }
        let Some(after) = PHRASES.iter().filter_map(|p| lower.find(p).map(|at| at + p.len())).min() else { continue };
        // Lower case may be longer or shorter; then the place is looked up from the end.
        let rest = if lower.len() == words.len() { words.get(after..) } else { None };
        let rest = rest.unwrap_or("");
        let address = scene.outside(block).into_iter().max_by_key(|a| (scene.is_about(a), url::path(a).len()));
        let address = address.filter(|a| !url::path(a).is_empty());
        let linked = || block.links.iter().map(|l| scene.text.slice(l.words)).filter_map(outlet::name_in).next_back();
        let name = outlet::name_in(rest)
            .or_else(linked)
            .or_else(|| address.as_deref().map(|a| outlet::of_host(&url::host(a))));
        if name.is_some() {
            let weight = if address.is_some() { 94 } else { 82 };
            scene.lead(found, weight, name, Scene::shown("appeared_first", block.range, address));
        }
    }
}

fn is_edge(scene: &Scene<'_>, block: &Block) -> bool {
    let at = block.id.index();
    at < scene.body.0 + 3 || at + 4 > scene.body.1
}

/// "This article", "the post …", or a line that begins with the phrase: not "the novel first appeared in".
fn speaks_of_itself(lower: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "this ",
        "the post",
        "the article",
        "the story",
        "originally",
        "first ",
        "republished",
        "reproduced",
        "reprinted",
        "der beitrag",
        "dieser ",
        "dieses ",
        "zuerst",
        "la entrada",
        "el artículo",
        "esta ",
        "este ",
        "publicado",
        "publicada",
        "l'article",
        "cet ",
        "ce ",
        "publié",
        "o post",
        "a matéria",
        "l'articolo",
        "questo",
        "het bericht",
        "dit ",
        "artykuł",
        "post ",
        "artikel ini",
        "bu haber",
        "сообщение",
        "статья",
        "впервые",
        "本文",
        "转载",
        "転載",
        "read ",
        "a version of this",
    ];
    let line = lower.trim_start_matches(|c: char| !c.is_alphanumeric());
    OPENINGS.iter().any(|opening| line.starts_with(opening))
}
