//! A byline that is an agency's name: "By Reuters", "The Associated Press".
//!
//! Fires: `<p class="byline">By Associated Press</p>`
//! Does not: `<figcaption>Associated Press</figcaption>`

use super::super::scene::Scene;
use super::super::{Lead, outlet};
use crate::kind::BlockKind;

/// A byline has few words.
const LONGEST: u32 = 60;

pub(super) fn find(scene: &Scene<'_>, found: &mut Vec<Lead>) {
    let title = scene.judgement.title.map_or(scene.body.0.saturating_sub(6), crate::page::BlockId::index);
    let top = |at: usize| at >= title.saturating_sub(2) && at < scene.body.0 + 2;
    for block in scene.near().filter(|b| top(b.id.index()) && b.range.len() <= LONGEST && !scene.is_caption(b)) {
        let words = scene.words(block).trim_start_matches(|c: char| !c.is_alphanumeric());
        let name =
            words.strip_prefix("By ").or(words.strip_prefix("by ")).or(words.strip_prefix("Von ")).unwrap_or(words);
        // "Von dpa/afp": the first of several.
        let first = || name.split_once('/').and_then(|(first, _)| outlet::whole(first.trim()));
        let whole = outlet::whole(name).or_else(first).filter(|k| k.is_agency());
        let dated =
            || outlet::at_start(name).filter(|(k, length)| k.is_agency() && is_date(&name[*length..])).map(|(k, _)| k);
        // "Tom Reeve Associated Press": the people's names before it.
        let post = || {
            let is_byline = scene.kind(block) == BlockKind::Byline;
            name.match_indices(' ')
                .filter(|_| is_byline)
                .find_map(|(at, _)| outlet::whole(&name[at + 1..]))
                .filter(|k| k.is_agency())
        };
        let evidence = Scene::shown("byline", block.range, None);
        if let Some(known) = whole.or_else(dated).or_else(post) {
            let weight = if known.is_unnamed() { 52 } else { 64 };
            scene.lead(found, weight, (!known.is_unnamed()).then(|| known.name.to_owned()), evidence);
        } else if ["wire services", "wire reports", "news services"].iter().any(|w| name.to_lowercase().ends_with(w)) {
            scene.lead(found, 52, None, evidence);
        }
    }
}

/// Whether nothing but marks, a date and a time follows.
fn is_date(rest: &str) -> bool {
    let words: Vec<&str> = rest.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let figures = words.iter().filter(|w| w.starts_with(|c: char| c.is_ascii_digit())).count();
    rest.starts_with([' ', ',', '|', '•', '·', '-', '–'])
        && figures > 0
        && words.len() <= 9
        && words.len() <= figures + 5
}
