//! From evidence to verdicts: inside the body doubt keeps a block, outside it what is no article folds.

use super::evidence::{Context, gather};
use super::reading::Reading;
use super::rules::{Judge, RULES};
use super::verdict::{Label, Verdict};
use crate::kind::BlockKind;
use crate::order::sort_by_key;
use crate::page::{Block, Flags, NodeId, PageSnapshot};
use crate::rule::Evidence;

/// Points from which a block of the body folds …
const FOLD: i16 = 60;
/// … and from which it dims.
const DIM: i16 = 45;
/// Points against folding from which a block is kept whatever phrase it has.
const SURE: i16 = 90;
/// A bare label has no more words than this.
const BRIEF: usize = 3;

/// Verdicts for all blocks of an article page.
pub(super) fn decide(context: &Context<'_>, headline: Option<usize>) -> Vec<Verdict> {
    let mut verdicts: Vec<Verdict> = (0..context.blocks.len())
        .map(|at| {
            let evidence = gather(context, at);
            let (label, kind) = if headline == Some(at) {
                (Label::Leave, BlockKind::Title)
            } else if context.in_body(at) {
                inside(context.readings.list[at], &evidence)
            } else {
                outside(context, at, headline, &evidence)
            };
            let (evidence, against) = sides(evidence, label, kind);
            Verdict { block: context.blocks[at].id, label, kind, evidence, against }
        })
        .collect();
    for rule in RULES {
        if let Judge::Page(judge) = rule.judge {
            judge(context, &mut verdicts);
        }
    }
    keep_article(context, &mut verdicts);
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
    let kept = evidence.iter().find(|e| e.weight <= -FOLD && e.kind != BlockKind::Text)?;
    // The source that a caption names is the picture's.
    let of_picture = |e: &Evidence| kept.kind == BlockKind::Caption && e.kind == BlockKind::SourceLink;
    let phrase = evidence.iter().any(|e| e.weight >= FOLD && !e.words.is_empty() && !of_picture(e));
    (!phrase || kept.weight <= -SURE).then_some(kept.kind)
}

fn inside(reading: Reading, evidence: &[Evidence]) -> (Label, BlockKind) {
    if let Some(kind) = keeper(evidence) {
        return (Label::Leave, kind);
    }
    // Three marks around a block say hardly more than the strongest of them.
    let marks = evidence.iter().filter(|e| e.words.is_empty()).map(|e| e.weight).max().unwrap_or(0);
    // A label in a figure or beside a date is a label all the same.
    let marks = if reading.words <= BRIEF { marks.max(0) } else { marks };
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
    if let Some(kind) = keeper(evidence).filter(|kind| match kind {
        BlockKind::Byline => beside,
        BlockKind::Paywall => false,
        _ => true,
    }) {
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

/// What speaks for the verdict, the strongest first, and what against it.
fn sides(evidence: Vec<Evidence>, label: Label, kind: BlockKind) -> (Vec<Evidence>, Vec<Evidence>) {
    let folds = label != Label::Leave;
    let (mut for_it, against): (Vec<Evidence>, Vec<Evidence>) =
        evidence.into_iter().partition(|e| if folds { e.weight > 0 } else { e.weight < 0 });
    if folds {
        sort_by_key(&mut for_it, |e| (e.kind != kind, -e.weight));
    }
    (for_it, against)
}

/// Where the evidence would take most of the article's running text, it is wrong about the page, not the page about its
/// article: all of that text stays.
fn keep_article(context: &Context<'_>, verdicts: &mut [Verdict]) {
    // What stands in a box under a label of other stories did not count when the body was found, and does not here.
    let boxed = |at: usize| {
        context.marks.around(context.page, &context.blocks[at]).any(|m| m.rule == super::rules::LABELLED_BOX)
    };
    let prose = |at: &usize| context.readings.list[*at].prose && context.in_body(*at) && !boxed(*at);
    let words = |at: usize| context.readings.list[at].words;
    let all: usize = context.body.clone().filter(prose).map(words).sum();
    let left = |at: &usize| verdicts[*at].label == Label::Leave;
    let kept: usize = context.body.clone().filter(prose).filter(left).map(words).sum();
    if kept * 2 >= all {
        return;
    }
    for at in context.body.clone().filter(prose) {
        if verdicts[at].label != Label::Leave {
            let verdict = &mut verdicts[at];
            verdict.label = Label::Leave;
            verdict.kind = BlockKind::Text;
            std::mem::swap(&mut verdict.evidence, &mut verdict.against);
        }
    }
}

/// Whether the reader is using what the block stands in: a form that is filled in, a player that plays.
fn is_in_use(page: &PageSnapshot, block: &Block) -> bool {
    let busy = |id: NodeId| page.node(id).flags.has(Flags::EDITED) || page.node(id).flags.has(Flags::PLAYING);
    let form = page.ancestors(block.first).find(|id| page.node(*id).tag == crate::page::Tag::Form);
    form.is_some_and(|id| (id.0..page.end_of(id).0).any(|n| busy(NodeId(n)))) || page.ancestors(block.first).any(busy)
}
