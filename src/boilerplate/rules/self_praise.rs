//! The site's name among the words that sites use of themselves: "Coast Wire brings you the latest news and reviews". Not:
//! "She told Coast Wire that the latest review had found nothing.", nor a sentence of an article that is about the site.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::lexicon::SELF_PRAISE;
use crate::rule::RuleId;

/// A longer block speaks of more than the site.
const MOST: usize = 45;

/// A longer block is a paragraph.
const LINE: usize = 16;

pub(super) const RULE: Rule = Rule { id: RuleId("self_praise"), judge: Judge::Block(BlockKind::Tagline, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let (text, words, site) = (subject.text(), subject.words, subject.context.site);
    if subject.reading.words > MOST {
        return None;
    }
    let (from, to) = subject.site()?;
    if subject.is_post() || text.ends_with('?') || text.contains(['“', '”', '"', '«', '»']) {
        return None;
    }
    // A site's name may be common words: inside a sentence where the article goes on above and below, they are no name.
    if from > 1 && subject.reading.words > LINE && !subject.is_edge_line() {
        return None;
    }
    if subject.reading.words > LINE && subject.is_about_its_site() {
        return None;
    }
    let again = site.find_from(words, to).is_some();
    let praise = (0..words.len()).filter(|i| !(from..to).contains(i) && SELF_PRAISE.has(words.get(*i))).count();
    // "Coast Wire: …" and "Coast Wire – …" are how a site signs; elsewhere more words must speak for it.
    let first = from <= 1;
    let signed = from == 0 && to < words.len() && text.contains([':', '|', '–', '—']) || first && text.contains(" - ");
    let needed = match (again && signed, signed, first) {
        (true, ..) => 0,
        (_, true, _) => 1,
        (.., true) => 2,
        _ => 3,
    };
    let weight = match praise > needed {
        _ if subject.after_prose() => 75,
        true => 70,
        false => 65,
    };
    (praise >= needed && words.len() > to - from + 1).then_some(weight)
}
