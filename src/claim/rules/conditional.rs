//! True only if something else holds.
//!
//! Fires: `“We will pay if the council agrees,” she said.`
//! Does not: `Reporters asked if the council agrees.`

use super::super::Status;
use super::super::scene::Scene;
use super::super::words::{Sign, Words};
use crate::text::TextRange;

pub(super) fn judge(scene: &Scene<'_>) -> Option<(Status, TextRange)> {
    let words = scene.words;
    let first = scene.first_word();
    let holds = |sign: &&Sign| {
        let (from, to) = sign.tokens;
        match sign.tags {
            // "as if", "what if", "see if" ask or compare.
            "if" => {
                let asks = first == Some(from) && scene.in_cue("asks").next().is_some();
                !asks && !words.is(from.wrapping_sub(1), NO_CONDITION) && !words.is(to, &["not", "any", "anything"])
            }
            // "should Ukraine be attacked": the verb before its subject, at the head of a clause.
            "inverted" => is_inverted(scene, from),
            // "had they called, we would have come"
            "unreal" => is_head(words, from) && is_subject(words, to) && follows(scene, to, UNREAL),
            // "once the permit is there we can dig", but not "once they lived here"
            "time" => is_to_come(scene, sign.tokens),
            // "would lend the money provided the town stood surety", "without the subsidy we would close"
            "provided" => {
                is_subject(words, to) && scene.content.iter().any(|part| stands(scene, (part.0, from), MODAL))
            }
            // "lasted as long as a school day" measures.
            "long" => {
                let verb = from.wrapping_sub(1);
                !(words.is(verb, PAST) || words.get(verb).ends_with("ed") || words.is(verb, &["lasts", "takes", "is"]))
            }
            "without" => follows(scene, to, UNREAL),
            _ => true,
        }
    };
    let sign = scene.in_content("conditional").find(holds)?;
    Some((Status::Conditional, scene.range(sign.tokens)))
}

const NO_CONDITION: &[&str] = &[
    "as",
    "even",
    "what",
    "see",
    "wonder",
    "know",
    "ask",
    "asked",
    "wondering",
    "unclear",
    "clear",
    "sure",
    "wondered",
    "or",
    "determine",
    "decide",
    "say",
    "tell",
    "doubt",
    "knew",
    "known",
];

/// "Should" before its subject. A noun before it would be its subject, so that an article or pronoun after it settles the
/// matter; before a name it must stand at the head of a clause. A question turns it round as well.
fn is_inverted(scene: &Scene<'_>, at: usize) -> bool {
    let words = scene.words;
    let subject = words.is(at + 1, &["a", "an", "the", "he", "she", "they", "it", "we", "any", "this", "that"]);
    let head = at == 0 || !words.is_word(at - 1);
    let asks = words.is(at.wrapping_sub(1), &["why", "how", "what", "when", "where", "who", "which"])
        || (at..at + 30).take_while(|i| !words.is(*i, &["."])).any(|i| words.is(i, &["?"]));
    // "should prices fall": a plural, with its bare verb behind it.
    let next = words.get(at + 1);
    let plural = next.ends_with('s') && !next.ends_with("ss") && !words.is(at + 1, &["always", "focus", "discuss"]);
    let verb = words.is_word(at + 2) && !words.is(at + 2, &["be", "have"]) && !words.get(at + 2).ends_with("ly");
    (subject
        || (head || plural && verb && !words.is(at.wrapping_sub(1), PRONOUNS)) && (words.capital(at + 1) || plural))
        && !asks
}

const PRONOUNS: &[&str] = &["i", "you", "he", "she", "it", "we", "they", "who", "that", "which", "there"];
const UNREAL: &[&str] = &[
    "would", "could", "might", "wouldn't", "couldn't", "hätte", "hätten", "wäre", "wären", "würde", "würden", "könnte",
    "könnten", "müsste", "müssten", "muss", "müssen",
];
const MODAL: &[&str] = &["will", "would", "can", "could", "may", "might", "shall", "we'll", "i'll", "they'll"];
const PAST: &[&str] = &["was", "were", "had", "did", "came", "went", "got", "said", "saw", "began", "took", "made"];

/// Whether a clause begins at a token.
fn is_head(words: &Words<'_>, at: usize) -> bool {
    at == 0 || !words.is_word(at - 1) || words.is(at - 1, &["that", "but", "and", "because", "dass", "aber", "und"])
}

/// Whether a subject stands there.
fn is_subject(words: &Words<'_>, at: usize) -> bool {
    let first = [
        "a", "an", "the", "this", "that", "these", "any", "there", "our", "their", "his", "her", "my", "your", "es",
        "er", "sie", "wir", "ich", "man", "der", "die", "das", "jemand",
    ];
    words.is(at, PRONOUNS) || words.is(at, &first) || words.capital(at) && words.is_word(at)
}

/// Whether one of `list` stands among some tokens.
fn stands(scene: &Scene<'_>, (from, to): (usize, usize), list: &[&str]) -> bool {
    (from..to).any(|at| scene.words.is(at, list))
}

/// Whether one of `list` follows in the same sentence of the content.
fn follows(scene: &Scene<'_>, at: usize, list: &[&str]) -> bool {
    let end = scene.content.iter().find(|(from, to)| (*from..*to).contains(&at)).map_or(at, |(_, to)| *to);
    let stop = (at..end).find(|i| scene.words.is(*i, &[".", "?", "!"])).unwrap_or(end);
    stands(scene, (at, stop), list)
}

/// Whether "when" and "once" speak of what is to come: a clause of their own, without a past in it, and beside it one with
/// "will" or "can".
fn is_to_come(scene: &Scene<'_>, (from, to): (usize, usize)) -> bool {
    let words = scene.words;
    let sentence = scene.content.iter().find(|(start, end)| (*start..*end).contains(&from));
    let Some((start, end)) = sentence.copied() else { return false };
    // "what the field will look like when …": part of a question.
    let asked = scene.first_word().is_some_and(|first| super::question::opens(scene, first));
    let past = (to..(to + 6).min(end)).any(|at| {
        words.is(at, PAST) || words.get(at).ends_with("ed") && !words.is(at - 1, &["is", "are", "been", "be"])
    });
    let begins = (start..from).rev().find(|at| words.is(*at, &[".", "?", "!"])).unwrap_or(start);
    let known = words.is(from.wrapping_sub(1), NO_CONDITION)
        || words.is(from.wrapping_sub(1), &["time", "day", "year", "moment", "on", "of", "only", "than", "at"]);
    !asked
        && !known
        && !past
        && is_subject(words, to)
        && (stands(scene, (begins, from), MODAL) || follows(scene, to, MODAL))
}
