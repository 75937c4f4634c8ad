//! Where the article came from: a chain of evidence, read from the page alone.

use crate::article::ArticleText;
use crate::boilerplate::Judgement;
use crate::page::{Block, PageSnapshot, PageText};
use crate::text::TextRange;

/// One piece of evidence.
#[derive(Clone, Debug)]
pub struct OriginEvidence {
    /// What sort it is: `source_link`, `canonical`, `is_based_on`, `credit`, `provider`, `dateline` and the like.
    pub kind: &'static str,
    /// The page's words; empty for evidence in markup.
    pub words: TextRange,
    /// What the markup says, where the evidence is no visible text.
    pub markup: String,
    /// The address that it names.
    pub href: Option<String>,
}

/// Where an article came from.
#[derive(Clone, Debug)]
pub struct Origin {
    /// Whether the page is a copy of somebody else's article.
    pub is_copy: bool,
    /// The outlet, where one is named.
    pub outlet: Option<String>,
    /// The original's address, where one is given.
    pub url: Option<String>,
    /// Why, the strongest first.
    pub evidence: Vec<OriginEvidence>,
}

/// Traces an article to where it came from; `None` where the page gives no sign.
pub fn trace(
    _page: &PageSnapshot,
    _text: &PageText,
    _blocks: &[Block],
    _judgement: &Judgement,
    _article: &ArticleText,
) -> Option<Origin> {
    None
}
