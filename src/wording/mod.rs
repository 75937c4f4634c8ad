//! Signs that wording was rewritten by a machine.
//!
//! Only what is wrong in itself is marked: slips that an editor would not let stand and that a rewriter's dictionary or a
//! translation there and back leaves behind. Words inside quotation marks are left
//! alone, since people say what they say; only what nobody says aloud is marked there, by rules whose names say so.

mod passage;
mod rules;
mod verdict;

use crate::article::{ArticleText, Lang};
use crate::order::sort_by_key;
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

/// Marks wording that looks machine-rewritten. The rules are rules of English; other languages get no marks.
pub fn mark(article: &ArticleText, quotations: &[Quotation]) -> Wording {
    if !is_english(article) {
        return Wording::default();
    }
    let mut flags: Vec<Flag> = Vec::new();
    for passage in passage::of(article, quotations) {
        for (rule, find) in rules::ALL {
            find(&passage, &mut |kind, range| flags.push(Flag { range, kind, rule: RuleId(rule) }));
        }
    }
    sort_by_key(&mut flags, |flag| (flag.range.start(), std::cmp::Reverse(flag.range.end())));
    flags.dedup_by(|next, kept| kept.range.overlaps(next.range));
    verdict::reach(flags, article.tokens.iter().filter(|t| t.word).count())
}

/// Whether the article is English: by its language or, where it is too short to tell that, by the words that no English
/// paragraph goes without.
fn is_english(article: &ArticleText) -> bool {
    const COMMON: &[&str] = &["the", "of", "and", "to", "in", "that", "was", "is", "for", "with"];
    let lang = article.lang;
    let common = || article.tokens.iter().filter(|t| COMMON.contains(&article.slice(t.range))).count();
    lang == Lang::EN || (lang == Lang::default() && common() * 10 > article.tokens.len())
}
