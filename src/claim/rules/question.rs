//! The content is a question, direct or not.
//!
//! Fires: `Reporters asked whether the bridge was safe.`
//! Does not: `The mayor explained what the engineers had found.`

use super::super::Status;
use super::super::scene::Scene;
use crate::text::TextRange;

pub(super) fn judge(scene: &Scene<'_>) -> Option<(Status, TextRange)> {
    let words = scene.words;
    let first = scene.first_word()?;
    let asks = scene.in_cue("asks").next().is_some() || scene.cue.iter().any(|(from, to)| negated(scene, *from, *to));
    if asks && opens(scene, first) {
        return Some((Status::Question, scene.range((first, first + 1))));
    }
    // “He asked, ‘Can you hear me?’ and left”: somebody else's question is told, none is put.
    let own = |at: usize| scene.content.iter().all(|part| !words.nested(at, scene.range(*part)));
    let mark = scene.content.iter().flat_map(|(from, to)| *from..=*to).find(|at| words.is(*at, &["?"]) && own(*at))?;
    // The mark may stand right behind the content; a question mark inside indirect speech belongs to a quoted title.
    let clause = scene.content.iter().any(|(from, to)| mark + 1 >= *to && to - from >= 4);
    (scene.is_direct() || clause).then(|| (Status::Question, scene.range((mark, mark + 1))))
}

/// Whether a token opens an indirect question.
pub(super) fn opens(scene: &Scene<'_>, at: usize) -> bool {
    scene.words.is(at, OPENERS)
}

/// The words that open an indirect question.
const OPENERS: &[&str] = &[
    "if", "whether", "why", "how", "what", "who", "whom", "where", "when", "which", "ob", "warum", "wie", "was", "wer",
    "wo", "wann", "welche",
];

/// "have not said why", "no one knows what".
fn negated(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|at| super::super::scene::is_negation(scene.words.get(at)))
        || (from..to).any(|at| scene.words.is(at, &["no"]))
}
