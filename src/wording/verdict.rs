//! The verdict on the page: from its flags alone.

use super::{Flag, Wording};
use crate::order::sort_by_key;

/// Flags that a page needs at least: any hurried article has one slip, some have two.
const FLAGS: usize = 3;
/// Kinds that they must be of at least: one slip made over and over is an author's habit.
const KINDS: usize = 2;
/// Words for each of which a page needs one flag at least: long articles have more chances to slip.
const WORDS_PER_FLAG: usize = 400;

pub(super) fn reach(flags: Vec<Flag>, words: usize) -> Wording {
    let mut kinds: Vec<&'static str> = flags.iter().map(|flag| flag.kind).collect();
    sort_by_key(&mut kinds, |kind| *kind);
    kinds.dedup();
    let rewritten = flags.len() >= FLAGS && kinds.len() >= KINDS && flags.len() * WORDS_PER_FLAG >= words;
    if !rewritten {
        return Wording { flags, ..Wording::default() };
    }
    let more = (flags.len() - FLAGS) as f32 * 0.05 + (kinds.len() - KINDS) as f32 * 0.1;
    let confidence = (0.6 + more).min(0.95);
    Wording { flags, rewritten, kinds, confidence }
}

#[cfg(test)]
mod tests {
    use crate::rule::RuleId;
    use crate::text::TextRange;
    use crate::wording::Flag;

    fn flags(kinds: &[&'static str]) -> Vec<Flag> {
        let flag = |kind: &&'static str| Flag { range: TextRange::new(0, 1), kind, rule: RuleId("a_rule") };
        kinds.iter().map(flag).collect()
    }

    #[test]
    fn three_flags_of_two_kinds_make_a_verdict() {
        let sure = super::reach(flags(&["article", "agreement", "article"]), 300);
        assert!(sure.rewritten);
        assert_eq!(sure.kinds, ["agreement", "article"]);
        assert!(!super::reach(flags(&["article", "agreement"]), 300).rewritten);
        assert!(!super::reach(flags(&["article", "article", "article"]), 300).rewritten);
        assert!(!super::reach(flags(&["article", "agreement", "article"]), 5_000).rewritten);
    }

    #[test]
    fn confidence_rises_with_flags_and_kinds_and_stays_below_one() {
        let few = super::reach(flags(&["a", "b", "a"]), 100).confidence;
        let more = super::reach(flags(&["a", "b", "a", "b"]), 100).confidence;
        let kinds = super::reach(flags(&["a", "b", "c", "b"]), 100).confidence;
        assert!(0.0 < few && few < more && more < kinds);
        assert!(super::reach(flags(&["a", "b"].repeat(60)), 100).confidence < 1.0);
    }
}
