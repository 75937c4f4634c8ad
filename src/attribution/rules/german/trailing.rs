//! The attributing clause last: verb and subject, "so X", "wie X sagte", "heißt es".
//!
//! Fires: `{content:Die Brücke sei sicher}, {cue:sagte} {source:Anna Lehn}.`
//! Does not: `Die Brücke blieb, Anna Lehn ging.`

use super::frame::PARTICLES;
use crate::attribution::bounds::{followers, trim};
use crate::attribution::candidate::{Candidate, Scene, propose};
use crate::attribution::german::{oblique, phrase, subject_end};
use crate::attribution::german_clause::{is_manner, is_said, subjunctive};
use crate::attribution::reading::Span;
use crate::attribution::tags::Tags;

/// The attributing clause has at most so many tokens.
const REACH: usize = 30;

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let (r, (start, end)) = (scene.r, scene.span);
    for comma in start + 1..end {
        if r.is(comma, Tags::COMMA) && !r.in_speech(comma) {
            read(scene, comma, out);
        }
    }
}

fn read(scene: &Scene<'_>, comma: usize, out: &mut Vec<Candidate>) -> Option<()> {
    let (r, end, next) = (scene.r, scene.span.1, comma + 1);
    let quoted = r.closes_before(comma).is_some();
    let verb = r.is(next, Tags::CUE) && !r.is(next, Tags::CAP) || is_manner(scene, comma);
    // "hatte Lehn erklärt", "wird Lehn zitiert"
    let helped = ["hat", "hatte", "habe", "haben", "hatten", "wird", "wurde"].iter().any(|w| r.reads(next, w));
    let count = ["viel", "viele", "manche", "mancher"].iter().any(|w| r.reads(next + 1, w));
    let so = r.reads(next, "so") && r.is(next + 1, Tags::CAP.or(Tags::DET)) && !count;
    let wie = r.reads(next, "wie");
    if next + 1 >= end || !verb && !so && !wie && !helped {
        return None;
    }
    let bound = |i: &usize| r.is(*i, Tags::COMMA.or(Tags::COLON).or(Tags::SEMICOLON)) && !r.in_speech(*i);
    let said = |i: &usize| r.is(*i, Tags::CUE) && !r.is(*i, Tags::CAP);
    // "…, wie Lehn, |Chef der Werft,| mitteilte": to the verb, over what stands between commas.
    let verb_last = (next + 1..end).find(|i| wie && said(i) && !r.in_speech(*i)).unwrap_or(next + 1);
    let stop = (verb_last..end).find(bound).unwrap_or(end);
    // "…, erinnert |sich| Ute Fromm"
    let who = next + 1 + usize::from(r.reads(next + 1, "sich"));
    let to = subject_end(r, who, stop);
    let to = if wie && r.is(to, Tags::COMMA) && r.is(verb_last - 1, Tags::COMMA) { verb_last - 1 } else { to };
    let cue = if wie || helped && !verb { (next + 1..stop).rev().find(said)? } else { next };
    // "…, droht |ihr| eine Strafe": to whom, not who.
    let object = r.is(who, Tags::POSS) && to == who + 1;
    let may = to > who && !object && !r.is(who, Tags::PREP) && !oblique(r, who);
    let passive = (r.reads(next, "wird") || r.reads(next, "wurde")) && !r.reads(cue, "zitiert");
    // "…, gingen alle heim": no verb of saying without its particle.
    let torn = r.is(cue, Tags::PARTICLE) && !quoted && !(to..=stop).any(|i| PARTICLES.iter().any(|w| r.reads(i, w)));
    let last = !(stop..end).any(|i| r.is(i, Tags::WORD));
    if !may || passive || torn || stop - next > REACH || opens_ill(scene, comma, last) {
        return None;
    }
    // "Die Ergebnisse, schreiben sie, |seien| vorläufig": the verb stands behind.
    let split = r.is(stop, Tags::COMMA) && r.is(stop + 1, Tags::SUBJ1) && !r.is(stop + 1, Tags::CAP);
    let said = if split { Some(true) } else { is_said(scene, comma) };
    if said.is_none() && !so {
        return None;
    }
    let content = content(scene, comma, (to, stop));
    let source = if r.reads(next + 1, "es") { document(scene, next + 2, stop) } else { Some((who, to)) };
    // No verb that we know, but a whole sentence that the clause ends.
    let whole = said == Some(false) && last && comma - scene.span.0 > WHOLE;
    // "Wohin sie flog, gab die Linie |nicht| bekannt": not said.
    let withheld = (to..stop).any(|i| r.is(i, Tags::NEG));
    let score = match (so || said == Some(true), whole) {
        _ if withheld => 0.5,
        (true, _) => 0.82,
        (false, true) => 0.6,
        (false, false) => 0.4,
    };
    propose(out, "trailing", score, (cue, cue + 1), source.map(|s| phrase(r, s)), content);
    Some(())
}

/// A sentence in front of its verb of saying has more tokens than a mere adverbial.
const WHOLE: usize = 5;

/// Whether a clause in front of the verb only opens the sentence ("Während …, berichten", "Wie es hieß, sieht").
fn opens_ill(scene: &Scene<'_>, comma: usize, last: bool) -> bool {
    let (r, start) = (scene.r, scene.span.0);
    // "Bei dem Vormarsch trafen sie auf Widerstand, berichtet die Agentur.": a sentence of its own.
    if last && r.is(start, Tags::PREP) && !r.is(start, Tags::SUB.or(Tags::WH)) && comma - start > WHOLE {
        return false;
    }
    // "Auf den Vorwurf, er lüge, entgegnete sie …": what is answered.
    let answered = |i: usize| r.is(i, Tags::CUE_NOUN) && r.is(i, Tags::CAP) || r.reads(i, "Frage");
    let noun = (start..comma).take_while(|i| !r.is(*i, Tags::COMMA)).any(answered);
    if r.is(start, Tags::PREP) && noun && r.closes_before(comma).is_none() {
        return true;
    }
    let opener = Tags::SUB.or(Tags::WH).or(Tags::PREP);
    r.is(start, opener) && !r.in_speech(start) && !subjunctive(r, (start, comma)) && r.closes_before(comma).is_none()
}

/// How many tokens in front of the clause are none of its words: "|Dass| sie fehlen, bestätigte er", "|Den Vorwurf,| er
/// lüge, wies er zurück".
fn clause_lead(scene: &Scene<'_>, comma: usize) -> usize {
    let (r, start) = (scene.r, scene.span.0);
    let noun = r.is(start, Tags::DET) && r.is(start + 1, Tags::CUE_NOUN) && r.is(start + 2, Tags::COMMA);
    match (r.is(start, Tags::THAT), noun && start + 3 < comma) {
        (true, _) => 1,
        (_, true) => 3 + usize::from(r.is(start + 3, Tags::THAT)),
        _ => 0,
    }
}

/// "heißt es in dem Bericht": what follows the preposition.
fn document(scene: &Scene<'_>, at: usize, stop: usize) -> Option<Span> {
    let r = scene.r;
    let from = (at..stop).find(|i| r.is(*i, Tags::PREP))? + 1;
    let to = subject_end(r, from, stop);
    (to > from).then_some((from, to))
}

/// What stands before the comma, back to the start of a quotation that closes there, and what goes on after the clause.
fn content(scene: &Scene<'_>, comma: usize, (to, stop): Span) -> Vec<Span> {
    let (r, (start, end)) = (scene.r, scene.span);
    let quote = r.closes_before(comma);
    let start = start + clause_lead(scene, comma);
    let from = quote.map_or(start, |q| r.speech[q].tokens.0.min(start));
    let mut parts = vec![(from, trim(r, from, comma))];
    let rest = stop + 1;
    let relative = ["der", "die", "das", "dass"].iter().any(|w| r.reads(rest, w));
    // "Vier von zehn, so der Kanzler, |der Studenten zahlten nichts|": no verb so far.
    let relative = relative && !(r.reads(comma + 1, "so") && is_said(scene, comma) == Some(false));
    if rest + 2 < end && r.is(stop, Tags::COMMA.or(Tags::COLON)) && !relative {
        parts.push((rest, trim(r, rest, end)));
    } else if let Some(quote) = (to..stop).find_map(|i| r.opens(i)) {
        parts.push(r.speech[quote].tokens);
    }
    if quote.is_some() {
        parts.extend(followers(r, end, scene.paragraph));
    }
    parts
}
