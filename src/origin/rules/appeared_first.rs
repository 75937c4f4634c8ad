//! Sentences that say where the article stood first.
//!
//! Fires: `The post Bridge closed appeared first on Harbour Wire.`
//! Does not: `First published on May 4.`

use super::super::scene::Scene;
use super::super::{Lead, outlet, url};
use crate::page::Block;

/// What says that it stood somewhere else before this. Behind it, past the verb, a preposition and an article, is the name.
const FIRST: &[&str] = &[
    "first",
    "originally",
    "initially",
    "previously",
    "earlier",
    "zuerst",
    "ursprünglich",
    "originalmente",
    "primero",
    "inicialmente",
    "por primera vez",
    "à l'origine",
    "à l’origine",
    "initialement",
    "en premier",
    "d'abord",
    "d’abord",
    "primeiro",
    "originariamente",
    "inizialmente",
    "per la prima volta",
    "oorspronkelijk",
    "eerder",
    "eerst",
    "pierwotnie",
    "ilk olarak",
    "pertama kali",
    "telah",
    "впервые",
    "первоначально",
    "сначала",
    "вперше",
];
/// What is done to a text.
const DONE: &[&str] = &[
    "published",
    "appeared",
    "appears",
    "posted",
    "reported",
    "printed",
    "erschien",
    "erschienen",
    "veröffentlicht",
    "publicado",
    "publicada",
    "publicó",
    "apareció",
    "apareceu",
    "paru",
    "publié",
    "publiée",
    "apparu",
    "pubblicato",
    "apparso",
    "verscheen",
    "verschenen",
    "gepubliceerd",
    "geplaatst",
    "ukazał",
    "opublikowany",
    "opublikowano",
    "yayımlandı",
    "yayınlandı",
    "terbit",
    "tayang",
    "muncul",
    "dipublikasikan",
    "опубликован",
    "опубликована",
    "опубликовано",
    "появились",
    "появился",
    "опубліковано",
];
/// What takes the name behind it without more.
const COPIED: &[&str] = &[
    "republished from",
    "reproduced from",
    "reposted from",
    "reprinted from",
    "reprinted with permission from",
    "syndicated from",
    "produced in partnership with",
    "proviene da",
    "pochodzi z serwisu",
    "pochodzi z",
    "tomado de",
    "übernommen von",
    "overgenomen van",
    "diambil dari",
    "本文首发于",
    "首发于",
    "本文转自",
    "转载自",
    "原载于",
    "転載元",
];
/// What stands between the verb and the name.
const SMALL: &[&str] = &[
    "in",
    "on",
    "at",
    "by",
    "from",
    "with",
    "the",
    "auf",
    "bei",
    "im",
    "der",
    "die",
    "das",
    "dem",
    "von",
    "en",
    "sur",
    "dans",
    "par",
    "em",
    "no",
    "na",
    "por",
    "su",
    "nel",
    "sul",
    "da",
    "op",
    "door",
    "w",
    "się",
    "serwisie",
    "portalu",
    "di",
    "oleh",
    "на",
    "в",
    "сайте",
    "website",
    "site",
    "la",
    "el",
    "o",
    "a",
    "le",
    "il",
    "het",
    "de",
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
        let Some(after) = phrase(&lower) else { continue };
        // Lower case may be longer or shorter; then the place is looked up from the end.
        let rest = if lower.len() == words.len() { words.get(after..) } else { None };
        let rest = rest.unwrap_or("");
        let address = scene.outside(block).into_iter().max_by_key(|a| (scene.is_about(a), url::path(a).len()));
        let address = address.filter(|a| !url::path(a).is_empty());
        let linked = || block.links.iter().map(|l| scene.text.slice(l.words)).filter_map(outlet::name_in).next_back();
        let named = outlet::name_in(past_small(rest));
        // Where the name is a link, the link says where it ends.
        let name = if address.is_some() { linked().or(named) } else { named.or_else(linked) };
        let name = name.or_else(|| address.as_deref().map(|a| outlet::of_host(&url::host(a))));
        if name.is_some() {
            let weight = if address.is_some() { 94 } else { 82 };
            scene.lead(found, weight, name, Scene::shown("appeared_first", block.range, address));
        }
    }
}

/// Where what follows the phrase begins, if a line has one.
fn phrase(lower: &str) -> Option<usize> {
    let copied = COPIED.iter().filter_map(|p| word(lower, p)).min();
    let is_done = || lower.split(|c: char| !c.is_alphabetic()).any(|word| DONE.contains(&word));
    copied.or_else(|| FIRST.iter().filter_map(|p| word(lower, p)).min().filter(|_| is_done()))
}

/// The end of whole words in a line.
fn word(line: &str, words: &str) -> Option<usize> {
    let start = line.find(words)?;
    let end = start + words.len();
    let free = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() || outlet::is_cjk(c));
    (free(line[..start].chars().next_back()) && free(line[end..].chars().next())).then_some(end)
}

/// Past the words that stand before a name.
fn past_small(mut rest: &str) -> &str {
    loop {
        let line = rest.trim_start();
        let end = line.find(char::is_whitespace).unwrap_or(line.len());
        let word = line[..end].to_lowercase();
        // "The" and "Le" are a name's own where they are written large.
        let large = line.starts_with(char::is_uppercase);
        let small = !large && SMALL.contains(&word.as_str()) || DONE.contains(&word.as_str());
        if line.is_empty() || !small {
            return line;
        }
        rest = &line[end..];
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
        "l’article",
        "cet ",
        "ce ",
        "publié",
        "o post",
        "a matéria",
        "l'articolo",
        "l’articolo",
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
        "as first",
        "reposted",
        "syndicated",
        "article ",
        "artículo",
        "artigo ",
        "articolo ",
        "originalmente",
        "oorspronkelijk",
        "ursprünglich",
        "материал",
        "матеріал",
        "przedruk",
        "tekst ",
    ];
    let line = lower.trim_start_matches(|c: char| !c.is_alphanumeric());
    OPENINGS.iter().any(|opening| line.starts_with(opening))
}
