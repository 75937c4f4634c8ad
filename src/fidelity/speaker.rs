//! Whether the original has somebody else say the words.

use super::{Alteration, Original};
use crate::attribution::Attribution;
use crate::text::TextRange;

/// The two speakers, where the copy names one and the original, without doubt, another.
pub(super) fn other(copy: Option<&str>, original: &Original<'_>, place: TextRange) -> Option<Alteration> {
    let copy = copy?;
    let ours = names(copy);
    let attribution =
        original.attributions.list.iter().filter(|a| covers(a, place)).max_by_key(|a| shared(a, place))?;
    let theirs = match original.attributions.speaker_of(attribution) {
        Some(speaker) if attribution.is_firm() => speaker.name.as_str(),
        _ => return None,
    };
    let said = names(theirs);
    let differs = !ours.is_empty() && !said.is_empty() && !ours.iter().any(|name| said.contains(name));
    differs.then(|| Alteration { copy: copy.to_owned(), orig: theirs.to_owned() })
}

/// How many bytes of the place the attribution's content holds.
fn shared(attribution: &Attribution, place: TextRange) -> u32 {
    let inside = |part: &TextRange| {
        TextRange::new(
            part.start().max(place.start()),
            part.end().min(place.end()).max(part.start().max(place.start())),
        )
    };
    attribution.content.parts().iter().map(|part| inside(part).len()).sum()
}

fn covers(attribution: &Attribution, place: TextRange) -> bool {
    shared(attribution, place) * 2 > place.len()
}

/// The words of a name: capitalised ones, the article and the titles left out.
fn names(words: &str) -> Vec<&str> {
    let is_name = |w: &&str| w.chars().count() > 1 && w.chars().next().is_some_and(char::is_uppercase);
    let plain = |w: &&str| {
        !matches!(*w, "The" | "Mr" | "Mrs" | "Ms" | "Dr" | "He" | "She" | "They" | "It" | "We" | "Der" | "Die" | "Das")
    };
    words.split(|c: char| !c.is_alphanumeric()).filter(is_name).filter(plain).collect()
}
