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

/// All rules with their names; their order means nothing.
pub(super) const ALL: &[(&str, Rule)] = &[
    ("appeared_first", appeared_first::find),
    ("asian_source", asian_source::find),
    ("byline", byline::find),
    ("canonical", canonical::find),
    ("credit", credit::find),
    ("dateline", dateline::find),
    ("end_credit", end_credit::find),
    ("json_ld", json_ld::find),
    ("meta", meta::find),
    ("provider", provider::find),
    ("source_line", source_line::find),
];
