//! Signs that wording was rewritten by a machine.

use crate::article::ArticleText;
use crate::quotation::Quotation;
use crate::rule::RuleId;
use crate::text::TextRange;

/// One mark on the wording.
#[derive(Clone, Copy, Debug)]
pub struct Flag {
    /// The words.
    pub range: TextRange,
    /// What is wrong with them, in the names of the wording rules.
    pub kind: &'static str,
    /// The rule that marked them.
    pub rule: RuleId,
}

/// The wording of an article.
#[derive(Clone, Debug, Default)]
pub struct Wording {
    /// The marks, in document order.
    pub flags: Vec<Flag>,
    /// Whether the page as a whole looks machine-rewritten.
    pub rewritten: bool,
    /// The kinds that the verdict rests on.
    pub kinds: Vec<&'static str>,
    /// How sure the verdict is, 0 to 1.
    pub confidence: f32,
}

/// Marks wording that looks machine-rewritten.
pub fn mark(_article: &ArticleText, _quotations: &[Quotation]) -> Wording {
    Wording::default()
}
