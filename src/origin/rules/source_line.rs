//! A line of its own that leads to the source: "Source link", "Source: Harbour Wire", "Read the original article".
//!
//! Fires: `<p><a href="https://harbourwire.example/news/bridge-closed">Source link</a></p>` behind the text.
//! Does not: `<p>The council’s <a href="https://council.example/minutes">minutes</a> tell another story.</p>`

use super::super::scene::Scene;
use super::super::{Lead, outlet, url};
use crate::kind::BlockKind;
use crate::lexicon::SOURCE_PHRASES;
use crate::page::Block;

/// A source line has few words.
const LONGEST: u32 = 160;

pub(super) fn find(scene: &Scene<'_>, found: &mut Vec<Lead>) {
    let mut leads = Vec::new();
    for block in scene.near().filter(|b| b.range.len() <= LONGEST) {
        let words = scene.words(block);
        let outside = scene.outside(block);
        let phrase = phrase(words).filter(|_| !scene.is_caption(block));
        if let Some((length, tags)) = phrase {
            line(scene, block, (words, length, tags), &outside, &mut leads);
        } else if outside.len() == 1
            && block.link_share() > 0.6
            && behind(scene, block)
            && scene.is_headline(&outside[0])
        {
            // A link alone, behind the text, to an article of the same headline.
            add(scene, block, 72, None, outside.first().cloned(), &mut leads);
        }
    }
    // Several lines that name several sources are pictures' or charts'; the article's own leads to its headline.
    let several = leads.iter().any(|lead| lead.outlet != leads[0].outlet);
    leads.retain(|lead| !several || lead.evidence.href.as_deref().is_some_and(|href| scene.is_about(href)));
    found.append(&mut leads);
}

fn line(
    scene: &Scene<'_>,
    block: &Block,
    (words, length, tags): (&str, usize, &str),
    outside: &[String],
    found: &mut Vec<Lead>,
) {
    let rest = words.get(length..).unwrap_or("");
    let named = tags.contains("name").then(|| outlet::name_in(rest)).flatten();
    let address = outside.iter().max_by_key(|a| url::path(a).len()).filter(|a| !url::path(a).is_empty()).cloned();
    let taken = scene.kind(block) == BlockKind::SourceLink;
    match (&address, tags) {
        // "Read more" leads anywhere: its place or its address must make it a source.
        (Some(address), "more") if behind(scene, block) && (scene.is_about(address) || taken && outside.len() == 1) => {
            add(scene, block, 84, None, Some(address.clone()), found);
        }
        (_, "more") => {}
        (Some(address), _) if outside.len() == 1 || scene.is_about(address) => {
            let weight = if behind(scene, block) || scene.is_about(address) { 90 } else { 70 };
            add(scene, block, weight, named, Some(address.clone()), found);
        }
        // Without a link the name must be marked off, or known.
        (None, tags) if tags.contains("name") => {
            let set_off = rest.trim_start().starts_with([':', '：', '|', '-', '–']);
            let unnamed = outlet::all_in(rest).first().is_some_and(|known| known.is_unnamed());
            // A list of names is a chart's.
            let one = !rest.contains(',');
            let known = named.as_deref().and_then(outlet::whole).is_some();
            if unnamed && set_off {
                scene.lead(found, 52, None, Scene::shown("source_line", block.range, None));
            } else if named.is_some() && one && (set_off && (taken || known) || length >= 12) {
                add(scene, block, 74, named, outside.first().cloned(), found);
            }
        }
        _ => {}
    }
}

fn add(
    scene: &Scene<'_>,
    block: &Block,
    weight: u8,
    name: Option<String>,
    href: Option<String>,
    found: &mut Vec<Lead>,
) {
    let name = name.or_else(|| href.as_deref().map(|a| outlet::of_host(&url::host(a))));
    scene.lead(found, weight, name, Scene::shown("source_link", block.range, href));
}

/// Whether a block stands in the body's last third or behind it.
fn behind(scene: &Scene<'_>, block: &Block) -> bool {
    let at = block.id.index();
    let (first, last) = scene.body;
    at + 2 >= last || at >= first + (last - first) * 2 / 3
}

/// The longest phrase that begins a line, in bytes, and its tags. The phrase must be the whole line, or set off, or go on with
/// a name.
fn phrase(words: &str) -> Option<(usize, &'static str)> {
    let words_start = words.find(char::is_alphanumeric)?;
    let line = &words[words_start..];
    // Vowel signs are no letters of their own: "स्रोत".
    let sign = |c: char| c.is_alphanumeric() || ('\u{900}'..='\u{97f}').contains(&c);
    let first: String = line.chars().take_while(|c| sign(*c)).flat_map(char::to_lowercase).collect();
    let fits = |entry: &str| {
        let slice = line.get(..entry.len())?;
        let after = line[slice.len()..].trim_start();
        let set_off = after.is_empty()
            || after.starts_with(|c: char| {
                !c.is_alphanumeric() || c.is_uppercase() || c.is_ascii_digit() || outlet::is_cjk(c)
            })
            || after.starts_with("here");
        (slice.to_lowercase() == entry && set_off).then_some(words_start + slice.len())
    };
    let entries = SOURCE_PHRASES.starting_with(&first);
    entries.filter_map(|(entry, tags)| Some((fits(entry)?, tags))).max()
}
