//! A charge of wrongdoing that is not established.
//!
//! Fires: `She accused the mayor of taking bribes.`
//! Does not: `She claimed that the bridge was the oldest in the county.`

use super::super::Status;
use super::super::scene::Scene;
use super::hedged::is_hearsay;
use crate::text::TextRange;

pub(super) fn judge(scene: &Scene<'_>) -> Option<(Status, TextRange)> {
    // Whoever calls a charge unfounded makes none.
    if scene.in_content("denies").next().is_some() || scene.in_cue("back").next().is_some() {
        return None;
    }
    let charge = scene.in_cue("allegation").chain(scene.in_content("allegation")).next();
    if let Some(sign) = charge {
        return Some((Status::Allegation, scene.range(sign.tokens)));
    }
    // "claims" alone is a reporter's distance; with a wrong in what is claimed it is a charge.
    let wrong = scene.in_content("wrong").next()?;
    let denies = scene.negation().is_some_and(|(at, _)| at < wrong.tokens.0);
    let claim = scene.in_cue("claims").next().map(|sign| sign.tokens);
    // A prosecutor, a lawsuit or hearsay says a wrong of somebody; nothing of it is established.
    let hearsay = || scene.in_content("hearsay").find(|sign| is_hearsay(scene, sign)).map(|sign| sign.tokens);
    let tokens = claim.or_else(|| is_charging(scene).then_some(wrong.tokens)).or_else(hearsay)?;
    (!denies).then(|| (Status::Allegation, scene.range(tokens)))
}

/// Whether the source is one whose words are charges.
fn is_charging(scene: &Scene<'_>) -> bool {
    let mut tokens = scene.attribution.source.words.iter().flat_map(|range| {
        let (from, to) = scene.words.tokens(*range);
        from..to
    });
    tokens.any(|at| scene.words.is(at, CHARGING))
}

const CHARGING: &[&str] = &[
    "prosecutor",
    "prosecutors",
    "prosecution",
    "indictment",
    "lawsuit",
    "lawsuits",
    "suit",
    "complaint",
    "plaintiff",
    "plaintiffs",
    "accuser",
    "accusers",
    "affidavit",
    "whistleblower",
    "whistleblowers",
    "staatsanwaltschaft",
    "staatsanwälte",
    "anklage",
    "anklageschrift",
    "klage",
    "kläger",
    "klägerin",
];
