//! German verbs that say nothing where they stand, though they may elsewhere.

use super::candidate::Scene;
use super::reading::Reading;
use super::tags::Tags;

/// What makes a verb that means nothing by itself one of saying: "macht |geltend|", "wandte |ein|", "hielt |fest|".
const MADE: &[&str] =
    &["geltend", "klar", "deutlich", "dar", "nahe", "ein", "an", "zu", "aus", "fort", "fest", "vor", "bei", "darauf"];

/// Verbs that say nothing with the word in front of their clause: "führte |dazu|, dass", "sieht |vor|, dass", "ist |bekannt|".
pub(super) fn tells_nothing(r: &Reading<'_>, cue: usize, opener: usize) -> bool {
    let verb = |words: &[&str]| words.iter().any(|w| r.reads(cue, w));
    let last = opener - 1;
    let caused = ["dazu", "dadurch", "daran", "daraus"].iter().any(|w| r.reads(last, w));
    let light = r.is(cue, Tags::LIGHT) && !MADE.iter().any(|w| r.reads(last, w));
    let led = (cue..last).any(|i| r.reads(i, "dazu"));
    let foreseen = r.reads(last, "vor") && verb(&["sieht", "sehen", "sah", "sahen"]);
    let known = verb(&["bekannt"]) && (cue.saturating_sub(BE)..cue).any(|i| r.is(i, Tags::BE));
    caused || light || led || foreseen || known
}

/// "nicht weiter |bezeichnete| Quellen gaben an": a participle in front of its noun, whose clause has another verb.
pub(super) fn describes_noun(r: &Reading<'_>, cue: usize, opener: usize) -> bool {
    let verb = |i: usize| r.is(i, Tags::FINITE.or(Tags::CUE)) && !r.is(i, Tags::CAP) && !r.in_speech(i);
    r.text(cue).ends_with(['e', 'n']) && r.is(cue + 1, Tags::CAP) && (cue + 2..opener).any(verb)
}

/// "Als die Frau |bemerkte|, dass": what somebody saw, where it only opens the sentence.
pub(super) fn noticed(scene: &Scene<'_>, cue: usize) -> bool {
    let r = scene.r;
    let seen = ["bemerkte", "bemerkten", "bemerkt"].iter().any(|w| r.reads(cue, w));
    let bound = |i: &usize| r.is(*i, Tags::COMMA) && !r.in_speech(*i);
    let clause = (scene.span.0..cue).rev().find(bound).map_or(scene.span.0, |i| i + 1);
    seen && r.is(clause, Tags::SUB.or(Tags::WH))
}

/// "Ist" stands at most so many tokens before "bekannt".
const BE: usize = 6;
