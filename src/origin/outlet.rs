//! Outlets' names: as a page's words give them, and whether they are an agency's.

use super::site::Site;
use crate::lexicon::{AGENCIES, FORENAMES};

/// A name's letters and digits in lower case, so that "The Daily-Relay" is "thedailyrelay".
pub(super) fn folded(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The name without marks and blanks at its edges.
pub(super) fn trimmed(name: &str) -> &str {
    name.trim_matches(|c: char| !c.is_alphanumeric())
}

/// The agency that words name and nothing else, unless it is this site's own.
pub(super) fn agency(words: &str, site: &Site) -> Option<String> {
    let words = trimmed(words);
    if words.is_empty() || words.len() > 60 {
        return None;
    }
    let (name, hosts) = AGENCIES.get(&words.to_lowercase())?.split_once('|')?;
    // Short names are words as well ("aap", "sid"): they count as agencies only as they write themselves.
    let short = words.len() <= 4 && words.is_ascii();
    let written = !short || words == name || words.chars().all(char::is_uppercase);
    (written && !site.is_labelled(hosts) && !site.is_called(name)).then(|| name.to_owned())
}

/// The first agency of a list ("AFP, EFE y Reuters", "dpa/lno"); the list's words where it holds several.
pub(super) fn agencies(words: &str, site: &Site) -> Option<String> {
    let parts = || words.split([',', '/', '&', ';']).flat_map(|p| p.split(" and ")).flat_map(|p| p.split(" y "));
    let found: Vec<String> = parts().filter_map(|p| agency(p, site)).collect();
    (!found.is_empty()).then(|| found.join(", "))
}

/// Words that name some agency without saying which.
pub(super) fn is_unnamed(words: &str) -> bool {
    let words = trimmed(words).to_lowercase();
    ["wire services", "news agencies", "wire reports", "agencies", "agenturen", "agencias"]
        .iter()
        .any(|end| words.ends_with(end))
}

/// An outlet's name in a place where one is expected, unless it is this site's or a person's.
pub(super) fn name(words: &str, site: &Site) -> Option<String> {
    let words = trimmed(words);
    if let Some(agency) = agencies(words, site) {
        return Some(agency);
    }
    let first = words.split_whitespace().next()?;
    let capital = first.chars().next().is_some_and(|c| !c.is_lowercase()) || words.contains('.');
    let count = words.split_whitespace().count();
    let person = count > 1 && FORENAMES.has(&first.to_lowercase());
    let dated = words.split_whitespace().any(|w| w.chars().all(|c| c.is_ascii_digit()));
    let fits = capital && !dated && !words.contains(',') && count <= 6 && words.chars().count() <= 50 && !person;
    (fits && AGENCIES.get(&words.to_lowercase()).is_none() && !site.is_called(words)).then(|| words.to_owned())
}
