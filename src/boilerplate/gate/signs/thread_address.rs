//! `thread_address`: the address stands in a forum's folder.

use crate::boilerplate::gate::facts::{Facts, one};

/// Of discussions.
const THREAD: &[&str] = &[
    "forum",
    "forums",
    "comments",
    "thread",
    "threads",
    "topic",
    "questions",
    "community",
    "discussion",
    "t",
    "viewtopic",
];

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(facts.address.stands_in(THREAD))
}
