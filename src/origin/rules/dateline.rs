//! A dateline with its agency: "WASHINGTON (AP) —", "Hamburg (dpa/lno) -".
//!
//! Fires: `VESTRAND (Reuters) - The bridge was closed on Monday.`
//! Does not: `The Associated Press (AP) reported on Monday that the bridge was closed.`

use super::super::scene::Scene;
use super::super::{Lead, outlet};
use crate::text::TextRange;

/// A dateline stands at the very beginning, in bytes.
const REACH: usize = 110;

pub(super) fn find(scene: &Scene<'_>, found: &mut Vec<Lead>) {
    for paragraph in scene.article.paragraphs.iter().take(4) {
        let words = scene.article.slice(paragraph.range);
        let Some((at, close)) = sign(words) else { continue };
        let inside = &words[at..close];
        let known = outlet::at_start(inside.trim_start_matches(['(', '/', '（'])).map(|(known, _)| known);
        let Some(known) = known.filter(|k| k.is_agency() && !k.is_unnamed()) else { continue };
        let start = paragraph.range.start();
        let range = TextRange::new(start, start + close as u32 + 1);
        scene.lead(found, 60, Some(known.name.to_owned()), Scene::shown("dateline", range, None));
        return;
    }
}

/// Where the agency stands, from its opening mark to its closing one: in brackets or slashes before a dash, behind a place or
/// nothing.
fn sign(words: &str) -> Option<(usize, usize)> {
    let (open, mark) =
        words.char_indices().take_while(|(at, _)| *at < REACH).find(|(_, c)| matches!(c, '(' | '/' | '（'))?;
    let close = match mark {
        '(' => ')',
        '（' => '）',
        _ => '/',
    };
    let after = open + mark.len_utf8();
    let end = after + words.get(after..)?.find(close)?;
    let rest = words.get(end + close.len_utf8()..)?.trim_start();
    let dash = rest.starts_with(['-', '–', '—', '―', ':', '.']) || words[..open].trim().is_empty();
    // A place is short and begins with a capital; a sentence has verbs and small words.
    let place = words[..open].trim();
    let small = place.split(' ').filter(|w| w.chars().next().is_some_and(char::is_lowercase)).count();
    (dash && small <= 1 && place.split(' ').count() <= 8 && end - open <= 40).then_some((open, end))
}
