//! A noun of saying with the clause that it stands for.
//!
//! Fires: `{source:Die Prüfer} kamen zu dem {cue:Schluss}, dass {content:der Damm undicht ist}.`
//! Does not: `Die Meinung, die sie hatte, blieb.`

use crate::attribution::candidate::{Candidate, Scene, propose};
use crate::attribution::german::{finite_verb, source, verb_second};
use crate::attribution::german_clause::{clause_end, infinitive, subjunctive};
use crate::attribution::tags::Tags;

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let (r, (start, end)) = (scene.r, scene.span);
    for at in start + 1..end {
        if !r.is(at, Tags::CUE_NOUN) || !r.is(at, Tags::CAP) || r.in_speech(at) || !r.is(at + 1, Tags::COMMA) {
            continue;
        }
        let from = at + 2;
        let that = r.is(from, Tags::THAT);
        let clause = (from, (from..end).find(|i| r.is(*i, Tags::COMMA)).unwrap_or(end));
        let relative = ["der", "die", "das", "den", "dem"].iter().any(|w| r.reads(from, w));
        let told = subjunctive(r, clause) || !relative && infinitive(r, clause);
        if !that && !(told && (!relative || verb_second(r, from, end))) {
            continue;
        }
        let first = if that { from + 1 } else { from };
        let mark = |i: &usize| r.is(*i, Tags::COMMA.or(Tags::COLON).or(Tags::SEMICOLON)) && !r.in_speech(*i);
        let own = (start..at).rev().find(mark).map_or(start, |i| i + 1);
        let source = finite_verb(r, (own, at)).and_then(|verb| source(scene, verb, at));
        let score = if that { 0.7 } else { 0.6 };
        propose(out, "noun", score, (at, at + 1), source, vec![(first, clause_end(scene, first))]);
    }
}
