//! True only if something else holds.
//!
//! Fires: `“We will pay if the council agrees,” she said.`
//! Does not: `Reporters asked if the council agrees.`

use super::super::Status;
use super::super::scene::Scene;
use super::super::words::Sign;
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
    (subject || head && words.capital(at + 1)) && !asks
}
