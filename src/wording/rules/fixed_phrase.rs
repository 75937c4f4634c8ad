//! A fixed expression or a name with one of its words, or more, swapped for what a dictionary gives for it.
//!
//! Fires: `the {breaking information}`, `an {external chance}`, `the {White Home}`
//! Does not: `the white home on the hill`, `in the final year of the war`

use super::Mark;
use crate::lexicon::{FIXED_PHRASES, SWAPPED_WORDS};
use crate::starts::Starts;
use crate::wording::passage::{Passage, capital};

/// The place in an expression, in words, behind which no swap is looked for.
const DEEPEST: usize = 4;

static STARTS: Starts = SWAPPED_WORDS.starts();

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    each(passage, true, &mut |from, to| mark("setphrase", passage.range(from, to)));
}

/// Gives the tokens of each torn expression, outside quotation marks (`plain`) or inside.
pub(super) fn each(passage: &Passage<'_>, plain: bool, found: &mut dyn FnMut(usize, usize)) {
    let mut lower = String::new();
    let mut next = 0;
    for at in passage.all_starting(&STARTS).filter(|at| passage.plain(*at) == plain) {
        let torn = swaps(passage, at, &mut lower).find_map(|swap| torn(passage, at, swap));
        if let Some((from, to)) = torn.filter(|(from, to)| *from >= next && passage.joined(*from, *to)) {
            found(from, to);
            next = to;
        }
    }
}

/// A word that stands for others: itself, those others by commas, and how many tokens it takes.
type Swap = (&'static str, &'static str, usize);

/// The swaps that begin at a token.
fn swaps<'l>(passage: &'l Passage<'_>, at: usize, lower: &mut String) -> impl Iterator<Item = Swap> + use<'l> {
    let word = passage.word(at);
    let listed = if word.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit()) {
        SWAPPED_WORDS.starting_with(word)
    } else {
        lower.clear();
        lower.push_str(word);
        lower.make_ascii_lowercase();
        SWAPPED_WORDS.starting_with(lower)
    };
    listed.filter_map(move |(swap, originals)| {
        let length = swap.split(' ').count();
        let same = swap.split(' ').enumerate().all(|(i, word)| passage.word(at + i).eq_ignore_ascii_case(word));
        same.then_some((swap, originals, length))
    })
}

/// The expression whose first swapped word is the one at `at`.
fn torn(passage: &Passage<'_>, at: usize, swap: Swap) -> Option<(usize, usize)> {
    let originals = || swap.1.split(',');
    (0..=DEEPEST.min(at)).find_map(|back| {
        originals().find_map(|original| {
            let first = if back == 0 { original.to_owned() } else { passage.word(at - back).to_ascii_lowercase() };
            FIXED_PHRASES.starting_with(&first).find_map(|(phrase, tags)| {
                let mut words = phrase.split(' ');
                let head = (0..back)
                    .all(|i| words.next().is_some_and(|w| w.eq_ignore_ascii_case(passage.word(at - back + i))));
                if !head || words.next() != Some(original) {
                    return None;
                }
                let (to, more) = rest(passage, at + swap.2, words, tags)?;
                let fits = is_allowed(swap.0, more, tags) && suits(passage, (at - back, at), tags);
                fits.then_some((at - back, to))
            })
        })
    })
}

/// The end of an expression of which `words` are still to come, and whether more of them are swapped.
fn rest<'w>(
    passage: &Passage<'_>,
    from: usize,
    words: impl Iterator<Item = &'w str>,
    tags: &str,
) -> Option<(usize, bool)> {
    let (mut at, mut more, mut lower) = (from, false, String::new());
    for wanted in words {
        if passage.word(at).eq_ignore_ascii_case(wanted) {
            at += 1;
        } else {
            let stands = |s: &Swap| s.1.split(',').any(|o| o == wanted) && is_allowed(s.0, true, tags);
            at += swaps(passage, at, &mut lower).find(stands)?.2;
            more = true;
        }
    }
    Some((at, more))
}

/// Whether a swap makes no English of the expression, alone or beside another.
fn is_allowed(swap: &str, beside: bool, tags: &str) -> bool {
    !tags.split('|').any(|tag| tag.strip_prefix('!').or(tag.strip_prefix('~').filter(|_| !beside)) == Some(swap))
}

/// Whether an expression that starts at `from`, its first swap at `at`, has the capitals and the surroundings that it needs.
fn suits(passage: &Passage<'_>, (from, at): (usize, usize), tags: &str) -> bool {
    const DETERMINERS: &[&str] = &[
        "the", "a", "an", "his", "her", "its", "their", "my", "our", "your", "this", "that", "each", "every", "one",
        "and", "s", "second", "first",
    ];
    let is = |wanted: &str| tags.split('|').any(|tag| tag == wanted);
    let owned = || passage.before(from, 1).ends_with("’s") || passage.before(from, 1).ends_with("'s");
    (!is("name") || capital(passage.word(from)) && capital(passage.word(at)))
        && (!is("bare") || from == 0 || !passage.is(from - 1, DETERMINERS) && !owned())
}

#[cfg(test)]
mod tests {
    use super::{FIXED_PHRASES, SWAPPED_WORDS, is_allowed};

    /// "Halls of power" and "corridors of power" are both English: no swap may lead from one to the other.
    #[test]
    fn no_swap_leads_to_another_expression() {
        let mut wrong = Vec::new();
        for (phrase, tags) in &FIXED_PHRASES {
            let words: Vec<&str> = phrase.split(' ').collect();
            for (swap, originals) in SWAPPED_WORDS.iter().filter(|(swap, _)| is_allowed(swap, false, tags)) {
                for at in (0..words.len()).filter(|at| originals.split(',').any(|original| original == words[*at])) {
                    let torn = [&words[..at], &[swap], &words[at + 1..]].concat().join(" ");
                    if FIXED_PHRASES.has(&torn) {
                        wrong.push(torn);
                    }
                }
            }
        }
        assert_eq!(wrong, Vec::<String>::new());
    }

    #[test]
    fn every_tag_has_a_meaning_and_every_exception_a_swap() {
        for (phrase, tags) in &FIXED_PHRASES {
            for tag in tags.split('|').filter(|tag| !tag.is_empty()) {
                let known = matches!(tag, "name" | "bare" | "capitals");
                assert!(
                    known || tag.strip_prefix(['!', '~']).is_some_and(|swap| SWAPPED_WORDS.has(swap)),
                    "{phrase}: {tag}"
                );
            }
        }
    }
}
