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

fn is_inverted(scene: &Scene<'_>, at: usize) -> bool {
    let words = scene.words;
    let head = at == 0 || !words.is_word(at - 1) || words.is(at - 1, &["money", "help", "aid", "support"]);
    let subject = words.capital(at + 1)
        || words.is(at + 1, &["a", "an", "the", "he", "she", "they", "it", "we", "any", "this", "that"]);
    let verb = (at + 2..at + 8)
        .any(|i| words.is(i, &["be", "have", "fail", "win", "lose", "break", "come", "happen", "become"]));
    head && subject && verb && !words.is(at.wrapping_sub(1), &["?"])
}
