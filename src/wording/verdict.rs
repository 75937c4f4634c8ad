//! The verdict on the page: from its flags alone.

use super::{Flag, Wording};
use crate::order::sort_by_key;

/// Flags that a page needs at least: any hurried article has one slip, some have two.
const FLAGS: usize = 3;
/// Kinds that they must be of at least: one slip made over and over is an author's habit.
const KINDS: usize = 2;
/// Of these one must be among them. Whoever writes in a language that is not their own slips in verbs and articles, too; no
/// writer tears a set phrase or a sentence in its middle.
const MACHINE: [&str; 4] = ["backtrans", "false_stop", "setphrase", "synonym"];
/// Words for each of which a page needs one flag at least: long articles have more chances to slip.
const WORDS_PER_FLAG: usize = 400;

pub(super) fn reach(flags: Vec<Flag>, words: usize) -> Wording {
    let mut kinds: Vec<&'static str> = flags.iter().map(|flag| flag.kind).collect();
    sort_by_key(&mut kinds, |kind| *kind);
    kinds.dedup();
    let by_machine = kinds.iter().any(|kind| MACHINE.contains(kind));
    let dense = flags.len() >= FLAGS && flags.len() * WORDS_PER_FLAG >= words;
    let rewritten = dense && kinds.len() >= KINDS && by_machine;
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
        let sure = super::reach(flags(&["article", "setphrase", "article"]), 300);
        assert!(sure.rewritten);
        assert_eq!(sure.kinds, ["article", "setphrase"]);
        assert!(!super::reach(flags(&["article", "agreement", "article"]), 300).rewritten, "a learner's English");
        assert!(!super::reach(flags(&["article", "setphrase"]), 300).rewritten);
        assert!(!super::reach(flags(&["setphrase", "setphrase", "setphrase"]), 300).rewritten);
        assert!(!super::reach(flags(&["article", "setphrase", "article"]), 5_000).rewritten);
    }

    #[test]
    fn confidence_rises_with_flags_and_kinds_and_stays_below_one() {
        let few = super::reach(flags(&["a", "synonym", "a"]), 100).confidence;
        let more = super::reach(flags(&["a", "synonym", "a", "synonym"]), 100).confidence;
        let kinds = super::reach(flags(&["a", "synonym", "c", "synonym"]), 100).confidence;
        assert!(0.0 < few && few < more && more < kinds);
        assert!(super::reach(flags(&["a", "synonym"].repeat(60)), 100).confidence < 1.0);
    }
}
