//! A line in square brackets that is written for the site's software: "[video:embed 20]", "[caption id=4]". Not: "[Laughs]".

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("bracket_code"), judge: Judge::Kinds(judge) };

/// A longer line says something.
const MOST: usize = 6;

fn judge(subject: &Subject<'_>) -> Option<(BlockKind, i16)> {
    if subject.reading.words > MOST {
        return None;
    }
    let inside = subject.text().strip_prefix('[')?.strip_suffix(']')?;
    let name = inside.split([':', '=', ' ']).next()?;
    let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
    // A name with a value right behind it; people set a blank behind a colon.
    let valued = inside.match_indices([':', '=']).any(|(at, _)| {
        let parted = |c: Option<char>| c.is_none_or(char::is_whitespace);
        !parted(inside.get(..at).and_then(|t| t.chars().next_back()))
            && !parted(inside.get(at + 1..).and_then(|t| t.chars().next()))
    });
    let is_clock = inside.bytes().all(|b| b.is_ascii_digit() || b == b':');
    let advert = name.split(['_', '-']).any(|part| matches!(part, "ad" | "ads" | "adsense" | "banner"));
    let kind = if advert { BlockKind::Ad } else { BlockKind::Ui };
    (is_name && !is_clock && (valued || name.contains('_'))).then_some((kind, 90))
}
