//! German patterns. The finite verb stands second, so that what stands before it is one phrase: the subject, or else the
//! subject follows the verb.

mod angaben;
mod frame;
mod konjunktiv;
mod trailing;

use super::Rule;
use crate::attribution::view::Unit;

/// All patterns for German.
pub(crate) const ALL: &[Rule] = &[angaben::find, frame::find, konjunktiv::find, trailing::find];

/// Particles that part from their verb and stand before the comma ("gab bekannt, dass").
const PARTICLES: &[&str] = &[
    "an", "mit", "bekannt", "hin", "hinzu", "vor", "ein", "fest", "auf", "hervor", "aus", "zurück", "davon", "darauf",
];

/// Forms of the subjunctive that reported speech stands in.
const SUBJUNCTIVE: &[&str] = &[
    "sei", "seien", "habe", "werde", "könne", "müsse", "solle", "wolle", "dürfe", "hätten", "wären", "würden", "gebe",
    "gehe", "komme", "bestehe", "stehe", "hätte", "wäre",
];

/// Where the subject that starts at `from` ends: before adverbials, marks and conjunctions.
fn subject_end(unit: &Unit<'_>, from: usize, limit: usize) -> usize {
    let view = unit.view;
    if view.tag(from).function == "pron" {
        return from + 1;
    }
    let mut at = from;
    while at < limit {
        let function = view.tag(at).function;
        let stop = matches!(function, "conj" | "aux" | "adv" | "day") && !view.is(at, &["und"])
            || (view.is_mark(at) && !view.is(at, &["-", "–", "/", "."]) && view.tag(at).quote == 0)
            || (function == "prep" && !view.is(at, &["von", "vom", "für", "der"]));
        if stop {
            break;
        }
        at += 1;
    }
    at
}

/// The source of the cue at `cue`: the phrase before the verb, or what follows it.
fn source(unit: &Unit<'_>, cue: usize, limit: usize) -> Option<(usize, usize)> {
    let view = unit.view;
    let clause = (unit.from..cue)
        .rev()
        .find(|&i| view.is(i, &[",", ";", ":"]) && view.tag(i).quote == 0)
        .map_or(unit.from, |i| i + 1);
    let prefield = view.tag(clause).function;
    let before =
        clause < cue && !matches!(prefield, "prep" | "adv" | "conj" | "day" | "aux") && view.tag(clause).quote == 0;
    let named = |i: usize| view.tag(i).capital || view.tag(i).function == "pron";
    if before && (clause..cue).any(named) && !view.is(clause, &["es", "das", "dies"]) {
        return Some((clause, subject_end(unit, clause, cue)));
    }
    let to = subject_end(unit, cue + 1, limit);
    (to > cue + 1 && (cue + 1..to).any(named)).then_some((cue + 1, to))
}
