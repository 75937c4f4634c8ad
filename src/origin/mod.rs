//! Where the article came from: a chain of evidence, read from the page alone.

mod address;
mod outlet;
mod site;
mod signs;

use crate::article::ArticleText;
use crate::boilerplate::Judgement;
use crate::page::{Block, PageSnapshot, PageText};
use crate::text::TextRange;
use signs::{Sign, View};

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
    page: &PageSnapshot,
    text: &PageText,
    blocks: &[Block],
    judgement: &Judgement,
    _article: &ArticleText,
) -> Option<Origin> {
    if !judgement.is_article {
        return None;
    }
    let view = View::of(page, text, blocks, judgement);
    let mut signs: Vec<Sign> = Vec::new();
    for rule in signs::ALL {
        rule(&view, &mut signs);
    }
    signs.sort_by_key(|sign| std::cmp::Reverse(sign.weight));
    let proofs = || signs.iter().filter(|s| s.weight > 0);
    let url = proofs().find_map(|s| s.href.clone());
    let outlet = proofs().find_map(|s| s.outlet.clone()).or_else(|| url.as_deref().and_then(address::host));
    let is_copy = proofs().next().is_some();
    let evidence = |s: Sign| OriginEvidence { kind: s.kind, words: s.words, markup: s.markup, href: s.href };
    (!signs.is_empty()).then(|| Origin { is_copy, outlet, url, evidence: signs.into_iter().map(evidence).collect() })
}
