//! The speaker or the reporter softens it.
//!
//! Fires: `The mayor said the bridge might open in June.`
//! Does not: `The mayor said the bridge opened in May.`

use super::super::Status;
use super::super::scene::{Scene, is_negation};
use super::super::words::Sign;
use crate::text::TextRange;

pub(super) fn judge(scene: &Scene<'_>) -> Option<(Status, TextRange)> {
    let words = scene.words;
    let holds = |sign: &&Sign| {
        let (from, to) = sign.tokens;
        match sign.tags {
            // "May" is a month, "Will" a name.
            "lower" => !words.capital(from),
            // "about $130 million", but not "about 6 points" of a poll, nor "about the bridge".
            "number" => is_number(words.get(to)) && !is_poll(scene, to),
            // "not possible" is firm, "more likely" compares.
            "degree" => {
                let negated = (from.saturating_sub(4)..from).any(|at| is_negation(words.get(at)));
                !negated && !words.is(from.wrapping_sub(1), &["more", "less", "most", "how", "as", "if", "what's"])
                    // "as soon as possible", "what is possible"
                    && !words.is(from.wrapping_sub(2), &["what"])
            }
            // "could not" tells of what failed.
            "able" => !words.is(to, &["not", "n't"]) && !words.is(to + 1, &["not"]),
            _ => true,
        }
    };
    let in_content = scene.in_content("hedged").filter(|sign| sign.tags != "cue").find(holds);
    let in_cue =
        || scene.in_cue("hedged").filter(|sign| sign.tags != "content").find(holds).filter(|_| !is_proposal(scene));
    let sign = in_content.or_else(in_cue)?;
    Some((Status::Hedged, scene.range(sign.tokens)))
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '$' | '€' | '£'))
}

fn is_poll(scene: &Scene<'_>, at: usize) -> bool {
    (at..at + 3).any(|i| scene.words.is(i, &["point", "points", "percent", "percentage", "%"]))
}

/// "suggested that he spin it off": a proposal, told by the bare verb after the subject's name or pronoun.
fn is_proposal(scene: &Scene<'_>) -> bool {
    scene.cue_has(&["suggested", "suggest", "suggests"]) && scene.in_content("modal").next().is_none() && {
        let finite = |at: usize| {
            let word = scene.words.get(at);
            word.ends_with("ed") || scene.words.is(at, FINITE) || word.ends_with('s') && !word.ends_with("ss")
        };
        !scene.content.iter().any(|(from, to)| (from + 1..(*to).min(from + 12)).any(finite))
    }
}

const FINITE: &[&str] = &[
    "is", "was", "are", "were", "has", "had", "have", "may", "might", "could", "would", "will", "can", "did", "do",
    "does",
];
