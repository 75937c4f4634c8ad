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
            // Who counts rounds ("about 6,000 cars"); who says what something is worth guesses.
            "number" => is_number(words.get(to)) && is_valuation(scene, from),
            // "not possible" is firm, "more likely" compares.
            "degree" => {
                let negated = (from.saturating_sub(4)..from).any(|at| is_negation(words.get(at)));
                let compared = words.is(from.wrapping_sub(1), &["more", "less", "how", "as", "if", "what's"]);
                // "as soon as possible", "what is possible", "possible only thanks to them", "possible to see"
                let enabled =
                    words.is(from.wrapping_sub(2), &["what"]) || words.is(from, &["possible"]) && words.is(to, ENABLED);
                !(negated || compared || enabled)
            }
            // "did not rule out"
            "excluded" => (from.saturating_sub(3)..from).any(|at| is_negation(words.get(at))),
            // "could not" tells of what failed.
            "able" => !words.is(to, &["not", "n't"]) && !words.is(to + 1, &["not"]),
            _ => true,
        }
    };
    let in_content = scene.in_content("hedged").filter(|sign| sign.tags != "cue").find(holds);
    let in_cue =
        || scene.in_cue("hedged").filter(|sign| sign.tags != "content").find(holds).filter(|_| !is_proposal(scene));
    // "soll … haben": what others say.
    let hearsay = || scene.in_content("hearsay").find(|sign| is_hearsay(scene, sign));
    let sign = in_content.or_else(in_cue).or_else(hearsay)?;
    Some((Status::Hedged, scene.range(sign.tokens)))
}

/// Behind "possible": by what something could be done.
const ENABLED: &[&str] = &["only", "thanks", "because", "by", "to", "for", "with", "through", "again", "now"];

/// Whether a German "soll" tells what others say: a perfect stands at its clause's end.
pub(super) fn is_hearsay(scene: &Scene<'_>, sign: &Sign) -> bool {
    let words = scene.words;
    let at = sign.tokens.1;
    let end = (at..at + 40).find(|i| !words.is_word(*i)).unwrap_or(at);
    end > at + 1 && words.is(end - 1, &["haben", "sein"]) && words.get(end - 2).ends_with(['t', 'n'])
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '$' | '€' | '£'))
}

/// Whether the number behind `at` says what something costs or is worth.
fn is_valuation(scene: &Scene<'_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let at_place = scene.words.is(before, &["at", "auf"]);
    scene.words.is(if at_place { before.wrapping_sub(1) } else { before }, VALUES)
}

const VALUES: &[&str] = &[
    "worth",
    "cost",
    "costs",
    "costing",
    "valued",
    "priced",
    "put",
    "puts",
    "estimated",
    "estimate",
    "estimates",
    "wert",
    "kostet",
    "koste",
    "kosten",
    "kostete",
    "schätzt",
    "geschätzt",
    "beziffert",
    "bezifferte",
];

/// "suggested that he spin it off": a proposal, told by the bare verb after the subject's name or pronoun.
fn is_proposal(scene: &Scene<'_>) -> bool {
    scene.cue_has(&["suggested", "suggest", "suggests"]) && scene.in_content("modal").next().is_none() && {
        let finite = |at: usize| {
            let word = scene.words.get(at);
            let verb = word.ends_with("ed") || word.ends_with('s') && !word.ends_with("ss");
            scene.words.is(at, FINITE) || verb && !scene.words.capital(at)
        };
        !scene.content.iter().any(|(from, to)| (from + 1..(*to).min(from + 12)).any(finite))
    }
}

const FINITE: &[&str] = &[
    "is", "was", "are", "were", "has", "had", "have", "may", "might", "could", "would", "will", "can", "did", "do",
    "does",
];
