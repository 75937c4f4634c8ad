//! What an analysis found, all of it.

pub mod json;
mod holding;
mod kept;
mod piece;
mod plan;
mod view;
mod show;

pub use kept::{Compared, Kept, KeptQuote};
pub use plan::{FoldTarget, Plan, PlannedFold};
pub use view::{FlagView, FoldView, NoteView, OriginView, SearchView, StatementView, View, VoiceView};

use crate::article::ArticleText;
use crate::attribution::Attributions;
use crate::boilerplate::Judgement;
use crate::claim::Claims;
use crate::origin::{Origin, Search};
use crate::page::{Block, PageText};
use crate::quotation::Quotation;
use crate::wording::Wording;

/// What an analysis found. All ranges are ranges of `text`.
#[derive(Clone, Debug)]
#[allow(missing_docs)] // each field is its stage's answer, documented there
pub struct Report {
    pub text: PageText,
    pub blocks: Vec<Block>,
    pub judgement: Judgement,
    pub article: ArticleText,
    pub quotations: Vec<Quotation>,
    pub attributions: Attributions,
    pub claims: Claims,
    pub origin: Option<Origin>,
    pub wording: Wording,
    /// What can be looked for, where the page is a copy without a link.
    pub search: Option<Search>,
}
