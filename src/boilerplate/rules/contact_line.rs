//! Below or right above the article's last sentence a paragraph with an e-mail address: how to reach the author or the
//! editors, or whoever looks after the rights. Not: an address that the article gives where it goes on.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("contact_line"), judge: Judge::Kinds(judge) };

/// A longer paragraph says more than how to write to somebody.
const MOST: usize = 60;

/// Words of a line that is more than an address, at least: the address itself counts as two or three.
const FEWEST: usize = 5;

/// What addresses for matters of rights begin with.
const RIGHTS: &[&str] = &["copyright", "dmca", "legal", "licensing", "permissions", "removal", "rights", "takedown"];

fn judge(subject: &Subject<'_>) -> Option<(BlockKind, i16)> {
    let fits = subject.in_body() && is_line(subject) && subject.reading.words <= MOST && subject.prose_below(3) <= 2;
    if !fits {
        return None;
    }
    let address = subject.text().split_whitespace().find(|word| is_address(word))?.to_ascii_lowercase();
    let address = address.trim_start_matches(|c: char| !c.is_alphanumeric());
    let legal = RIGHTS.iter().any(|name| address.starts_with(name));
    let kind = if legal { BlockKind::Legal } else { BlockKind::AuthorBio };
    // Where a phrase or an author's name says what it is, the address makes it sure; else it may be the article's, and dims.
    let named = subject.found.iter().any(|e| e.weight >= 60 && !e.words.is_empty());
    let weight = match subject.reading.words {
        _ if named => 60,
        _ if subject.has_author() => 105,
        0..=24 => 65,
        25..=39 => 75,
        _ => 95,
    };
    Some((kind, weight))
}

/// Whether it is a sentence, or below the last one a line with words in front of the address.
fn is_line(subject: &Subject<'_>) -> bool {
    subject.reading.prose || subject.after_prose() && !subject.is_kept() && subject.reading.words >= FEWEST
}

/// Whether a word is an e-mail address, perhaps with marks around it.
fn is_address(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.split_once('@').is_some_and(|(name, host)| {
        let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
        !name.is_empty() && name.chars().all(known) && host.contains('.') && host.chars().all(known)
    })
}
