//! A charge of wrongdoing that is not established.
//!
//! Fires: `She accused the mayor of taking bribes.`
//! Does not: `She claimed that the bridge was the oldest in the county.`

use super::super::Status;
use super::super::scene::Scene;
use crate::text::TextRange;

pub(super) fn judge(scene: &Scene<'_>) -> Option<(Status, TextRange)> {
    let charge = scene.in_cue("allegation").chain(scene.in_content("allegation")).next();
    if let Some(sign) = charge {
        return Some((Status::Allegation, scene.range(sign.tokens)));
    }
    // "claims" alone is a reporter's distance; with a wrong in what is claimed it is a charge.
    let claim = scene.in_cue("claims").next()?;
    let wrong = scene.in_content("wrong").next()?;
    let denies = scene.negation().is_some_and(|(at, _)| at < wrong.tokens.0);
    (!denies).then(|| (Status::Allegation, scene.range(claim.tokens)))
}
