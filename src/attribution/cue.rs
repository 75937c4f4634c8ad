//! Cues: the verbs that attribute, with their auxiliaries, told from their participles and nouns.

use super::SourceKind;
use super::follow::{Follow, follow};
use super::homograph;
use super::manner;
use super::phrase::{self, Phrase};
use super::reading::{Reading, Span};
use super::tags::Tags;
use crate::article::Lang;

/// How a cue stands in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// "said", "has said", "would say"
    Finite,
    /// "saying"
    Gerund,
    /// "to say"
    Infinitive,
    /// "was told", "is said"
    Passive,
}

/// A cue with what stands around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// The cue's words.
    pub(super) cue: Span,
    pub(super) tags: Tags,
    pub(super) form: Form,
    /// The phrase right before it.
    pub(super) subject: Option<Phrase>,
    /// The phrase right after it, where the order may be inverted ("said Lopez").
    pub(super) inverted: Option<Phrase>,
    /// What follows the cue.
    pub(super) follow: Follow,
    /// What follows the cue and the inverted subject.
    pub(super) follow_inverted: Follow,
}

impl Frame {
    /// Where the frame's words begin: its subject or its cue.
    pub(super) fn left(&self) -> usize {
        self.subject.map_or(self.cue.0, |s| s.span.0)
    }
}

/// The frames of a sentence.
pub(super) fn frames(r: &Reading<'_>, sentence: Span) -> Vec<Frame> {
    (sentence.0..sentence.1).filter_map(|at| frame(r, at, sentence)).collect()
}

fn frame(r: &Reading<'_>, at: usize, sentence: Span) -> Option<Frame> {
    let mut tags = r.tags(at);
    if tags.has(Tags::CAP) || r.in_speech(at) || !tags.has(Tags::CUE) && !manner::follows_quotation(r, at, sentence) {
        return None;
    }
    if !tags.has(Tags::CUE) {
        tags = Tags::WORD.or(Tags::CUE).or(Tags::PAST).or(Tags::QUOTE);
    }
    if r.is(at + 1, Tags::HYPHEN) || at > sentence.0 && r.is(at - 1, Tags::HYPHEN) {
        return None;
    }
    // "pointed out", "made clear": no cue without the word behind.
    let particle = tags.has(Tags::PARTICLE) && r.lang == Lang::EN;
    if particle && !["out", "clear"].iter().any(|w| r.reads(at + 1, w)) {
        return None;
    }
    let end = at + 1 + usize::from(particle);
    let mut start = at;
    while start > sentence.0
        && r.is(start - 1, Tags::AUX.or(Tags::NEG).or(Tags::ADV))
        && !r.in_speech(start - 1)
        && !is_noun(r, start - 1)
    {
        start -= 1;
    }
    start = helped_from(r, start, sentence.0).filter(|_| tags.has(Tags::PAST.or(Tags::PP))).unwrap_or(start);
    let form = form(r, at, start, sentence.0)?;
    // The floor of the subject: not into a quotation.
    let floor = (sentence.0..start).rev().find(|i| r.in_speech(*i)).map_or(sentence.0, |i| i + 1);
    let subject = phrase::before(r, start, after_according(r, start, floor));
    if tags.has(Tags::NOUN) && r.lang == Lang::EN && homograph::is_noun(r, at, (start, end), floor, subject) {
        return None;
    }
    // "shortly after you confirm that …": the reader is told, and tells nobody.
    let reader = |s: Phrase| s.kind == SourceKind::Pronoun && r.is(s.span.1 - 1, Tags::SECOND);
    if subject.is_some_and(reader) {
        return None;
    }
    let ceiling = sentence.1;
    let inverted = phrase::after(r, skip_adverbs(r, end), ceiling);
    let behind = inverted.map_or(end, |p| p.span.1);
    let follow_inverted = follow(r, behind, tags.without(Tags::ADDR), ceiling);
    // "The owners, said Lopez, are required …": what a mere comma parts from its verb is no subject where another stands.
    let loose = |s: &Phrase| r.is(start - 1, Tags::COMMA) && !(s.span.0..s.span.1).any(|i| r.is(i, Tags::COMMA));
    let parted = inverted.is_some() && matches!(follow_inverted, Follow::Comma(_) | Follow::End);
    let subject = subject.filter(|s| !(parted && loose(s)));
    Some(Frame {
        cue: (start, end),
        tags,
        form,
        subject,
        inverted,
        follow: follow(r, end, tags, ceiling),
        follow_inverted,
    })
}

/// "have |long| said", "have |in the past| said": between "have" and its participle stands nothing but adverbials.
fn helped_from(r: &Reading<'_>, start: usize, floor: usize) -> Option<usize> {
    let reach = start.saturating_sub(4).max(floor);
    let have = (reach..start).rev().find(|i| ["has", "have", "had"].iter().any(|w| r.reads(*i, w)))?;
    let plain = |i: usize| {
        r.is(i, Tags::WORD) && !r.is(i, Tags::CAP.or(Tags::PRON).or(Tags::CUE)) && !r.is_finite(i) && !r.in_speech(i)
    };
    let adverbial = have + 2 == start && !r.is(have + 1, Tags::DET.or(Tags::POSS)) || r.is(have + 1, Tags::PREP);
    (have + 1 < start && adverbial && (have + 1..start).all(plain)).then_some(have)
}

/// "According to the Courier, |Lopez, a pilot, said …": who is named there is not the subject.
fn after_according(r: &Reading<'_>, cue: usize, floor: usize) -> usize {
    if !r.reads(floor, "according") || !r.reads(floor + 1, "to") {
        return floor;
    }
    (floor..cue).find(|i| r.is(*i, Tags::COMMA)).map_or(floor, |comma| comma + 1)
}

fn skip_adverbs(r: &Reading<'_>, at: usize) -> usize {
    if r.is(at, Tags::ADV) && !r.is(at, Tags::CAP) { at + 1 } else { at }
}

fn is_noun(r: &Reading<'_>, at: usize) -> bool {
    r.is(at, Tags::GROUP.or(Tags::PERSON).or(Tags::ORG).or(Tags::DOC).or(Tags::CAP))
}

/// "|minutes| of the meeting", "|officials| speaking": whether the noun in front of what describes it is a plural.
fn has_plural_head(r: &Reading<'_>, last: usize, floor: usize) -> bool {
    let link = |i: &usize| r.is(*i, Tags::PREP) || r.is(*i, Tags::ING);
    let reach = last.saturating_sub(DESCRIBED).max(floor + 1);
    let noun = (reach..=last).rev().find(link).map(|i| i - 1);
    noun.is_some_and(|n| r.text(n).ends_with('s') && r.is(n, Tags::ROLE) && !r.is(n, Tags::GENITIVE))
}

/// What describes a noun has at most so many tokens.
const DESCRIBED: usize = 6;

fn form(r: &Reading<'_>, at: usize, start: usize, floor: usize) -> Option<Form> {
    let tags = r.tags(at);
    if r.lang == Lang::DE || !tags.has(Tags::CUE) {
        return Some(Form::Finite);
    }
    let helped = |t: Tags| (start..at).any(|i| r.is(i, t));
    let previous = start.checked_sub(1).filter(|p| *p >= floor);
    let before = previous.map_or_else(Tags::default, |p| r.tags(p));
    if previous.is_some_and(|p| r.reads(p, "to")) {
        return tags.has(Tags::BASE).then_some(Form::Infinitive);
    }
    if start == at && tags.has(Tags::NOUN) && !before.has(Tags::MARK) {
        let noun = Tags::DET.or(Tags::POSS).or(Tags::GENITIVE).or(Tags::PREP).or(Tags::NUMBER).or(Tags::CONJ);
        if before.has(noun) {
            return None;
        }
    }
    if tags.has(Tags::ING) {
        return Some(if helped(Tags::BE) { Form::Finite } else { Form::Gerund });
    }
    if (start..at).any(|i| r.reads(i, "having")) {
        return Some(Form::Gerund);
    }
    let modal = helped(Tags::MODAL);
    if tags.has(Tags::PAST.or(Tags::PP)) && helped(Tags::BE) {
        return Some(Form::Passive);
    }
    if tags.has(Tags::PAST) {
        let alone = previous.is_some_and(|p| ["another", "both", "each", "all"].iter().any(|w| r.reads(p, w)));
        let participle = start == at && before.has(Tags::DET.or(Tags::POSS)) && !alone;
        return (!participle).then_some(Form::Finite);
    }
    if tags.has(Tags::PRES) {
        return (start == at || !helped(Tags::AUX)).then_some(Form::Finite);
    }
    if tags.has(Tags::PP) {
        return helped(Tags::AUX).then_some(Form::Finite);
    }
    let plural = before
        .has(Tags::PLURAL.or(Tags::FIRST).or(Tags::SECOND).or(Tags::GROUP).or(Tags::CAP).or(Tags::REL).or(Tags::COMMA))
        || previous.is_some_and(|p| r.text(p).ends_with('s') || has_plural_head(r, p, floor));
    // "has also say": a slip of rewritten text.
    let slip = tags.has(Tags::BASE) && !tags.has(Tags::NOUN) && (start..at).any(|i| r.reads(i, "has"));
    (modal || slip || plural && !helped(Tags::AUX)).then_some(Form::Finite)
}
