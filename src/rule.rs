//! What every judgement names: the rule that made it and the words that it rests on.

use crate::kind::BlockKind;
use crate::text::TextRange;
use serde::Serialize;

/// The name of a rule: the name of the file that holds it, without its ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct RuleId(pub &'static str);

/// One reason for a verdict on a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// The rule that fired.
    pub rule: RuleId,
    /// The kind of boilerplate that it speaks for.
    pub kind: BlockKind,
    /// How strongly: points for (positive) or against (negative) folding.
    pub weight: i16,
    /// The words of the page that it rests on; empty where it rests on markup or place alone.
    pub words: TextRange,
}
