//! The attributing clause first, then a comma, colon or quotation mark.
//!
//! Fires: `{source:Anna Lehn} {cue:sagte}, {content:die Brücke sei sicher}.`
//! Does not: `Anna Lehn ging, die Brücke blieb.`

use crate::attribution::bounds::{continuations, followers, trim};
use crate::attribution::candidate::{Candidate, Scene, propose};
use crate::attribution::cue::Frame;
use crate::attribution::german::{source, verb_second};
use crate::attribution::german_clause::{clause_end, infinitive, subjunctive};
use crate::attribution::german_verb::{describes_noun, noticed, tells_nothing};
use crate::attribution::reading::Span;
use crate::attribution::tags::Tags;

/// How far the content may stand from its verb, in tokens.
const REACH: usize = 26;
/// Particles that part from their verb and stand before the comma ("gab bekannt, dass").
pub(super) const PARTICLES: &[&str] = &[
    "an",
    "mit",
    "bekannt",
    "hin",
    "hinzu",
    "vor",
    "ein",
    "fest",
    "auf",
    "hervor",
    "aus",
    "zurück",
    "davon",
    "darauf",
    "davor",
    "damit",
    "wissen",
    "verlauten",
    "durchblicken",
    "ausrichten",
    "mitteilen",
    "zu",
    "dar",
    "nahe",
    "fort",
    "bei",
    "geltend",
    "klar",
    "deutlich",
];

/// Those of them that go with nothing but speech.
const SAYING: &[&str] = &["bekannt", "hinzu", "mit", "wissen", "verlauten", "ausrichten", "mitteilen"];

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    for frame in scene.frames {
        read(scene, frame, out);
    }
}

fn read(scene: &Scene<'_>, frame: &Frame, out: &mut Vec<Candidate>) -> Option<()> {
    let (r, end, cue) = (scene.r, scene.span.1, frame.cue.1 - 1);
    // "2:0", "17:00": no colon that opens anything.
    let figure = |i: usize| r.is(i, Tags::COLON) && r.is(i - 1, Tags::NUMBER) && r.is(i + 1, Tags::NUMBER);
    let opens = |i: &usize| {
        r.is(*i, Tags::COMMA.or(Tags::COLON)) && !r.in_speech(*i) && !figure(*i)
            || r.opens(*i).is_some_and(|q| !r.speech[q].term)
    };
    // What somebody or something is called, or is said to be, may be one word.
    let names = NAMES.iter().any(|w| r.reads(cue, w));
    let called = |i: &usize| r.opens(*i).is_some() && (names || (cue + 1..*i).any(|k| r.reads(k, "als")));
    let opener = (cue + 1..end.min(cue + REACH)).find(|i| opens(i) || called(i))?;
    let from = if r.opens(opener).is_some() { opener } else { opener + 1 };
    let second = verb_second(r, from, end);
    let told = second || subjunctive(r, (from, end)) || infinitive(r, (from, end));
    let relative = ["der", "die", "das"].iter().any(|w| r.reads(from, w)) && !told;
    // "lobte die Schüler und |sagte, …": what follows is the second verb's.
    let handed = (cue + 1..opener).any(|i| r.reads(i, "und") && r.is(i + 1, Tags::CUE) && !r.is(i + 1, Tags::CAP));
    if handed
        || tells_nothing(r, cue, opener)
        || describes_noun(r, cue, opener)
        || from >= end
        || r.is(from, Tags::CUE) && !r.is(from, Tags::CAP)
        || relative
    {
        return None;
    }
    let that = r.is(from, Tags::THAT);
    let start = if that { from + 1 } else { from };
    let particle = PARTICLES.iter().any(|w| r.reads(opener - 1, w));
    let quoted = r.opens(from);
    let marked = that || quoted.is_some() || r.is(opener, Tags::COLON);
    let weak = frame.tags.has(Tags::PARTICLE) && !particle;
    // "fügte hinzu, ihr Anwalt prüfe eine Klage": a particle that says that something is said.
    let announced = particle && r.is(opener, Tags::COMMA) && SAYING.iter().any(|w| r.reads(opener - 1, w));
    let clause = announced && !r.is(from, Tags::SUB.or(Tags::PREP).or(Tags::CONJ).or(Tags::WH));
    if !marked && (weak || !told) && !clause {
        return None;
    }
    // A main clause in the indicative may be the reporter's own.
    let plain = !marked && !announced && !subjunctive(r, (from, end)) && !infinitive(r, (from, end));
    let marked = marked || particle;
    let content = match quoted {
        Some(quote) => quotation(scene, quote),
        None => vec![(start, clause_end(scene, start))],
    };
    // "ein Vorschlag, der … werde": the subjunctive of a relative clause.
    let relative = !marked && r.is(from, Tags::DET) && !r.is(from + 1, Tags::CAP)
        || r.is(from, Tags::PREP) && r.is(from + 1, Tags::DET) && !r.is(from + 2, Tags::CAP);
    // "wollte nicht bestätigen, dass": said of what was not said.
    let withheld = r.is(cue.wrapping_sub(1), Tags::NEG) || r.reads(cue.wrapping_sub(1), "weder");
    let doubted = relative || plain || withheld || noticed(scene, cue);
    // "nennt ihn „Onkel Ted“": as likely a name.
    let term = quoted.is_some_and(|q| r.speech[q].term);
    let score = match (doubted, marked) {
        (true, _) => 0.5,
        (false, true) if term && names => 0.66,
        (false, true) => 0.8,
        (false, false) => 0.62,
    };
    propose(out, "frame", score, (cue, cue + 1), source(scene, cue, opener), content);
    Some(())
}

/// Verbs of what somebody or something is called.
const NAMES: &[&str] = &["nannte", "nannten", "nennt", "nennen", "beklagte", "beklagten", "beklagt", "beklagen"];

/// "„eisige Flure“ |und „nasse Wände“|": a second quotation that "und" adds.
fn joined_end(scene: &Scene<'_>, end: usize) -> usize {
    let r = scene.r;
    let next = r.opens(end + 1).filter(|_| r.reads(end, "und"));
    next.map_or(end, |q| r.speech[q].tokens.1)
}

/// A quotation with what goes on after it.
fn quotation(scene: &Scene<'_>, quote: usize) -> Vec<Span> {
    let r = scene.r;
    let tokens = r.speech[quote].tokens;
    let rest = (tokens.1, trim(r, tokens.1, scene.span.1));
    let tokens = (tokens.0, joined_end(scene, tokens.1));
    let mut parts = vec![if r.has_finite(rest) { (tokens.0, rest.1) } else { tokens }];
    let more = followers(r, tokens.1.max(scene.span.1), scene.paragraph);
    let last = more.last().and_then(|s| r.quote_at(s.0)).unwrap_or(quote);
    parts.extend(more);
    parts.extend(continuations(r, last));
    parts
}
