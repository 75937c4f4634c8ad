//! What a rule that needs code is: its name, what it looks at, and how it judges. `rules` holds them.

use super::evidence::Context;
use super::subject::Subject;
use super::verdict::Verdict;
use crate::kind::BlockKind;
use crate::page::Tag;
use crate::rule::RuleId;

/// A rule.
pub(super) struct Rule {
    /// The name of its file.
    pub(super) id: RuleId,
    pub(super) judge: Judge,
}

/// What a rule looks at, and how it judges. Points speak for folding where they are positive and against it where they are
/// negative.
pub(super) enum Judge {
    /// One block by itself: the kind that it speaks for, and its points where it fires.
    Block(BlockKind, fn(&Subject<'_>) -> Option<i16>),
    /// The same where what the block says tells the kind.
    Kinds(fn(&Subject<'_>) -> Option<(BlockKind, i16)>),
    /// An element, on behalf of all that it holds.
    Element(BlockKind, fn(Element<'_>) -> Option<i16>),
    /// Boxes, together with their labels, before any block is judged; the kind is the label's.
    Boxes,
    /// The verdicts of a whole page, once each block has one; the kind is that of the blocks around.
    Page(fn(&Context<'_>, &mut [Verdict])),
}

/// An element as the rules on markup see it.
#[derive(Clone, Copy)]
pub(super) struct Element<'a> {
    pub(super) tag: Tag,
    /// Its ARIA role.
    pub(super) role: Option<&'a str>,
    /// What a link says of where it leads.
    pub(super) rel: Option<&'a str>,
}
