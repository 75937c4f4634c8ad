//! A main clause in the subjunctive reports, without any cue, what the last source said.
//!
//! Fires: `{content:Die Brücke sei sicher.}` after `Anna Lehn sprach.`
//! Does not: `Die Brücke ist sicher.`

use crate::attribution::candidate::{Candidate, Scene, propose};
use crate::attribution::reading::Reading;
use crate::attribution::tags::Tags;

/// Its name.
pub(in crate::attribution) const RULE: &str = "konjunktiv";

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let (r, (start, end)) = (scene.r, scene.span);
    let outside = |i: usize| !r.in_speech(i);
    let comma = (start..end).find(|i| outside(*i) && r.is(*i, Tags::COMMA)).unwrap_or(end);
    // Forms that the indicative shares ("würden") do not speak for themselves.
    // "Ich habe": the first person has the same form in the indicative; "es sei denn" is a set phrase.
    let own = |i: usize| r.is(i - 1, Tags::FIRST) || r.is(i + 1, Tags::FIRST) || r.reads(i + 1, "denn");
    let verb = |i: &usize| outside(*i) && !r.is(*i, Tags::CAP) && r.is(*i, Tags::FINITE.or(Tags::SUBJ1));
    // The first finite verb is the main clause's. Forms that the indicative shares ("würden") do not speak for themselves.
    let first = (start + 1..comma).find(verb).filter(|i| r.is(*i, Tags::SUBJ1) && !own(*i));
    let clear = |i: usize| outside(i) && r.is(i, Tags::SUBJ1) && !r.is(i, Tags::SUBJ2);
    let told = first.is_some_and(|f| (f..comma).any(clear) || goes_on(scene));
    if told {
        propose(out, RULE, 0.47, (start, start), None, vec![(start, end)]);
    }
}

/// Whether the sentence before, in the same paragraph, reports: then forms that the indicative shares report, too.
fn goes_on(scene: &Scene<'_>) -> bool {
    let r = scene.r;
    let sentences = &r.article.sentences;
    let index = sentences.partition_point(|s| (s.tokens.0 as usize) < scene.span.0);
    let Some(before) =
        index.checked_sub(1).filter(|b| sentences.get(*b).is_some_and(|s| s.paragraph == scene.paragraph))
    else {
        return false;
    };
    let (from, to) = r.sentence(before);
    let reports = |i: usize| {
        let named = r.is(i, Tags::CUE) || r.reads(i, "so") && r.is(i - 1, Tags::COMMA);
        let form = r.is(i, Tags::SUBJ1) && !r.is(i, Tags::SUBJ2);
        let phrase = r.is(i, Tags::ACCORDING_AFTER) || r.reads(i, "laut") || r.reads(i, "angaben");
        !r.in_speech(i) && (phrase || (named || form) && !r.is(i, Tags::CAP))
    };
    (from + 1..to).any(reports) || r.reads(from, "laut")
}

/// Sentences in the subjunctive that follow one another in a paragraph are one report.
pub(in crate::attribution) fn join(r: &Reading<'_>, kept: Vec<Candidate>) -> Vec<Candidate> {
    let mut joined: Vec<Candidate> = Vec::new();
    for next in kept {
        match joined.last_mut() {
            Some(last) if last.rule.0 == RULE && next.rule.0 == RULE && adjoins(r, last, &next) => {
                last.content.extend(next.content);
            }
            _ => joined.push(next),
        }
    }
    joined
}

/// Whether one report's sentence follows the other's, with no word between, in its paragraph.
fn adjoins(r: &Reading<'_>, last: &Candidate, next: &Candidate) -> bool {
    let (end, start) = (last.content_hull().1, next.content_hull().0);
    let sentences = &r.article.sentences;
    let paragraph = |token: usize| {
        let index = sentences.partition_point(|s| s.tokens.1 as usize <= token);
        sentences.get(index).map(|s| s.paragraph)
    };
    end > 0 && (end..start).all(|i| !r.is(i, Tags::WORD)) && paragraph(end - 1) == paragraph(start)
}
