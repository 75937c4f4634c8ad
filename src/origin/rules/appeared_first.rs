//! Sentences that say where the article stood first.
//!
//! Fires: `The post Bridge closed appeared first on Harbour Wire.`
//! Does not: `First published on May 4.`

use super::super::scene::Scene;
use super::super::{Lead, outlet, url};
use crate::lexicon::REPUBLISHED;
use crate::page::Block;

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

/// The entries of a kind.
fn of(kind: &'static str) -> impl Iterator<Item = &'static str> {
    REPUBLISHED.iter().filter(move |(_, tags)| tags.split(' ').any(|tag| tag == kind)).map(|(words, _)| words)
}

/// Whether a word is one of a kind.
fn is(word: &str, kind: &str) -> bool {
    REPUBLISHED.get(word).is_some_and(|tags| tags.split(' ').any(|tag| tag == kind))
}

/// Where what follows the phrase begins, if a line has one.
fn phrase(lower: &str) -> Option<usize> {
    let copied = of("copied").filter_map(|p| word(lower, p)).min();
    let is_done = || lower.split(|c: char| !c.is_alphabetic()).any(|word| is(word, "done"));
    copied.or_else(|| of("first").filter_map(|p| word(lower, p)).min().filter(|_| is_done()))
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
        let small = !large && is(&word, "small") || is(&word, "done");
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
    let line = lower.trim_start_matches(|c: char| !c.is_alphanumeric());
    of("opens").any(|opening| {
        let rest = line.strip_prefix(opening);
        rest.is_some_and(|rest| opening.ends_with(outlet::is_cjk) || !rest.starts_with(char::is_alphanumeric))
    })
}
