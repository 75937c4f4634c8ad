//! From evidence to verdicts: inside the body doubt keeps a block, outside it what is no article folds.

use super::evidence::{Context, gather};
use super::verdict::{Label, Verdict};
use super::words::Words;
use crate::kind::BlockKind;
use crate::page::{Block, Flags, NodeId, PageSnapshot};
use crate::rule::{Evidence, RuleId};
use crate::text::TextRange;

/// Points from which a block of the body folds …
const FOLD: i16 = 60;
/// … and from which it dims.
const DIM: i16 = 45;

/// A label of a section has no more words than this.
const LABEL: usize = 7;

/// Verdicts for all blocks of an article page.
pub(super) fn decide(context: &Context<'_>, headline: Option<usize>) -> Vec<Verdict> {
    let mut buffer = Words::default();
    let mut verdicts: Vec<Verdict> = (0..context.blocks.len())
        .map(|at| {
            let evidence = gather(context, at, &mut buffer);
            let (label, kind) = if headline == Some(at) {
                (Label::Leave, BlockKind::Title)
            } else if context.body.contains(&at) {
                inside(&evidence)
            } else {
                outside(context, at, headline, &evidence)
            };
            Verdict { block: context.blocks[at].id, label, kind, evidence: supporting(evidence, label, kind) }
        })
        .collect();
    headings(context, &mut verdicts);
    sections(context, &mut verdicts);
    for (verdict, block) in verdicts.iter_mut().zip(context.blocks) {
        if verdict.label != Label::Leave && is_in_use(context.page, block) {
            verdict.label = Label::Leave;
        }
    }
    verdicts
}

/// The kind that the positive evidence speaks for most.
fn kind_of(evidence: &[Evidence]) -> BlockKind {
    let mut sums: Vec<(BlockKind, i16)> = Vec::new();
    for e in evidence.iter().filter(|e| e.weight > 0 && e.kind.is_boilerplate()) {
        // What a block says tells its kind better than the box that it stands in.
        let weight = if e.words.is_empty() { e.weight } else { e.weight * 3 / 2 };
        match sums.iter_mut().find(|(kind, _)| *kind == e.kind) {
            Some((_, sum)) => *sum += weight,
            None => sums.push((e.kind, weight)),
        }
    }
    let best = sums.iter().enumerate().max_by_key(|(at, (_, sum))| (*sum, std::cmp::Reverse(*at)));
    best.map_or(BlockKind::Other, |(_, (kind, _))| *kind)
}

/// What keeps a block whatever else is said: a credit line, a caption, a byline.
fn keeper(evidence: &[Evidence]) -> Option<BlockKind> {
    let phrase = evidence.iter().any(|e| e.weight >= FOLD && !e.words.is_empty());
    let kept = evidence.iter().find(|e| e.weight <= -FOLD && e.kind != BlockKind::Text)?;
    (!phrase || kept.kind == BlockKind::Credit).then_some(kept.kind)
}

fn inside(evidence: &[Evidence]) -> (Label, BlockKind) {
    if let Some(kind) = keeper(evidence) {
        return (Label::Leave, kind);
    }
    // Three marks around a block say hardly more than the strongest of them.
    let marks = evidence.iter().filter(|e| e.words.is_empty()).map(|e| e.weight).max().unwrap_or(0);
    let others: i16 = evidence.iter().filter(|e| !e.words.is_empty()).map(|e| e.weight).sum();
    match marks + others {
        sum if sum >= FOLD => (Label::Fold, kind_of(evidence)),
        sum if sum >= DIM => (Label::Dim, kind_of(evidence)),
        _ => (Label::Leave, BlockKind::Text),
    }
}

/// Outside the body everything is the frame's, unless it reads like an article's and nothing says otherwise.
fn outside(context: &Context<'_>, at: usize, headline: Option<usize>, evidence: &[Evidence]) -> (Label, BlockKind) {
    let reading = context.readings.list[at];
    let beside = headline.is_some_and(|h| at.abs_diff(h) <= 8) && at < context.body.end.max(1);
    let strong = evidence.iter().any(|e| e.weight >= 45);
    if let Some(kind) = keeper(evidence).filter(|kind| *kind != BlockKind::Byline || beside) {
        return (Label::Leave, kind);
    }
    if beside && !strong && headline.is_some_and(|h| h < at) && reading.link_share < 0.5 && reading.words >= 6 {
        return (Label::Leave, BlockKind::Text);
    }
    if reading.prose && !strong && reading.link_share < 0.3 {
        return (Label::Dim, kind_of(evidence));
    }
    let default = if at < context.body.start { BlockKind::Navigation } else { BlockKind::Related };
    let kind = if evidence.iter().any(|e| e.weight > 20) { kind_of(evidence) } else { default };
    (Label::Fold, kind)
}

/// The evidence that is shown: what speaks for the verdict, never nothing.
fn supporting(evidence: Vec<Evidence>, label: Label, kind: BlockKind) -> Vec<Evidence> {
    if label == Label::Leave {
        return evidence.into_iter().filter(|e| e.weight < 0).collect();
    }
    let mut kept: Vec<Evidence> = evidence.into_iter().filter(|e| e.weight > 0).collect();
    kept.sort_by_key(|e| (e.kind != kind, -e.weight));
    if kept.is_empty() {
        kept.push(Evidence { rule: RuleId("outside_the_body"), kind, weight: FOLD, words: TextRange::default() });
    }
    kept
}

/// A heading in the body over nothing but folded blocks folds with them.
fn headings(context: &Context<'_>, verdicts: &mut [Verdict]) {
    let is_heading = |at: usize| context.page.node(context.blocks[at].container).tag.heading().is_some();
    for at in context.body.clone().rev() {
        let Some(next) = verdicts.get(at + 1) else { continue };
        if verdicts[at].label == Label::Leave
            && verdicts[at].kind == BlockKind::Text
            && is_heading(at)
            && next.label == Label::Fold
        {
            let over = (at + 1..context.body.end).take_while(|i| !is_heading(*i));
            if over.clone().count() > 0 && over.clone().all(|i| verdicts[i].label == Label::Fold) {
                let kind = next.kind;
                let words = context.blocks[at].range;
                verdicts[at].label = Label::Fold;
                verdicts[at].kind = kind;
                verdicts[at].evidence = vec![Evidence { rule: RuleId("heading_of_folds"), kind, weight: FOLD, words }];
            }
        }
    }
}

/// Below the body a label ("3 comments", "Read next") says what the blocks under it are, up to the next label.
fn sections(context: &Context<'_>, verdicts: &mut [Verdict]) {
    let mut section: Option<(BlockKind, TextRange)> = None;
    for (at, verdict) in verdicts.iter_mut().enumerate().skip(context.body.end) {
        let first = verdict.evidence.first();
        let block = &context.blocks[at];
        let heading = context.page.node(block.container).tag.heading().is_some();
        let named =
            first.is_some_and(|e| e.weight >= FOLD && (heading || !e.words.is_empty()) && e.kind == verdict.kind);
        if verdict.label == Label::Fold && named && context.readings.list[at].words <= LABEL {
            section = is_section(verdict.kind).then_some((verdict.kind, block.range));
        } else if let Some((kind, words)) = section {
            let unsure = first.is_none_or(|e| e.weight < FOLD || e.rule.0 == "outside_the_body");
            let is_comment = kind == BlockKind::Comments && verdict.label == Label::Dim;
            if unsure && (verdict.label == Label::Fold || is_comment) {
                let evidence = Evidence { rule: RuleId("under_label"), kind, weight: FOLD, words };
                *verdict = Verdict { block: verdict.block, label: Label::Fold, kind, evidence: vec![evidence] };
            }
        }
    }
}

/// Kinds that fill a section under a label.
fn is_section(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Comments | BlockKind::Related | BlockKind::AuthorBio | BlockKind::Ad)
}

/// Whether the reader is using what the block stands in: a form that is filled in, a player that plays.
fn is_in_use(page: &PageSnapshot, block: &Block) -> bool {
    let busy = |id: NodeId| page.node(id).flags.has(Flags::EDITED) || page.node(id).flags.has(Flags::PLAYING);
    let form = page.ancestors(block.first).find(|id| page.node(*id).tag == crate::page::Tag::Form);
    form.is_some_and(|id| (id.0..page.end_of(id).0).any(|n| busy(NodeId(n)))) || page.ancestors(block.first).any(busy)
}
