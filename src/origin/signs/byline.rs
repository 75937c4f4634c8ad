//! A byline that names an agency and no person: "By Reuters", "Associated Press", "Relay wire services". Not: a reporter.

use super::{Sign, View};
use crate::boilerplate::BlockKind;
use crate::origin::outlet;

const BY: &[&str] = &["by ", "von ", "por ", "par ", "di ", "from "];

pub(super) fn find(view: &View<'_>, signs: &mut Vec<Sign>) {
    for at in view.before().chain(view.after().take(3)) {
        let words = view.words(at);
        if words.split_whitespace().count() > 12 {
            continue;
        }
        let by = |p: &&str| words.get(..p.len()).is_some_and(|w| w.eq_ignore_ascii_case(p));
        let prefix = BY.iter().find(|p| by(p)).map_or(0, |p| p.len());
        let name = words.get(prefix..).unwrap_or("");
        let parts = || name.split(['|', '•', '·', ',']).chain([name]);
        let staff = (prefix > 0).then(|| name.strip_suffix(" staff").or(name.strip_suffix(" Staff"))).flatten();
        let byline = view.kind(at) == BlockKind::Byline;
        let bare =
            |p: &str| prefix > 0 || view.before().contains(&at) && p.trim().len() > 4 && !is_furniture(view.kind(at));
        let outlet = parts()
            .find_map(|p| outlet::agency(p, &view.site).filter(|_| bare(p)))
            .or_else(|| byline.then(|| last_words(view, name)).flatten())
            .or_else(|| staff.and_then(|name| outlet::name(name, &view.site)));
        let unnamed = outlet.is_none() && view.before().contains(&at) && outlet::is_unnamed(name);
        if outlet.is_some() || unnamed {
            let words = view.blocks[at].range;
            signs.push(Sign {
                kind: "byline",
                words,
                outlet,
                weight: if unnamed { 20 } else { 40 },
                ..Sign::default()
            });
        }
    }
}

/// Where a bare agency's name is a picture's credit.
fn is_furniture(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Caption | BlockKind::Legal | BlockKind::Related)
}

/// "Tom Okoro Associated Press": the agency behind its reporter's name.
fn last_words(view: &View<'_>, name: &str) -> Option<String> {
    let agency = |words: &str| outlet::agency(words, &view.site).filter(|_| words.len() > 4);
    let blank = name.rfind(' ')?;
    let one = name.get(blank + 1..).and_then(agency);
    let two = || name.get(..blank)?.rfind(' ').and_then(|at| name.get(at + 1..)).and_then(agency);
    one.or_else(two)
}
