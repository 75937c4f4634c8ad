//! Chinese and Japanese source lines: "来源：某某社", "出典：…". Not: the site's own name there.

use super::{Sign, View};
use crate::origin::outlet;

const MARKS: &[&str] =
    &["来源：", "来源:", "來源：", "來源:", "稿源：", "稿源:", "来源 ：", "出典：", "出典:", "引用元：", "配信元："];

pub(super) fn find(view: &View<'_>, signs: &mut Vec<Sign>) {
    for at in view.before().chain(view.body().rev().take(3)).chain(view.after()) {
        let words = view.words(at);
        let Some(rest) = MARKS.iter().find_map(|m| words.split_once(m)).map(|(_, rest)| rest) else { continue };
        // "（本文来源：…）" opens even a long last paragraph.
        let opens = words.len() - rest.len() <= 24;
        if words.chars().count() > 80 && !opens {
            continue;
        }
        let own = rest.trim();
        let given = if own.is_empty() { view.words(at + 1) } else { own };
        let given = given.split([' ', '）', ')', '|', '　', '】']).next().unwrap_or("");
        if let Some(outlet) = outlet::name(given, &view.site) {
            let range = view.blocks[at].range;
            signs.push(Sign { kind: "source_line", words: range, outlet: Some(outlet), weight: 55, ..Sign::default() });
        }
    }
}
