//! The names of outlets: those that the lexicon knows, and what stands where a name must stand.

use super::url;
use crate::lexicon::{Entries, OUTLETS};

/// An outlet that the lexicon knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// The name as shown.
    pub(super) name: &'static str,
    hosts: &'static str,
    class: &'static str,
}

impl Known {
    /// Whether others carry its texts as a matter of course.
    pub(super) fn is_agency(self) -> bool {
        !self.class.is_empty()
    }

    /// Whether it only says that there is an agency, not which.
    pub(super) fn is_unnamed(self) -> bool {
        self.class == "unnamed"
    }

    /// Whether a host is the outlet's own.
    pub(super) fn owns(self, host: &str) -> bool {
        self.hosts.split(',').any(|own| !own.is_empty() && (host == own || host.ends_with(&format!(".{own}"))))
    }
}

/// The outlet at the start of `words`, and how many bytes its name takes. Short names are known by their capitals.
pub(super) fn at_start(words: &str) -> Option<(Known, usize)> {
    let asian = words.starts_with(is_cjk);
    let first: String = words
        .chars()
        .take_while(|c| c.is_alphanumeric() && (!asian || !c.is_ascii()))
        .flat_map(char::to_lowercase)
        .collect();
    let fits = |entry: &str| {
        let slice = words.get(..entry.len())?;
        let next = words.get(slice.len()..)?.chars().next();
        let asian = slice.ends_with(is_cjk);
        let ends = next.is_none_or(|c| !c.is_alphanumeric() || asian && c.is_ascii());
        let capital = slice.len() <= 4 && !slice.chars().any(char::is_lowercase)
            || slice.len() > 4 && slice.chars().next().is_some_and(|c| !c.is_lowercase())
            || matches!(
                slice,
                "dpa"
                    | "epd"
                    | "lno"
                    | "sda"
                    | "dts"
                    | "dapd"
                    | "agencies"
                    | "news agencies"
                    | "wire services"
                    | "wire reports"
            );
        (ends && capital && slice.to_lowercase() == entry).then_some(slice.len())
    };
    let entries = OUTLETS.starting_with(&first).chain(hyphened(&first, words));
    let found = entries.filter_map(|entry| Some((fits(entry.0)?, entry.1))).max_by_key(|(length, _)| *length);
    found.and_then(|(length, tags)| Some((known(tags)?, length)))
}

/// Entries whose first word has a hyphen ("agence france-presse" has not, "keystone-sda" has).
fn hyphened(first: &str, words: &str) -> Entries {
    let longer: String =
        words.chars().take_while(|c| c.is_alphanumeric() || *c == '-').flat_map(char::to_lowercase).collect();
    if longer == first { Entries::none() } else { OUTLETS.starting_with(&longer) }
}

/// The outlet that `name` is as a whole, article and case aside.
pub(super) fn whole(name: &str) -> Option<Known> {
    let name = name.trim().trim_end_matches(['.', ',', ';', ':', '|']).trim();
    at_start(name).filter(|(_, length)| *length == name.len()).map(|(known, _)| known)
}

/// All outlets named in `words`, in order.
pub(super) fn all_in(words: &str) -> Vec<Known> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = words.get(at..) {
        let Some(start) = rest.find(char::is_alphanumeric) else { break };
        let here = &rest[start..];
        let (known, length) = at_start(here).map_or((None, 0), |(known, length)| (Some(known), length));
        found.extend(known);
        let word = here.find(|c: char| !c.is_alphanumeric()).unwrap_or(here.len());
        at += start + length.max(word);
    }
    found
}

fn known(tags: &'static str) -> Option<Known> {
    let mut parts = tags.split('|');
    Some(Known { name: parts.next()?, hosts: parts.next()?, class: parts.next()? })
}

/// The name of whoever owns a host: the lexicon's, else the host itself.
pub(super) fn of_host(host: &str) -> String {
    let tags = OUTLETS.iter().filter_map(|(_, tags)| known(tags)).find(|k| k.class != "unnamed" && k.owns(host));
    tags.map_or_else(|| host.to_owned(), |k| k.name.to_owned())
}

/// A name cut out of what follows a phrase ("… published on The Hill. Read more"): up to a stop, six words at most, and only
/// if it looks like a name.
pub(super) fn name_in(words: &str) -> Option<String> {
    let words = words.trim_start_matches(|c: char| c.is_whitespace() || ":：-–—|>»“\"'‘(《「『".contains(c));
    if let Some((known, _)) = at_start(words) {
        return Some(known.name.to_owned());
    }
    let stop = |(at, c): (usize, char)| {
        let next = words[at + c.len_utf8()..].chars().next();
        match c {
            '.' => next.is_none_or(char::is_whitespace),
            ',' | ';' | '\n' | '|' | '(' | ')' | '”' | '"' | '，' | '。' | '；' | '（' | '）' | '》' | '」' | '』'
            | '»' | '–' | '—' => true,
            _ => false,
        }
    };
    let end = words.char_indices().find(|at| stop(*at)).map_or(words.len(), |(at, _)| at);
    let mut name = words[..end].trim();
    // "Fiyort Postası'nda yayımlandı": a case's ending.
    name = name.split_once(" dengan ").map_or(name, |(name, _)| name);
    if let Some((head, _)) =
        name.split_once(['\'', '’']).filter(|(_, tail)| tail.starts_with(['n', 'd', 't', 'y']) && tail.len() > 2)
    {
        name = head;
    }
    for tail in
        [" and is ", " erschienen", " veröffentlicht", " under ", " on ", " at ", " with permission", " here", " as "]
    {
        name = name.find(tail).map_or(name, |at| &name[..at]);
    }
    let looks = name
        .chars()
        .next()
        .is_some_and(|c| c.is_alphabetic() && !c.is_lowercase() || c.is_ascii_digit() && !is_date(name));
    let looks = looks || name.contains('.') && !name.contains(' ');
    let short = name.split(' ').count() <= 6 && name.chars().count() <= 60 && name.chars().count() >= 2;
    (looks && short && !is_date(name)).then(|| name.to_owned())
}

/// Whether it is a date: "First published on May 4".
fn is_date(name: &str) -> bool {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let lower = name.to_lowercase();
    let first: String = lower.chars().take_while(|c| c.is_alphabetic()).collect();
    let month = MONTHS.iter().any(|m| first.starts_with(m) && first.len() <= 9);
    let digits = name.chars().filter(char::is_ascii_digit).count();
    (month && digits > 0)
        || DAYS.contains(&first.as_str())
        || digits >= 4 && digits * 2 >= name.chars().count()
        || first == "updated"
}

/// Whether a character is Chinese, Japanese or Korean.
pub(super) fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

/// Hosts that carry everybody's words and are nobody's source: networks, stores, share services.
pub(super) fn is_carrier(host: &str) -> bool {
    const CARRIERS: &[&str] = &[
        "facebook",
        "twitter",
        "x",
        "t",
        "instagram",
        "linkedin",
        "pinterest",
        "reddit",
        "tiktok",
        "whatsapp",
        "telegram",
        "youtube",
        "youtu",
        "vk",
        "threads",
        "weibo",
        "line",
        "flipboard",
        "google",
        "apple",
        "amazon",
        "wikipedia",
        "gettyimages",
        "shutterstock",
        "unsplash",
        "pixabay",
        "pexels",
        "flickr",
        "feedburner",
        "disqus",
        "addtoany",
        "patreon",
        "paypal",
        "spotify",
        "soundcloud",
        "creativecommons",
    ];
    CARRIERS.contains(&url::brand(host))
}
