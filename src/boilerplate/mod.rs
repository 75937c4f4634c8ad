//! What of a page is boilerplate: a judgement for every visible block, and whether the page is an article at all.

mod verdict;

pub use crate::kind::BlockKind;
pub use verdict::{Judgement, Label, Verdict};

use crate::page::{Block, PageSnapshot, PageText};

/// Judges every block of a page.
pub fn judge(_page: &PageSnapshot, _text: &PageText, blocks: &[Block]) -> Judgement {
    let verdicts = blocks.iter().map(|b| Verdict {
        block: b.id,
        label: Label::Leave,
        kind: BlockKind::Text,
        evidence: Vec::new(),
    });
    Judgement {
        is_article: true,
        gate: Vec::new(),
        title: None,
        body: blocks.iter().map(|b| b.id).collect(),
        verdicts: verdicts.collect(),
    }
}

/// The judgement on a text that is given as such: every line is the article's.
pub fn keep_all(page: &PageSnapshot, blocks: &[Block]) -> Judgement {
    let is_title = |b: &Block| b.id.0 == 0 && page.node(b.container).tag.heading() == Some(1);
    let title = blocks.first().filter(|b| is_title(b)).map(|b| b.id);
    let verdicts = blocks.iter().map(|b| Verdict {
        block: b.id,
        label: Label::Leave,
        kind: if title == Some(b.id) { BlockKind::Title } else { BlockKind::Text },
        evidence: Vec::new(),
    });
    Judgement {
        is_article: true,
        gate: Vec::new(),
        title,
        body: blocks.iter().map(|b| b.id).collect(),
        verdicts: verdicts.collect(),
    }
}
