//! German subjects. The finite verb stands second, so that what stands before it is one phrase: the subject, or else the
//! subject follows the verb. Determiners tell the cases apart where they can.

use crate::attribution::SourceKind;
use crate::attribution::candidate::Scene;
use crate::attribution::german_clause::RELATIVE;
use crate::attribution::phrase::{Phrase, kind};
use crate::attribution::reading::{Reading, Span};
use crate::attribution::tags::Tags;

/// Determiners that open a phrase of their own behind a noun, as no genitive does.
const DETERMINERS: &[&str] = &["ein", "eine", "einen", "einem", "das", "den", "dem", "die"];
/// Determiners that no subject has.
const OBLIQUE: &[&str] = &[
    "des", "dem", "den", "einem", "einen", "eines", "diesem", "diesen", "dieses", "seinem", "seinen", "ihrem", "ihren",
    "jeden",
];

/// Where the subject that starts at `from` ends: before adverbials, marks and conjunctions.
pub(super) fn subject_end(r: &Reading<'_>, from: usize, limit: usize) -> usize {
    if r.is(from, Tags::PRON) {
        return from + 1;
    }
    let mut at = from;
    while at < limit
        && in_subject(r, at)
        && !(at > from && (ends_after_noun(r, at) || opens_object(r, at) || follows_name(r, from, at)))
    {
        at += 1;
    }
    at
}

/// Whether the phrase is over at a word in lower case after its noun, as a verb would be.
fn ends_after_noun(r: &Reading<'_>, at: usize) -> bool {
    let plain = Tags::CAP.or(Tags::DET).or(Tags::PREP).or(Tags::MARK).or(Tags::POSS).or(Tags::NUMBER);
    // "Die |neue| Brücke": at the front of its sentence the article has a capital, too.
    let noun = r.is(at - 1, Tags::CAP) && !r.is(at - 1, Tags::DET.or(Tags::POSS).or(Tags::PREP));
    noun && !r.is(at, plain) && !["und", "von", "der"].iter().any(|w| r.reads(at, w))
}

/// "ein Sprecher |einen Bericht": a second determiner that no genitive has.
fn opens_object(r: &Reading<'_>, at: usize) -> bool {
    r.is(at - 1, Tags::CAP) && (r.is(at, Tags::POSS) || DETERMINERS.iter().any(|w| r.reads(at, w)))
}

/// "Uwe Kandt |der Zeitung": behind a human being's name no genitive.
fn follows_name(r: &Reading<'_>, from: usize, at: usize) -> bool {
    let named = at > from + 1 && r.is(at - 1, Tags::CAP) && r.is(at - 2, Tags::FORENAME);
    named && r.reads(at, "der")
}

fn in_subject(r: &Reading<'_>, at: usize) -> bool {
    let tags = r.tags(at);
    let is_any = |words: &[&str]| words.iter().any(|w| r.reads(at, w));
    if tags.has(Tags::MARK) {
        let term = r.quote_at(at).is_some_and(|q| r.speech[q].term);
        return term
            || tags.has(Tags::HYPHEN)
            || r.reads(at, "/")
            || r.reads(at, ".") && at > 0 && r.text(at - 1).len() <= 4 && r.is(at + 1, Tags::WORD)
            || tags.has(Tags::BRACKET);
    }
    if tags.has(Tags::PREP) && is_any(&["vom", "von"]) && dated(r, at + 1) {
        return false;
    }
    if tags.has(Tags::PREP) {
        return is_any(&["von", "vom", "für", "der", "beim"]);
    }
    let stops = Tags::CONJ
        .or(Tags::SUB)
        .or(Tags::AUX)
        .or(Tags::ADV)
        .or(Tags::THAT)
        .or(Tags::WH)
        .or(Tags::PRON)
        .or(Tags::OBJECT)
        .or(Tags::NEG);
    let time = tags.has(Tags::TIME) && tags.has(Tags::CAP);
    is_any(&["und"]) || !tags.has(stops) && !time
}

/// Whether a day stands at `at`: "Montag", "3. Mai".
pub(super) fn dated(r: &Reading<'_>, at: usize) -> bool {
    r.is(at, Tags::TIME) || r.is(at, Tags::NUMBER) && r.reads(at + 1, ".") && r.is(at + 2, Tags::TIME)
}

/// The source of the cue at `cue`: the phrase before the clause's finite verb, or what follows it, not past `limit`.
pub(super) fn source(scene: &Scene<'_>, cue: usize, limit: usize) -> Option<Phrase> {
    let (r, from) = (scene.r, scene.span.0);
    let hour = |i: usize| r.is(i, Tags::COLON) && r.is(i + 1, Tags::NUMBER);
    let mark = Tags::COMMA.or(Tags::SEMICOLON).or(Tags::COLON);
    // "„Raus!“ |und der Händler rief|": behind what somebody else said.
    let spoken = |i: usize| r.in_speech(i) && !r.in_speech(i + 1) && r.reads(i + 1, "und");
    let bound = |i: &usize| r.is(*i, mark) && !hour(*i) && !r.in_speech(*i) || spoken(*i);
    let clause = (from..cue).rev().find(bound).map_or(from, |i| i + 1);
    let clause =
        clause + usize::from(clause + 1 < cue && r.reads(clause, "und") && r.in_speech(clause.wrapping_sub(1)));
    if cue > from && r.reads(cue - 1, "und") {
        return shared(r, shared_from(r, from, clause), cue);
    }
    // "hat … erklärt": the finite verb stands second.
    let aux = |i: &usize| r.is(*i, Tags::AUX) && r.is(*i, Tags::FINITE) && !r.is(*i, Tags::CAP) && !r.in_speech(*i);
    let verb = (clause..cue).find(aux).unwrap_or(cue);
    let quoted = r.reads(cue, "zitiert"); // "wird mit den Worten zitiert": the one passive whose subject speaks
    let passive = ["wird", "werden", "wurde", "wurden"].iter().any(|w| r.reads(verb, w)) || r.reads(cue + 1, "worden");
    if verb < cue && !quoted && passive {
        return None; // "es wurde vermutet, dass": the passive names nobody.
    }
    if ["er", "man", "ich", "wir"].iter().any(|w| r.reads(verb + 1, w)) {
        return Some(phrase(r, (verb + 1, verb + 2)));
    }
    // "Hier stellte |es| fest, dass": what the sentence before speaks of.
    let dummy = ["heißt", "hieß", "gibt", "gab", "geht", "ging"].iter().any(|w| r.reads(cue, w));
    if r.reads(verb + 1, "es") && verb == cue && !dummy {
        return Some(phrase(r, (verb + 1, verb + 2)));
    }
    if r.reads(verb + 1, "es") {
        // "In dem Bericht heißt es": what the preposition has.
        let end = subject_end(r, clause + 1, verb);
        let told = ["heißt", "hieß"].iter().any(|w| r.reads(cue, w)) && named(r, (clause + 1, end));
        return (told && r.is(clause, Tags::PREP)).then(|| phrase(r, (clause + 1, end)));
    }
    // "Aus dem Papier geht hervor", "aus Kreisen verlautete": what the preposition has.
    let leaked = ["verlautete", "verlautet"].iter().any(|w| r.reads(cue, w));
    if r.reads(clause, "aus") && (r.reads(limit - 1, "hervor") || leaked) {
        let end = subject_end(r, clause + 1, verb);
        return (end > clause + 1).then(|| phrase(r, (clause + 1, end)));
    }
    let subject = before_verb(r, from, clause, verb, cue);
    // "Die Vorwürfe |wies Lehn| zurück": what is said says nothing, where somebody else stands behind the verb.
    let thing = |p: &Phrase| (p.span.0..p.span.1).any(|i| r.is(i, Tags::CUE_NOUN) && r.is(i, Tags::CAP));
    match subject {
        Some(object) if thing(&object) && object.span.0 == clause => after_verb(r, verb, limit).or(subject),
        found => found.or_else(|| after_verb(r, verb, limit)),
    }
}

/// Where the clause begins whose subject a second verb shares: behind a colon or semicolon, or as a clause of its own
/// ("…, während |die Partei| den Plan lobt und fordert").
fn shared_from(r: &Reading<'_>, from: usize, clause: usize) -> usize {
    let parted = clause > from && r.is(clause - 1, Tags::COLON.or(Tags::SEMICOLON));
    let own = clause > from && r.reads(clause, "während");
    match (parted, own) {
        (true, _) => clause,
        (_, true) => clause + 1,
        _ => from,
    }
}

/// Who a sentence is about: the phrase in front of its verb; where an adverbial stands in front, the one behind the verb.
/// Only whoever can say things, as far as the words tell; of a passive nobody.
pub(super) fn main_subject(r: &Reading<'_>, span: Span) -> Option<Phrase> {
    let added = r.is(span.0, Tags::ADV.or(Tags::CONJ)) && r.is(span.0 + 1, Tags::DET.or(Tags::CAP).or(Tags::PRON));
    let from = span.0 + usize::from(added);
    let mark = Tags::COMMA.or(Tags::COLON).or(Tags::SEMICOLON).or(Tags::DASH);
    let end = (from..span.1).find(|i| r.is(*i, mark) || r.in_speech(*i)).unwrap_or(span.1);
    let front = Tags::PREP.or(Tags::ADV).or(Tags::CONJ).or(Tags::SUB).or(Tags::TIME).or(Tags::AUX).or(Tags::WH);
    let finite = |i: &usize| r.is(*i, Tags::FINITE.or(Tags::CUE)) && !r.is(*i, Tags::CAP);
    let passive = |i: usize| ["wurde", "wurden"].iter().any(|w| r.reads(i, w));
    let found = if r.is(from, front) || oblique(r, from) {
        let verb = (from..end).find(finite).filter(|verb| !passive(*verb))?;
        after_verb(r, verb, end)?
    } else {
        let to = subject_end(r, from, end);
        if to == from || passive(to) || !named(r, (from, to)) {
            return None;
        }
        phrase(r, (from, to))
    };
    may_speak(r, found.span).then_some(found)
}

/// Whether a phrase may name a speaker: a role, a pronoun for somebody, a name of two words or with a forename, an acronym.
fn may_speak(r: &Reading<'_>, span: Span) -> bool {
    let somebody = Tags::ROLE.or(Tags::FORENAME).or(Tags::MALE).or(Tags::FEMALE);
    let shouted = |i: usize| r.text(i).len() > 1 && r.text(i).chars().all(char::is_uppercase);
    let pair = |i: usize| i > span.0 && r.is(i, Tags::CAP) && r.is(i - 1, Tags::CAP) && !r.is(i - 1, Tags::DET);
    (span.0..span.1).any(|i| r.is(i, somebody) || shouted(i) || pair(i))
}

/// Whether a main clause begins at `from`: a phrase, then its finite verb, where a subordinate clause has it at its end.
pub(super) fn verb_second(r: &Reading<'_>, from: usize, limit: usize) -> bool {
    let opener = Tags::SUB.or(Tags::WH).or(Tags::REL).or(Tags::CONJ).or(Tags::THAT).or(Tags::PREP);
    let relative = r.is(from, Tags::DET) && !r.is(from + 1, Tags::CAP) && !r.is(from + 2, Tags::CAP);
    let again = r.is(from, Tags::DET) && r.is(from + 1, Tags::DET.or(Tags::PRON).or(Tags::POSS).or(Tags::PREP));
    if r.is(from, opener) || relative || again {
        return false;
    }
    let verb = subject_end(r, from, limit);
    verb > from && verb < limit && r.is(verb, Tags::FINITE) && !r.is(verb, Tags::CAP)
}

/// The finite verb of the clause that `span` holds: one that is known, else the first word in small letters behind a noun
/// or pronoun that no list holds.
pub(super) fn finite_verb(r: &Reading<'_>, span: Span) -> Option<usize> {
    let lower = |i: &usize| r.is(*i, Tags::WORD) && !r.is(*i, Tags::CAP) && !r.in_speech(*i);
    let known = |i: &usize| lower(i) && r.is(*i, Tags::FINITE.or(Tags::CUE));
    let other = Tags::DET.or(Tags::POSS).or(Tags::PRON).or(Tags::OBJECT).or(Tags::PREP).or(Tags::CONJ).or(Tags::SUB);
    let other = other.or(Tags::ADV).or(Tags::NEG).or(Tags::NUMBER).or(Tags::TIME).or(Tags::WH).or(Tags::THAT);
    let behind = |i: usize| i > span.0 && r.is(i - 1, Tags::CAP.or(Tags::PRON).or(Tags::BRACKET));
    let guessed = |i: &usize| lower(i) && behind(*i) && !r.is(*i, other) && r.text(*i).ends_with(['t', 'e', 'n']);
    (span.0..span.1).find(known).or_else(|| (span.0..span.1).find(guessed))
}

/// "und kündigte an": the sentence's first phrase, if it may be a subject.
fn shared(r: &Reading<'_>, from: usize, cue: usize) -> Option<Phrase> {
    let verb = (from..cue).find(|i| r.is(*i, Tags::FINITE.or(Tags::CUE)) && !r.is(*i, Tags::CAP));
    let end = subject_end(r, from, verb.unwrap_or(cue - 1).min(cue - 1));
    let may = end > from && !oblique(r, from) && named(r, (from, end)) && !r.is(from, Tags::PREP.or(Tags::ADV));
    if may { Some(phrase(r, (from, end))) } else { after_verb(r, verb?, cue - 1) }
}

/// What stands before the verb, if it is the subject.
fn before_verb(r: &Reading<'_>, from: usize, clause: usize, verb: usize, cue: usize) -> Option<Phrase> {
    if clause == verb {
        return apposed(r, from, clause);
    }
    // "Selbst die Zeitung", and the subject of a clause that "als" or "wie" opens.
    let stressed = ["auch", "selbst", "sogar", "nur", "schon"].iter().any(|w| r.reads(clause, w));
    let stressed = stressed && r.is(clause + 1, Tags::CAP) && !r.is(clause + 1, Tags::TIME) && clause + 1 < verb;
    let particle = stressed || r.is(clause, Tags::ADV) && r.is(clause + 1, Tags::DET) && clause + 2 < verb;
    let subordinate = r.is(clause, Tags::SUB.or(Tags::WH)) && !r.is(clause, Tags::PREP) && clause + 1 < verb;
    // "nachdem sie berichtet |hatte|,": the auxiliary closes the clause.
    let close = cue + 1 + usize::from(r.is(cue + 1, Tags::AUX));
    let subordinate = subordinate && verb == cue && r.is(close, Tags::COMMA);
    let at = if particle || subordinate { clause + 1 } else { clause };
    let front = Tags::PREP.or(Tags::ADV).or(Tags::CONJ).or(Tags::SUB).or(Tags::TIME).or(Tags::AUX).or(Tags::WH);
    // "Das „Amt“ teilte mit" has its noun; "Es weist den Vorwurf zurück" means a body, "es heißt" nobody.
    let bare = |w: &str| r.reads(at, w) && !named(r, (at + 1, (at + 3).min(verb)));
    let body = r.is(verb, Tags::CUE) && !["heißt", "hieß"].iter().any(|w| r.reads(verb, w)) && at + 1 == verb;
    let dummy = bare("das") || bare("dies") || bare("es") && !body;
    let end = subject_end(r, at, verb);
    let adverbial = r.is(at, front) || oblique(r, at) || adverb_alone(r, at, verb);
    let time = end > at && r.is(end - 1, Tags::TIME);
    let may = !adverbial && !time && !dummy && !r.in_speech(at) && named(r, (at, verb));
    may.then(|| phrase(r, (at, end)))
}

/// "Louis Gallois, der Chef von Airbus, |hat": a name with what stands between commas behind it, and no verb so far.
fn apposed(r: &Reading<'_>, from: usize, clause: usize) -> Option<Phrase> {
    let comma = clause.checked_sub(1).filter(|c| *c > from)?;
    // "Auch |Winfried Ode, der Vorsitzende, glaubt"
    let added = r.is(from, Tags::ADV.or(Tags::CONJ)) && r.is(from + 1, Tags::DET.or(Tags::CAP).or(Tags::POSS));
    let from = from + usize::from(added);
    let first = (from..comma).find(|i| r.is(*i, Tags::COMMA))?;
    // "Ines Tarn, |die| den Laden führt, sagt": a relative clause has a verb of its own.
    let relative = is_relative(r, first + 1);
    let verb = (from..comma).any(|i| r.is(i, Tags::FINITE.or(Tags::CUE)) && !r.is(i, Tags::CAP) || r.in_speech(i));
    let verb = verb && !relative;
    let ill = Tags::PREP.or(Tags::ADV).or(Tags::SUB).or(Tags::CONJ);
    let may = !verb && !oblique(r, from) && !r.is(from, ill) && named(r, (from, first));
    may.then(|| phrase(r, (from, comma)))
}

/// Whether a relative clause begins at `at`, behind its comma.
fn is_relative(r: &Reading<'_>, at: usize) -> bool {
    let pronoun = at + usize::from(r.is(at, Tags::PREP));
    let any = ["der", "die", "das", "dem", "den", "deren", "dessen", "denen"].iter().any(|w| r.reads(pronoun, w));
    any && !r.is(pronoun + 1, Tags::CAP)
        || any && r.is(pronoun + 1, Tags::CAP) && ["deren", "dessen"].iter().any(|w| r.reads(pronoun, w))
}

/// What follows the verb: its subject, if that comes before any object.
pub(super) fn after_verb(r: &Reading<'_>, verb: usize, limit: usize) -> Option<Phrase> {
    let skipped = |i: &usize| r.reads(*i, "sich") || r.is(*i, Tags::ADV) && !r.is(*i, Tags::CAP);
    let start = (verb + 1..limit).find(|i| !skipped(i))?;
    let to = subject_end(r, start, limit);
    let may = to > start && !oblique(r, start) && !r.is(start, Tags::PREP);
    (may && named(r, (start, to))).then(|| phrase(r, (start, to)))
}

pub(super) fn oblique(r: &Reading<'_>, at: usize) -> bool {
    OBLIQUE.iter().any(|w| r.reads(at, w))
}

fn named(r: &Reading<'_>, span: Span) -> bool {
    (span.0..span.1).any(|i| r.is(i, Tags::CAP.or(Tags::PRON)))
}

/// "Relativierend fügte Gall hinzu": one word in front, with a capital only for its place, told by its ending.
fn adverb_alone(r: &Reading<'_>, at: usize, cue: usize) -> bool {
    let word = r.text(at);
    let ending = ["end", "weise", "falls", "dings", "maß", "lich", "seits", "wegs", "mäß", "iell", "uell", "enbar"]
        .iter()
        .any(|e| word.ends_with(e));
    // "Passend zum Eis warnte sie": a participle with what belongs to it.
    let participle = word.ends_with("end") && r.is(at + 1, Tags::PREP);
    (at + 1 == cue || participle) && ending && !r.is(at, Tags::FORENAME.or(Tags::TITLE))
}

pub(super) fn phrase(r: &Reading<'_>, span: Span) -> Phrase {
    let pronoun = span.1 - span.0 == 1 && r.is(span.0, Tags::PRON.or(Tags::POSS).or(Tags::OBJECT));
    Phrase { span, kind: if pronoun { SourceKind::Pronoun } else { kind(r, span) } }
}

/// "Lehn|, dem Leiter der Werft,| liegt", "eines Arztes|, der dabei war,| ist": the closing comma. At the front of the
/// sentence its verb must follow.
pub(super) fn apposition_end(scene: &Scene<'_>, at: usize, to: usize) -> Option<usize> {
    let (r, (start, end)) = (scene.r, scene.span);
    let comma = Some(to).filter(|to| r.is(*to, Tags::COMMA))?;
    let close = (comma + 2..end.min(comma + APPOSITION)).find(|i| r.is(*i, Tags::COMMA) && !r.in_speech(*i))?;
    let verb = |i: usize| r.is(i, Tags::FINITE.or(Tags::CUE)) && !r.is(i, Tags::CAP);
    let relative = RELATIVE.iter().any(|w| r.reads(comma + 1, w)) && verb(close - 1);
    let dative = ["dem", "der", "einem", "einer", "des"].iter().any(|w| r.reads(comma + 1, w));
    let plain = !(comma + 1..close).any(verb);
    let named = (comma + 1..close).all(|i| r.is(i, Tags::CAP.or(Tags::HYPHEN)));
    let follows =
        r.is(close + 1, Tags::WORD) && !r.is(close + 1, Tags::CAP.or(Tags::DET).or(Tags::PRON).or(Tags::POSS));
    let place = at > start || follows;
    (place && (relative || plain && (dative || named))).then_some(close)
}

/// What stands between commas behind a source has fewer tokens.
const APPOSITION: usize = 16;
