//! German clauses: their moods and their ends.

use crate::attribution::bounds::trim;
use crate::attribution::candidate::Scene;
use crate::attribution::reading::{Reading, Span};
use crate::attribution::tags::Tags;

/// Pronouns that open a relative clause.
pub(super) const RELATIVE: &[&str] =
    &["der", "die", "das", "den", "dem", "denen", "deren", "dessen", "welche", "welcher", "welches"];
/// Whether a verb in the span stands in the mood of reports.
pub(super) fn subjunctive(r: &Reading<'_>, span: Span) -> bool {
    (span.0..span.1).any(|i| r.is(i, Tags::SUBJ1) || ends_in_e(r, i))
}

/// "man |prüfe|", "sie |komme|": any verb that no list holds, in the singular behind its pronoun.
fn ends_in_e(r: &Reading<'_>, at: usize) -> bool {
    let word = r.text(at);
    let plain = r.tags(at) == Tags::WORD && word.len() > 3 && word.ends_with('e') && !word.ends_with("te");
    let pronoun = ["er", "sie", "es", "man"].iter().any(|w| r.reads(at.wrapping_sub(1), w));
    // "der Saal |laufe| voll": behind its noun, where an adjective would stand before it.
    let noun = at > 1 && r.is(at - 1, Tags::CAP) && !r.is(at - 1, Tags::DET) && r.is(at - 2, Tags::DET.or(Tags::POSS));
    plain && word != "gerne" && (pronoun || noun)
}

/// Whether the span holds an infinitive with "zu".
pub(super) fn infinitive(r: &Reading<'_>, span: Span) -> bool {
    (span.0..span.1).any(|i| r.reads(i, "zu") && r.text(i + 1).ends_with('n'))
}

/// To the sentence's end, or to where a second verb of saying shares the subject.
pub(super) fn clause_end(scene: &Scene<'_>, start: usize) -> usize {
    let (r, end) = (scene.r, scene.span.1);
    let second =
        |i: &usize| r.reads(*i, "und") && r.is(i + 1, Tags::CUE) && !r.is(i + 1, Tags::CAP) && !r.in_speech(*i);
    let told = subjunctive(r, (start, end));
    let main = |i: &usize| ends_subordinate(scene, start, *i) || told && turns(r, (start, *i), end);
    let stop = (start + 2..end).find(|i| second(i) || main(i)).unwrap_or(end);
    // A quotation that runs over the sentence's end is followed to its own.
    let open = (start..stop).filter_map(|i| r.opens(i)).map(|q| r.speech[q].tokens.1).max().unwrap_or(0);
    trim(r, start, stop).max(open)
}

/// Whether the main clause begins behind the comma ("Als Lehn sagte, dass es brenne|, ging| sie").
fn ends_subordinate(scene: &Scene<'_>, start: usize, comma: usize) -> bool {
    let (r, from) = (scene.r, scene.span.0);
    // The comma in front of the content, and "dass".
    let lead = start.saturating_sub(1 + usize::from(r.is(start.wrapping_sub(1), Tags::THAT)));
    let opened = r.is(from, Tags::SUB) && (from..lead).all(|i| !r.is(i, Tags::COMMA));
    // The verb stands first there: a word in lower case that is neither a pronoun nor opens a clause.
    let other = Tags::DET.or(Tags::POSS).or(Tags::PRON).or(Tags::REL).or(Tags::SUB).or(Tags::THAT).or(Tags::WH);
    let other = other.or(Tags::PREP).or(Tags::CONJ).or(Tags::ADV).or(Tags::CAP).or(Tags::NUMBER).or(Tags::NEG);
    let verb = r.is(comma + 1, Tags::FINITE.or(Tags::CUE)) && !r.is(comma + 1, Tags::CAP)
        || r.is(comma + 1, Tags::WORD) && !r.is(comma + 1, other) && r.text(comma + 1).ends_with(['e', 'n', 't']);
    opened && verb && r.is(comma, Tags::COMMA) && !r.in_speech(comma)
}

/// Whether the reporter goes on in the indicative ("…, er sei krank|, doch| der Arzt widerspricht").
fn turns(r: &Reading<'_>, (start, comma): Span, end: usize) -> bool {
    let opens = ["doch", "aber", "wobei", "während"].iter().any(|w| r.reads(comma + 1, w));
    let rest = (comma + 2, end);
    r.is(comma, Tags::COMMA)
        && opens
        && !r.in_speech(comma)
        && subjunctive(r, (start, comma))
        && !subjunctive(r, (rest.0, (rest.0..end).find(|i| r.is(*i, Tags::COMMA)).unwrap_or(end)))
}

/// Whether a word behind a quotation reads like a verb, whatever it means: "„Nie“, |schimpfte| Lehn".
pub(super) fn is_manner(scene: &Scene<'_>, comma: usize) -> bool {
    let (r, at) = (scene.r, comma + 1);
    let whole = |q: usize| {
        let speech = r.speech[q];
        let asked = r.text(speech.tokens.1.saturating_sub(2)).ends_with(['!', '?']);
        speech.tokens.0 <= scene.span.0 && (!speech.term || asked)
    };
    if !r.closes_before(comma).is_some_and(whole) || RELATIVE.iter().any(|w| r.reads(at, w)) {
        return false;
    }
    let other = Tags::DET.or(Tags::POSS).or(Tags::PRON).or(Tags::REL).or(Tags::SUB).or(Tags::THAT).or(Tags::WH);
    let other = other.or(Tags::PREP).or(Tags::CONJ).or(Tags::ADV).or(Tags::CAP).or(Tags::NUMBER).or(Tags::NEG);
    let other = other.or(Tags::AUX).or(Tags::OBJECT);
    r.is(at, Tags::WORD) && !r.is(at, other) && r.text(at).ends_with(['t', 'e', 'n']) && r.text(at).len() > 3
}

/// Whether what stands before the comma holds a verb that we know, or a quotation; `None` where only a relative clause
/// has a verb, so that what stands there is a mere noun.
pub(super) fn is_said(scene: &Scene<'_>, comma: usize) -> Option<bool> {
    let (r, start) = (scene.r, scene.span.0);
    let verb = |i: usize| r.is(i, Tags::FINITE.or(Tags::SUBJ1).or(Tags::CUE)) && !r.is(i, Tags::CAP);
    if r.closes_before(comma).is_some() || r.is(start, Tags::THAT) {
        return Some(true);
    }
    // "Der Sender, der die Umfrage bestellt hatte, begründete …": a relative clause's verb says nothing of the main clause.
    let (mut relative, mut other) = (false, false);
    for i in start..comma {
        if r.is(i, Tags::COMMA) && !r.in_speech(i) {
            let pronoun = if r.is(i + 1, Tags::PREP) { i + 2 } else { i + 1 };
            relative = RELATIVE.iter().any(|w| r.reads(pronoun, w));
        } else if verb(i) {
            if !relative {
                return Some(true);
            }
            other = true;
        }
    }
    if other { None } else { Some(false) }
}
