//! Charges come in series: who has claimed a wrong once goes on charging when "claims" introduces the next.

use super::scene::Scene;
use super::{Claim, Status};
use crate::attribution::{Attribution, Attributions};

/// Marks the further charges of speakers who have made one.
pub(super) fn mark(scenes: &[Scene<'_>], attributions: &Attributions, claims: &mut [Claim]) {
    let is_charge = |claim: &Claim| claim.status.iter().any(|(status, _)| *status == Status::Allegation);
    let is_claim = |scene: &Scene<'_>| scene.in_cue("claims").next().is_some();
    let charging: Vec<&Attribution> = attributions
        .list
        .iter()
        .zip(claims.iter().zip(scenes))
        .filter(|(_, (claim, scene))| is_charge(claim) && is_claim(scene))
        .map(|(attribution, _)| attribution)
        .collect();
    for (scene, claim) in scenes.iter().zip(claims) {
        let same = |a: &&Attribution| a.source.speaker == scene.attribution.source.speaker;
        let sign = scene.in_cue("claims").next().filter(|_| charging.iter().any(same));
        let denies = scene.negation().is_some() || claim.status.iter().any(|(s, _)| *s == Status::Denied);
        if let Some(sign) = sign.filter(|_| !denies && !is_charge(claim)) {
            claim.status.push((Status::Allegation, scene.range(sign.tokens)));
        }
    }
}
