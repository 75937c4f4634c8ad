//! The signs: one sort of evidence, one file.

mod byline;
mod canonical;
mod credit;
mod dateline;
mod json_ld;
mod meta;
mod provider;
mod source_line;
mod source_link;
mod view;

pub(super) use view::View;

use crate::text::TextRange;

/// One sign that the article came from elsewhere.
#[derive(Clone, Debug, Default)]
pub(super) struct Sign {
    /// What sort of evidence it is.
    pub(super) kind: &'static str,
    /// The words that say it.
    pub(super) words: TextRange,
    /// What the markup says instead.
    pub(super) markup: String,
    /// Where it points to.
    pub(super) href: Option<String>,
    /// Whom it names.
    pub(super) outlet: Option<String>,
    /// How much it says, the most first; 0 for what goes with a copy but proves none.
    pub(super) weight: u8,
}

/// What looks for a sign.
pub(super) type Rule = fn(&View<'_>, &mut Vec<Sign>);

/// All of them, alphabetically.
pub(super) const ALL: &[Rule] = &[
    byline::find,
    canonical::find,
    credit::find,
    dateline::find,
    json_ld::find,
    meta::find,
    provider::find,
    source_line::find,
    source_link::find,
];

#[cfg(test)]
mod tests;
