//! At the article's edge a short line that says of the piece itself that it ran elsewhere: "This piece was taken from Coast
//! Wire", "Reposted from coast-wire.example". Not: a note that the article was corrected or translated, nor a sentence about
//! another text ("Her first story appeared in 1931.").

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("taken_over"), judge: Judge::Block(BlockKind::SourceLink, judge) };

/// A longer line says more than that.
const MOST: usize = 20;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    if subject.reading.words > MOST || subject.is_kept() || !subject.is_edge_line() {
        return None;
    }
    let calls = subject.calls();
    let named = || subject.text().split_whitespace().any(is_host);
    // A sentence of the article's speaks of texts as well; the piece itself is pointed at, or says where it ran by a link.
    let own =
        || calls.pointers > 0 || calls.we || subject.site().is_some() || subject.leads_out() || !subject.reading.ends;
    let said = || calls.piece + calls.taken >= 2 && own();
    (calls.taken > 0 && calls.translated == 0 && (said() || named())).then_some(85)
}

/// Whether a word is a site's address, perhaps with marks around it: "(coast-wire.example)".
fn is_host(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let letters = |part: &str| part.len() > 1 && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    word.split_once('.').is_some_and(|(name, rest)| letters(name) && rest.split('.').all(letters))
}
