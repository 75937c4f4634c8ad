//! A sentence that is taken up by the next one: "Das teilte die Polizei mit."
//!
//! Fires: `{content:Die Brücke ist gesperrt}. Das {cue:teilte} {source:die Polizei} mit.`
//! Does not: `Die Brücke ist gesperrt. Das sagte sie, bevor sie ging.`

use crate::attribution::bounds::trim;
use crate::attribution::candidate::{Candidate, Scene, propose};
use crate::attribution::german::source;
use crate::attribution::tags::Tags;

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let (r, (start, end)) = (scene.r, scene.span);
    if !["das", "dies"].iter().any(|w| r.reads(start, w)) {
        return;
    }
    let verb = start + 1;
    let helped = r.is(verb, Tags::AUX) && !r.is(verb, Tags::CUE);
    let aside = |i: usize| r.is(i, Tags::COMMA.or(Tags::COLON)) || r.in_speech(i);
    let Some(frame) = scene.frames.iter().find(|f| f.cue.1 == verb + 1 || helped && f.cue.0 > verb) else { return };
    if (start..end).any(aside) {
        return;
    }
    let sentences = &r.article.sentences;
    let index = sentences.partition_point(|s| (s.tokens.0 as usize) < start);
    let Some(before) = index.checked_sub(1).filter(|b| sentences[*b].paragraph == scene.paragraph) else { return };
    let said = r.sentence(before);
    let Some(source) = source(scene, frame.cue.1 - 1, end) else { return };
    let cue = (frame.cue.1 - 1, frame.cue.1);
    propose(out, "dies", 0.8, cue, Some(source), vec![(said.0, trim(r, said.0, said.1))]);
}
