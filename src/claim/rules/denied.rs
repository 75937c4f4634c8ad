//! The speaker denies something.
//!
//! Fires: `The company denied that it had been warned.`
//! Does not: `“We are not going to pay,” the company said.`

use super::super::Status;
use super::super::scene::Scene;
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
    // Whoever insists that something is not so answers somebody who says that it is.
    scene.in_cue("insists").next()?;
    scene.negation().map(|tokens| (Status::Denied, scene.range(tokens)))
}
