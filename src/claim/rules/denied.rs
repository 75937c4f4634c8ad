//! The speaker denies something.
//!
//! Fires: `The company denied that it had been warned.`
//! Does not: `“We are not going to pay,” the company said.`

use super::super::Status;
use super::super::scene::{Scene, is_negation};
use super::super::words::Sign;
use crate::text::TextRange;

pub(super) fn judge(scene: &Scene<'_>) -> Option<(Status, TextRange)> {
    // Who rejects somebody denies nothing.
    let says = scene.content.iter().map(|(from, to)| to - from).sum::<usize>() >= 3;
    if let Some(sign) = scene.in_cue("denied").next().filter(|_| says && !scene.negated_cue()) {
        return Some((Status::Denied, scene.range(sign.tokens)));
    }
    if let Some(sign) = scene.in_content("denies").next() {
        return Some((Status::Denied, scene.range(sign.tokens)));
    }
    // "wies den Vorwurf zurück"
    let back = |at: &usize| scene.words.is(*at, &["zurück"]);
    let part = || scene.content.iter().flat_map(|(from, to)| *from..*to + 1).find(back);
    if let Some(sign) = scene.in_cue("back").next().filter(|sign| part().is_some() || back(&sign.tokens.1)) {
        return Some((Status::Denied, scene.range(sign.tokens)));
    }
    if let Some(tokens) = answers(scene) {
        return Some((Status::Denied, scene.range(tokens)));
    }
    // Whoever insists that something is not so answers somebody who says that it is.
    scene.in_cue("insists").next()?;
    scene.negation().map(|tokens| (Status::Denied, scene.range(tokens)))
}

/// So many tokens around a statement are searched for the charge that it answers.
const AROUND: usize = 45;

/// "I never took a penny": the first person, a negated past, and a charge close by in the article's words.
fn answers(scene: &Scene<'_>) -> Option<(usize, usize)> {
    let words = scene.words;
    let first = scene.first_word()?;
    let head = first..first + 5;
    // "There was no cover-up", as an answer to the charge.
    let none =
        words.is(first, &["there"]) && words.is(first + 1, &["was", "is", "were"]) && words.is(first + 2, &["no"]);
    let own = if none { first + 1 } else { head.clone().find(|at| words.is(*at, &["i", "we", "ich", "wir"]))? };
    let not = if none { first + 2 } else { (own + 1..own + 4).find(|at| is_negation(words.get(*at)))? };
    let past = none
        || words.is(not, &["never", "nie", "niemals", "didn't", "haven't", "wasn't", "weren't"])
        || words.is(not.wrapping_sub(1), &["did", "have", "was", "were", "habe", "haben"])
        || words.is(own + 1, &["habe", "haben", "war", "waren"]);
    let (from, to) = *scene.content.first()?;
    let outside = |sign: &&Sign| sign.of == "allegation" && !words.quoted(sign.tokens.0);
    let charged =
        words.signs_in(from.saturating_sub(AROUND), from).chain(words.signs_in(to, to + AROUND)).find(outside);
    (past && charged.is_some()).then_some((not, not + 1))
}
