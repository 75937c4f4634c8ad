//! Pronouns: the last source that fits beats the nearest name.

use super::cast::{Cast, Member};
use super::name::{Gender, Name};
use crate::article::Lang;
use crate::attribution::german;
use crate::attribution::reading::Span;
use crate::attribution::tags::Tags;
use crate::attribution::{SourceKind, SpeakerId};

/// A source further back than so many tokens is no longer meant.
const REACH: usize = 250;

impl Cast<'_> {
    /// Whether somebody else who fits is named between the last source that `speaker` had and the pronoun, and nothing
    /// that is known of the two tells them apart.
    pub(super) fn in_doubt(&self, speaker: SpeakerId, span: Span) -> bool {
        let gender = Gender::of(self.r.tags(span.0));
        let Some(member) = self.members.get(speaker.0 as usize).filter(|_| gender != Gender::Unknown) else {
            return false;
        };
        let spoke = self.turns.iter().rev().find(|t| t.speaker == Some(speaker));
        if spoke.is_none() && !member.person {
            return true;
        }
        let from = spoke.map_or(0, |t| t.end);
        let between = self.names[self.names.partition_point(|n| n.span.0 < from)..].iter();
        // "a man came in … he says": somebody without a name, who is not the one that spoke.
        let stranger = |i: usize| {
            let tags = self.r.tags(i);
            let plain = tags.has(Tags::PERSON) && !tags.has(Tags::CAP.or(Tags::PRON).or(Tags::OBJECT).or(Tags::POSS));
            plain && Gender::of(tags) == gender && !self.r.in_speech(i) && !member.speaker.name.contains(self.r.text(i))
        };
        if !member.person && (from..span.0).any(stranger) {
            return true;
        }
        // Who is nearer than this may be meant though nothing is known of them.
        let near = self.sentence_before(span.0);
        let mut between = between.take_while(|n| n.span.1 <= span.0).filter(|n| !self.r.in_speech(n.span.0));
        between.any(|n| {
            let full = self.full(*n);
            let known = full.person && (member.gender == Gender::Unknown || full.gender == gender);
            let unknown = n.span.0 >= near && (full.person || self.may_be_person(*n));
            self.words(full.span) != member.speaker.name && full.gender.fits(gender) && (known || unknown)
        })
    }

    /// Where the sentence before the one of `at` starts.
    fn sentence_before(&self, at: usize) -> usize {
        let index = self.r.article.sentences.partition_point(|s| s.tokens.1 as usize <= at);
        self.r.sentence(index.saturating_sub(1)).0
    }

    /// Whether a name that nothing tells of may be somebody's: of two words or three, no body's, and not where a place would
    /// stand ("in Ode Bay").
    fn may_be_person(&self, name: Name) -> bool {
        let r = self.r;
        let words = name.span.1 - name.span.0;
        let known = Tags::ORG.or(Tags::GROUP).or(Tags::DOC).or(Tags::TIME).or(Tags::SETTING);
        let place =
            name.span.0 > 0 && r.is(name.span.0 - 1, Tags::PREP.or(Tags::DET).or(Tags::POSS).or(Tags::GENITIVE));
        (2..4).contains(&words) && !place && !(name.span.0..name.span.1).any(|i| r.is(i, known))
    }

    /// Whom a pronoun means; `None` in doubt.
    pub(super) fn pronoun(&mut self, span: Span) -> Option<SpeakerId> {
        let tags = self.r.tags(span.0);
        // "Man" is anybody.
        if tags.has(Tags::FIRST.or(Tags::SECOND)) || self.r.reads(span.0, "man") {
            return None;
        }
        let gender = Gender::of(tags);
        let wants_person =
            tags.has(Tags::MALE.or(Tags::FEMALE)) || ["his", "her"].iter().any(|p| self.r.reads(span.0, p));
        if wants_person && let Some(topic) = self.topic(span.0, gender, false) {
            return Some(topic);
        }
        let plural = tags.has(Tags::PLURAL) || self.r.reads(span.0, "their");
        let fits = |m: &Member| match (wants_person, plural) {
            (true, _) => {
                m.gender.fits(gender)
                    && !matches!(m.kind, SourceKind::Group | SourceKind::Document)
                    && (m.person || m.kind == SourceKind::Named)
            }
            (_, true) => m.kind == SourceKind::Group || m.kind == SourceKind::Unnamed && !m.person,
            _ => !m.person && m.kind != SourceKind::Group,
        };
        let near = self.turns.iter().rev().take_while(|t| span.0.saturating_sub(t.source.1) < REACH);
        let spoke = near.filter_map(|t| t.speaker).find(|id| self.members.get(id.0 as usize).is_some_and(fits));
        // Where nobody who fits has spoken, the one name that the sentence before is about; that stays in doubt.
        if spoke.is_none() && wants_person { self.topic(span.0, gender, true) } else { spoke }
    }

    /// The person whom the sentence or the one before it is about: a name in front of its first verb.
    fn topic(&mut self, at: usize, gender: Gender, lone: bool) -> Option<SpeakerId> {
        let sentences = &self.r.article.sentences;
        let index = sentences.partition_point(|s| s.tokens.1 as usize <= at);
        let paragraph = sentences.get(index)?.paragraph;
        // “We go,” he said: who is meant stands in the paragraph before.
        let opens = self.r.in_speech(self.r.sentence(index).0);
        let last_source = self.turns.last().map_or(0, |t| t.source.1);
        for back in 0..2 {
            let i = index.checked_sub(back)?;
            let known = sentences.get(i)?.paragraph;
            if known != paragraph && !(opens && known + 1 == paragraph) {
                return None;
            }
            let span = self.r.sentence(i);
            if self.r.in_speech(span.0) {
                continue;
            }
            // In German the subject in front of its verb tells where that stands.
            let verb = match self.r.lang {
                Lang::DE => german::subject_end(self.r, span.0, span.1),
                _ => (span.0..span.1).find(|t| self.r.is_finite(*t)).unwrap_or(span.0),
            };
            let subject = (span.0, verb.min(at));
            if subject.0 < last_source {
                return None;
            }
            let within = |n: &&Name| subject.0 <= n.span.0 && n.span.1 <= subject.1;
            let fits = |n: &&Name| self.full(**n).gender.fits(gender) && !self.r.is(n.span.1 - 1, Tags::GENITIVE);
            // Of two, the one who spoke and is known to be of the pronoun's gender.
            let told = self.turns.last().and_then(|t| t.speaker).and_then(|id| self.members.get(id.0 as usize));
            let told = told.is_some_and(|m| m.person && m.gender == gender && gender != Gender::Unknown);
            let fits = |n: &&Name| fits(n) && !(told && self.full(**n).gender == Gender::Unknown);
            let mut here = self.names.iter().rev().filter(within).filter(fits);
            let person = here.clone().find(|n| self.full(**n).person);
            // A name that nothing tells of may be somebody's, where it stands alone.
            let lone = here.next().filter(|n| lone && self.may_be_person(**n) && here.next().is_none());
            if let Some(name) = person.or(lone).copied() {
                return Some(self.speaker(name.span, SourceKind::Named));
            }
        }
        None
    }
}
