//! A dateline with an agency's name: "VESTRAND, May 3 (Reuters) —", "Vestrand (dpa/lno) -". Not: an outlet quoted later.

use super::{Sign, View};
use crate::origin::outlet;
use crate::text::TextRange;

/// A dateline's parenthesis closes within so many bytes.
const LONGEST: usize = 90;

pub(super) fn find(view: &View<'_>, signs: &mut Vec<Sign>) {
    for at in view.body().take(3) {
        let words = view.words(at);
        let found = western(view, words).map(|found| (found, 35));
        // Chinese papers print the agency's dateline over text that they edited themselves: no proof by itself.
        if let Some(((end, outlet), weight)) = found.or_else(|| chinese(view, words).map(|found| (found, 0))) {
            let start = view.blocks[at].range.start();
            let words = TextRange::new(start, start + end as u32);
            signs.push(Sign { kind: "dateline", words, outlet: Some(outlet), weight, ..Sign::default() });
            return;
        }
    }
}

fn western(view: &View<'_>, words: &str) -> Option<(usize, String)> {
    let (open, close) = (words.find('(')?, words.find(')')?);
    let place = words.get(..open)?;
    let fits = close < LONGEST && place.split_whitespace().count() <= 8 && !place.contains(['.', '“', '"', '?']);
    let starts = place.chars().next().is_none_or(char::is_uppercase);
    let after = words.get(close + 1..)?.trim_start();
    let dash = after.starts_with(['-', '–', '—', '.', ':', '―']);
    let outlet = outlet::agencies(words.get(open + 1..close)?, &view.site)?;
    (fits && starts && dash).then_some((close + 1, outlet))
}

fn chinese(view: &View<'_>, words: &str) -> Option<(usize, String)> {
    let start = words.trim_start_matches(['（', '【', '(', ' ', '　']);
    let end = start.char_indices().take(24).find(|(_, c)| *c == '电' || *c == '電')?.0;
    let name: String = start.chars().take(3).collect();
    let outlet = outlet::agency(&name, &view.site)?;
    Some((words.len() - start.len() + end + '电'.len_utf8(), outlet))
}
