//! Blocks that the reader folded by hand on a site. One is found again on another page of the site by a selector that only
//! names what the page itself calls its parts. Whatever else stands in a file of settings is no pick.

use serde::{Deserialize, Deserializer, Serialize};

/// So many are kept of one site; the oldest gives way.
pub const MOST_PICKS: usize = 40;

/// A selector is at most so long, in bytes, and has at most so many steps.
const LONGEST: usize = 500;
const DEEPEST: usize = 12;
/// So many bytes of a block's words are kept at most.
const MOST_WORDS: usize = 400;

/// A block that the reader folded by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pick {
    /// Steps down the tree, each a tag with what it is called, or which it is among its kind:
    /// `main > div.box:nth-of-type(2) > aside#promo`.
    pub selector: String,
    /// The block's first words, as they are shown. Where the selector counts, the block is the same only if it still begins
    /// with them: on the next page something else may stand at that place.
    #[serde(default)]
    pub words: String,
}

impl Pick {
    /// Whether it is one: a selector of the form above, and words that are few enough.
    pub fn is_sound(&self) -> bool {
        self.words.len() <= MOST_WORDS && is_selector(&self.selector)
    }
}

/// Picks as they stand in a file.
pub(super) fn picks<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Pick>, D::Error> {
    let picks = Vec::<Pick>::deserialize(from)?;
    if picks.len() > MOST_PICKS || !picks.iter().all(Pick::is_sound) {
        return Err(serde::de::Error::custom("no block that was folded by hand"));
    }
    Ok(picks)
}

fn is_selector(selector: &str) -> bool {
    let mut rest = selector;
    for _ in 0..DEEPEST {
        let Some(after) = step(rest) else { return false };
        if after.is_empty() {
            return selector.len() <= LONGEST;
        }
        let Some(next) = after.strip_prefix(" > ") else { return false };
        rest = next;
    }
    false
}

/// What follows a step.
fn step(selector: &str) -> Option<&str> {
    let mut rest = name(selector)?;
    while let Some(called) = rest.strip_prefix(['#', '.']) {
        rest = name(called)?;
    }
    let Some(counted) = rest.strip_prefix(":nth-of-type(") else { return Some(rest) };
    let (number, after) = counted.split_once(')')?;
    let counts = number.bytes().all(|b| b.is_ascii_digit()) && number.parse::<u16>().is_ok_and(|number| number > 0);
    counts.then_some(after)
}

/// What follows a name, as CSS writes names: whatever has a meaning elsewhere stands behind a backslash.
fn name(selector: &str) -> Option<&str> {
    let mut rest = selector.strip_prefix('-').unwrap_or(selector);
    // A name that begins with a digit is none, nor is a mere hyphen.
    let first = rest.chars().next()?;
    if !(is_plain(first) || first == '\\') || first.is_ascii_digit() {
        return None;
    }
    while let Some(c) = rest.chars().next() {
        rest = match c {
            '\\' => escaped(rest.get(1..)?)?,
            c if is_plain(c) => rest.get(c.len_utf8()..)?,
            _ => break,
        };
    }
    Some(rest)
}

fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_') || c >= '\u{80}'
}

/// What follows the backslash of an escape and what it stands before: a letter's number and a blank, or the letter itself.
fn escaped(rest: &str) -> Option<&str> {
    let digits = rest.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
    if digits > 0 {
        return rest.get(digits..)?.strip_prefix(' ');
    }
    let c = rest.chars().next().filter(|c| !c.is_control())?;
    rest.get(c.len_utf8()..)
}
