//! A verb that introduces no words where words are quoted: a dictionary's word for "said".
//!
//! Fires: `“We lost,” {she mentioned}.`, `{Reeve mentioned}, “We lost.”`
//! Does not: `She mentioned “the loss” twice.`, `“We lost,” she said.`

use super::Mark;
use crate::starts::Starts;
use crate::wording::passage::{Passage, capital};

const CUES: &[&str] =
    &["mentioned", "talked", "knowledgeable", "articulated", "communicated", "instructed", "verbalized"];

static STARTS: Starts = Starts::of(&[CUES]);

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.starting(&STARTS).filter(|at| *at > 0 && CUES.contains(&passage.word(*at))) {
        let subject = matches!(passage.word(at - 1), "he" | "she" | "they" | "who") || capital(passage.word(at - 1));
        // The quotation's mark before the name, which is of three words at most; or behind the verb.
        let start = (1..=3).find(|back| at > *back && !passage.plain(at - back - 1) && passage.plain(at - back));
        let behind = start.is_some_and(|back| {
            let closes =
                !passage.is_word(at - back - 1) && matches!(passage.before(at, back + 2), "," | "." | "?" | "!");
            closes && matches!(passage.word(at + 1), "." | "," | "of" | "in" | "on" | "at" | "throughout")
        });
        let before = matches!(passage.word(at + 1), "," | ":") && !passage.plain(at + 2) && at + 2 < passage.len();
        if subject && (behind || before) && passage.runs(at - 1, at + 1) {
            mark("synonym", passage.range(at - 1, at + 1));
        }
    }
}
