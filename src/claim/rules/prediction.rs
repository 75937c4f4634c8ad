//! The content speaks of what will happen.
//!
//! Fires: `The mayor said the bridge would open in June.`
//! Does not: `The mayor praised a bill that would ban lorries.`

use super::super::Status;
use super::super::scene::{Scene, is_negation};
use super::super::words::Sign;
use crate::text::TextRange;

pub(super) fn judge(scene: &Scene<'_>) -> Option<(Status, TextRange)> {
    if let Some(sign) = scene.in_cue("predicts").next() {
        return Some((Status::Prediction, scene.range(sign.tokens)));
    }
    let words = scene.words;
    let holds = |sign: &&Sign| {
        let (from, to) = sign.tokens;
        let before = from.wrapping_sub(1);
        match sign.tags {
            // "the will of the people", "Will Smith", "Will you …?"
            "will" => {
                !words.is(before, &["the", "his", "her", "their", "a", "free", "good", "political"])
                    && !words.capital(from)
                    && (!words.is(from, WERDEN) || is_future(scene, from))
            }
            // "going to the bridge" goes; "going to open" will; "not going to sell" tells what is decided.
            "to" => {
                !is_negation(words.get(before))
                    && !words.is(to, &["the", "a", "an", "my", "his", "her", "their", "our"])
                    && !words.capital(to)
            }
            // In reported speech "would" is yesterday's "will"; in direct speech it waits for a condition.
            "would" => {
                // "that" before it opens a relative clause, unless it is the subject of all that is said.
                let subject = scene.first_word() == Some(before) && words.is(before, &["that", "it"]);
                !scene.is_direct() && (subject || !words.is(before, NO_FUTURE)) && !words.is(to, NO_FUTURE_AFTER)
            }
            _ => true,
        }
    };
    let likely = |sign: &&Sign| {
        let to = sign.tokens.1;
        words.is(sign.tokens.0, &["likely", "unlikely"]) && words.is(to, &["to"]) && !words.is(to + 1, &["have", "be"])
    };
    let sign = scene.in_content("prediction").find(holds).or_else(|| scene.in_content("hedged").find(likely))?;
    Some((Status::Prediction, scene.range(sign.tokens)))
}

/// German forms that make the future with an infinitive, the passive with a participle.
const WERDEN: &[&str] = &["werden", "wird", "werde"];
/// German infinitives that look like participles.
const INFINITIVES: &[&str] =
    &["gehen", "geben", "gelten", "gewinnen", "gelingen", "genügen", "geraten", "geschehen", "genießen", "gefallen"];

/// Whether the verb that goes with a German "werden" is an infinitive: the word before it at the end of a clause, else the
/// clause's last word.
fn is_future(scene: &Scene<'_>, at: usize) -> bool {
    let words = scene.words;
    let infinitive = |i: usize| {
        let word = words.get(i);
        let participle = word.starts_with("ge") && !INFINITIVES.contains(&word);
        word.ends_with('n') && !participle && !words.capital(i)
    };
    let end = (at + 1..at + 40).find(|i| !words.is_word(*i)).unwrap_or(at + 1);
    if end == at + 1 {
        return at.checked_sub(1).is_some_and(infinitive);
    }
    let modal = words.is(at + 1, &["müssen", "können", "sollen", "dürfen", "wollen", "sollte", "sollten", "konnte"]);
    !modal && infinitive(end - 1)
}

/// Before "would": a relative clause that says what a thing is for, or a wish.
const NO_FUTURE: &[&str] = &["that", "which", "who", "it", "i", "if"];
/// After "would": a wish, a past that never was, a politeness.
const NO_FUTURE_AFTER: &[&str] = &["have", "like", "love", "rather", "prefer", "seem", "appear", "say", "suggest"];
