//! An agency's logo over the article, by its alternative text: `<img alt="Reuters logo">`. Not: a photo's description.

use super::{Sign, View};
use crate::origin::outlet;
use crate::page::{AttrName, Tag};

pub(super) fn find(view: &View<'_>, signs: &mut Vec<Sign>) {
    let range = view.before();
    let (Some(first), Some(last)) = (view.blocks.get(range.start), view.blocks.get(range.end.saturating_sub(1))) else {
        return;
    };
    for id in view.elements(Tag::Img).filter(|id| (first.first..=last.first).contains(id)) {
        let alt = view.page.attr(id, AttrName::Alt).unwrap_or("").trim();
        let name = alt.strip_suffix(" logo").or(alt.strip_suffix(" Logo")).unwrap_or(alt);
        if let Some(outlet) = outlet::agency(name, &view.site) {
            signs.push(Sign {
                kind: "provider",
                markup: alt.to_owned(),
                outlet: Some(outlet),
                weight: 30,
                ..Sign::default()
            });
        }
    }
}
