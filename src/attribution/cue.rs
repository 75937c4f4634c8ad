//! The cue beside a source: its verb with auxiliaries and adverbs, its subject before or after it.

use super::candidate::Scene;
use super::noun_phrase::{Span, ending_at, starting_at};
use super::tagged::{Class, Form};

/// A cue verb with its subject.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    /// The verb with its auxiliaries and adverbs.
    pub(super) span: Span,
    /// The subject; empty where it is shared or there is none.
    pub(super) subject: Span,
    /// The first token of subject and verb together.
    pub(super) start: usize,
    /// Whether the subject stands after the verb.
    pub(super) inverted: bool,
    /// Whether it takes a clause without "that".
    pub(super) bare: bool,
}

/// The cues of a unit that stand outside its quotations.
pub(super) fn all<'a>(scene: &'a Scene<'_>) -> impl Iterator<Item = Cue> + 'a {
    (scene.unit.first..scene.unit.end).filter_map(|at| read(scene, at))
}

/// Reads the cue whose verb stands at `at`.
fn read(scene: &Scene<'_>, at: usize) -> Option<Cue> {
    let token = scene.at(at)?;
    let Class::Cue { bare, form } = token.class else { return None };
    if token.quotation.is_some() || token.capital && at > scene.unit.first {
        return None;
    }
    let mut from = at;
    let mut auxiliary = false;
    while let Some(before) = scene.before(from) {
        match before.class {
            Class::Auxiliary => auxiliary = true,
            Class::Adverb => {}
            _ => break,
        }
        from -= 1;
    }
    // "did not say", "to say", "was told": no statement.
    if scene.before(from).is_some_and(|t| t.class == Class::Not) || scene.is(at.wrapping_sub(1), &["to"]) {
        return None;
    }
    if form == Form::Past && (from..at).any(|i| scene.is(i, &["was", "were", "is", "are", "be", "been", "being"])) {
        return None;
    }
    if form == Form::Base && !auxiliary && !plural_subject(scene, from) {
        return None;
    }
    let span = (from, at + 1);
    if form != Form::Ing
        && let Some(subject) = ending_at(scene, from)
    {
        return Some(Cue { span, subject, start: subject.0, inverted: false, bare });
    }
    if form != Form::Ing && from == at && follows_content(scene, at) {
        let subject = starting_at(scene, at + 1)?;
        return Some(Cue { span, subject, start: at, inverted: true, bare });
    }
    shared(scene, at, from).then_some(Cue { span, subject: (at, at), start: from, inverted: false, bare })
}

/// Whether a quotation or comma stands before a verb, so that its subject follows it ("…,” said Lopez").
fn follows_content(scene: &Scene<'_>, at: usize) -> bool {
    scene.before(at).is_some_and(|t| t.quotation.is_some() || t.class == Class::Comma)
}

/// "…, adding that", "… and confirmed that": the subject is the last one's.
fn shared(scene: &Scene<'_>, at: usize, from: usize) -> bool {
    let before = scene.before(from).map(|t| t.class);
    let Some(Class::Cue { form, .. }) = scene.class(at) else { return false };
    let that =
        matches!(scene.class(at + 1), Some(Class::That)) || scene.at(at + 1).is_some_and(|t| t.quotation.is_some());
    match form {
        Form::Ing => matches!(before, Some(Class::Comma)) || that && before.is_some(),
        _ => that && matches!(before, Some(Class::Coordinator | Class::Comma)),
    }
}

/// Whether a base form can be a plural's verb ("officials say", "they say", "I think").
fn plural_subject(scene: &Scene<'_>, from: usize) -> bool {
    let Some(before) = scene.before(from) else { return false };
    match before.class {
        Class::Pronoun => scene.is(from - 1, &["they", "we", "i", "who"]),
        Class::Word => {
            scene.word(from - 1).ends_with('s')
                || scene.is(from - 1, &["people", "police", "men", "women", "many", "some", "others"])
        }
        _ => false,
    }
}
