//! One sort of evidence, one file.

mod appeared_first;
mod asian_source;
mod byline;
mod canonical;
mod credit;
mod dateline;
mod end_credit;
mod json_ld;
mod meta;
mod provider;
mod source_line;

use super::Lead;
use super::scene::Scene;

/// A rule: adds what it finds.
pub(super) type Rule = fn(&Scene<'_>, &mut Vec<Lead>);

/// All rules; their order means nothing.
pub(super) const ALL: &[Rule] = &[
    appeared_first::find,
    asian_source::find,
    byline::find,
    canonical::find,
    credit::find,
    dateline::find,
    end_credit::find,
    json_ld::find,
    meta::find,
    provider::find,
    source_line::find,
];
