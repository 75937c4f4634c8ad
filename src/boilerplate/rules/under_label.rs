//! Below the body a label ("3 comments", "Read next") says what the blocks under it are, up to the next label. Not: a block
//! that has a strong reason of its own.

use super::{Judge, Rule};
use crate::boilerplate::evidence::Context;
use crate::boilerplate::{Label, Verdict};
use crate::kind::BlockKind;
use crate::page::Tag;
use crate::rule::RuleId;
use crate::text::TextRange;

const ID: RuleId = RuleId("under_label");

pub(super) const RULE: Rule = Rule { id: ID, judge: Judge::Page(judge) };

/// A label of a section has no more words than this, unless it is a heading.
const LABEL: usize = 7;
/// Points from which evidence is strong.
const STRONG: i16 = 60;
/// A label's box holds at least so many blocks besides it.
const FEWEST: usize = 2;

/// What a label says.
struct Section {
    kind: BlockKind,
    words: TextRange,
    /// One past its last block.
    end: usize,
    /// The label's level as a heading; 7 for none.
    level: u8,
}

fn judge(context: &Context<'_>, verdicts: &mut [Verdict]) {
    let mut section: Option<Section> = None;
    for (at, verdict) in verdicts.iter_mut().enumerate().skip(context.body.end) {
        let level = level(context, at);
        // A heading that is no link, and that nothing is known of, begins something else.
        section = section.filter(|s| at < s.end && (level > s.level || level == 7));
        if is_label(context, at, verdict) {
            section = Some(Section {
                kind: verdict.kind,
                words: context.blocks[at].range,
                end: end_of_box(context, at),
                level,
            });
            continue;
        }
        let Some(Section { kind, words, .. }) = section else { continue };
        let unsure =
            verdict.evidence.first().is_none_or(|e| e.weight < STRONG || e.rule == super::outside_the_body::RULE.id);
        let is_comment = kind == BlockKind::Comments && verdict.label == Label::Dim;
        if unsure && (verdict.label == Label::Fold || is_comment) {
            verdict.fold(ID, kind, words);
        }
    }
}

/// Whether a block names the section that it stands above.
fn is_label(context: &Context<'_>, at: usize, verdict: &Verdict) -> bool {
    let heading = context.is_heading(at);
    let short = heading || context.readings.list[at].words <= LABEL;
    let names =
        |e: &crate::rule::Evidence| e.weight >= STRONG && (heading || !e.words.is_empty()) && e.kind == verdict.kind;
    let page = context.page;
    let button = page.ancestors(context.blocks[at].first).take(3).any(|id| page.node(id).tag == Tag::Button);
    let fits = short && !button && verdict.label == Label::Fold && is_section(verdict.kind);
    fits && verdict.evidence.first().is_some_and(names)
}

/// The level of a heading that is no link; 7 for anything else.
fn level(context: &Context<'_>, at: usize) -> u8 {
    let level = context.page.node(context.blocks[at].container).tag.heading();
    level.filter(|_| context.readings.list[at].link_share < 0.5).unwrap_or(7)
}

/// One past the last block of the box that a label stands in: the nearest element that holds others as well.
fn end_of_box(context: &Context<'_>, at: usize) -> usize {
    let around = context.page.ancestors(context.blocks[at].first).map(|id| context.readings.below(context.page, id));
    let mut boxes = around.filter(|range| range.end - at > FEWEST);
    boxes.next().map_or(at, |range| range.end)
}

/// Kinds that fill a section under a label.
fn is_section(kind: BlockKind) -> bool {
    use BlockKind::{Ad, AuthorBio, Comments, Follow, Navigation, Newsletter, Related, Tags};
    matches!(kind, Ad | AuthorBio | Comments | Follow | Navigation | Newsletter | Related | Tags)
}
