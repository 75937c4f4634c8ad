//! Where the article came from: a chain of evidence, read from the page alone.

mod outlet;
mod url;
mod site;
mod scene;
mod json;
mod rules;
mod search;

pub use search::{Search, search};

use crate::article::ArticleText;
use crate::boilerplate::Judgement;
use crate::order::sort_by_key;
use crate::page::{Block, PageSnapshot, PageText};
use crate::rule::RuleId;
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
    /// The rule that found it.
    pub rule: RuleId,
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

/// What a rule found: evidence, how much it weighs (0 to 100), and the outlet that it names.
#[derive(Debug)]
struct Lead {
    weight: u8,
    outlet: Option<String>,
    evidence: OriginEvidence,
}

/// From this weight on evidence shows that the page is a copy.
const COPY: u8 = 50;

/// Traces an article to where it came from; `None` where the page gives no sign.
pub fn trace(
    page: &PageSnapshot,
    text: &PageText,
    blocks: &[Block],
    judgement: &Judgement,
    article: &ArticleText,
) -> Option<Origin> {
    if !judgement.is_article {
        return None;
    }
    let scene = scene::Scene::new(page, text, blocks, judgement, article);
    let mut leads = Vec::new();
    for (name, rule) in rules::ALL {
        let before = leads.len();
        rule(&scene, &mut leads);
        leads.iter_mut().skip(before).for_each(|lead| lead.evidence.rule = RuleId(name));
    }
    sort_by_key(&mut leads, |lead| std::cmp::Reverse(lead.weight));
    let strong = || leads.iter().filter(|lead| lead.weight >= COPY);
    let is_copy = strong().next().is_some();
    let outlet = strong().find_map(|lead| lead.outlet.clone());
    let url = strong().find_map(|lead| lead.evidence.href.clone());
    let mut evidence: Vec<OriginEvidence> = leads.into_iter().map(|lead| lead.evidence).collect();
    evidence.dedup_by(|a, b| a.kind == b.kind && a.words == b.words && a.markup == b.markup);
    (!evidence.is_empty()).then_some(Origin { is_copy, outlet, url, evidence })
}
