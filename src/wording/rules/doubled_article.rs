//! Two articles, or an owner and an article, in front of one noun.
//!
//! Fires: `{the a} student`, `{his the} house`
//! Does not: `the a cappella choir`, `the A team`

use super::Mark;
use crate::starts::Starts;
use crate::wording::passage::Passage;

const FIRST: &[&str] = &["the", "a", "an", "my", "our", "his", "their"];
const SECOND: &[&str] = &["the", "a", "an"];

static STARTS: Starts = Starts::of(&[FIRST]);

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.starting(&STARTS) {
        let (one, two) = (passage.word(at), passage.word(at + 1));
        let latin = passage.is(at + 2, &["cappella", "capella", "la", "priori", "posteriori", "go", "and"]);
        let pair = SECOND.contains(&two) && one != two && passage.is(at, FIRST);
        if pair && !latin && passage.runs(at, at + 3) && passage.word(at + 2).len() > 2 {
            mark("article", passage.range(at, at + 2));
        }
    }
}
