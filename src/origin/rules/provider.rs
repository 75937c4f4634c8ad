//! An agency's logo over the article, by its alternative text.
//!
//! Fires: `<img alt="Reuters logo">` between headline and text.
//! Does not: `<img alt="A ferry at the pier (Reuters)">`

use super::super::scene::Scene;
use super::super::{Lead, outlet};
use crate::page::{AttrName, NodeId, Tag};

pub(super) fn find(scene: &Scene<'_>, found: &mut Vec<Lead>) {
    let Some(title) = scene.judgement.title.and_then(|title| scene.blocks.get(title.index())) else { return };
    let Some(first) = scene.blocks.get(scene.body.0) else { return };
    for id in (title.first.0..first.first.0).map(NodeId).filter(|id| scene.page.node(*id).tag == Tag::Img) {
        let alt = scene.page.attr(id, AttrName::Alt).unwrap_or("").trim();
        let name = alt.strip_suffix(" logo").or(alt.strip_suffix(" Logo")).unwrap_or(alt);
        if let Some(known) = outlet::whole(name).filter(|k| k.is_agency() && !k.is_unnamed()) {
            scene.lead(found, 61, Some(known.name.to_owned()), Scene::hidden("provider", alt, None));
        }
    }
}
