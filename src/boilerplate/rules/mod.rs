//! Rules that need code: one rule, one file.

mod hashtags;
mod repeated;
mod self_praise;

pub(super) use repeated::Repeats;

use super::evidence::Context;
use super::words::Words;
use crate::rule::Evidence;

/// What these rules say of block `at`, whose words are `words`.
pub(super) fn gather(context: &Context<'_>, at: usize, words: &Words, found: &mut Vec<Evidence>) {
    found.extend(hashtags::rule(context, at));
    found.extend(repeated::rule(context, at, words));
    found.extend(self_praise::rule(context, at, words));
}
