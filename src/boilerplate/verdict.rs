//! What is said of a block.

use crate::kind::BlockKind;
use crate::page::BlockId;
use crate::rule::{Evidence, RuleId};
use crate::text::TextRange;
use serde::Serialize;

/// What is done with a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Label {
    /// It stays as it is.
    Leave,
    /// It may be boilerplate: it stays readable, in lower contrast.
    Dim,
    /// It is boilerplate and is folded.
    Fold,
}

/// The judgement on one block.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// The block.
    pub block: BlockId,
    /// What is done with it.
    pub label: Label,
    /// What it is.
    pub kind: BlockKind,
    /// Why; the strongest first. Never empty for a block that is not left.
    pub evidence: Vec<Evidence>,
    /// What speaks against it and was outweighed.
    pub against: Vec<Evidence>,
}

impl Verdict {
    /// Folds a block for what stands around it: `words`, the page's words that say so, make it of this kind.
    pub(super) fn fold(&mut self, rule: RuleId, kind: BlockKind, words: TextRange) {
        if self.label == Label::Leave {
            std::mem::swap(&mut self.evidence, &mut self.against);
        }
        self.label = Label::Fold;
        self.kind = kind;
        self.evidence.insert(0, Evidence { rule, kind, weight: 60, words });
    }
}

/// The judgement on a page.
#[derive(Clone, Debug, Default)]
pub struct Judgement {
    /// Whether the page's main matter is one continuous written piece. Where it is not, nothing is folded.
    pub is_article: bool,
    /// The rules by which the gate decided, as names.
    pub gate: Vec<crate::rule::RuleId>,
    /// The block that holds the article's headline.
    pub title: Option<BlockId>,
    /// The article's own blocks in document order: text, credits, headings; no captions, no bylines, no headline.
    pub body: Vec<BlockId>,
    /// One verdict a block, in document order.
    pub verdicts: Vec<Verdict>,
}
