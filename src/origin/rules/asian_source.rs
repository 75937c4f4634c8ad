//! Chinese, Japanese and Korean source lines: "来源：新华社", "出典：…", "출처: …".
//!
//! Fires: `来源：港湾通讯社`
//! Does not: `图片来源：港湾通讯社`, which is a picture's.

use super::super::scene::Scene;
use super::super::{Lead, outlet};
use crate::page::AttrName;
use crate::text::TextRange;

const LABELS: &[&str] = &[
    "来源：",
    "来源:",
    "來源：",
    "來源:",
    "稿源：",
    "稿源:",
    "转自：",
    "转自:",
    "出典：",
    "出典:",
    "引用元：",
    "引用元:",
    "提供元：",
    "提供元:",
    "配信元：",
    "配信元:",
    "情報元：",
    "출처:",
    "출처 :",
];
/// What before the label makes it a source of something else.
const OTHERS: &[char] = &['图', '片', '圖', '据', '照', '像', '料', '频', '数'];

pub(super) fn find(scene: &Scene<'_>, found: &mut Vec<Lead>) {
    for block in scene.near().filter(|b| b.range.len() <= 300) {
        let words = scene.words(block);
        // Every label begins with a letter that UTF-8 begins with one of these bytes.
        if !words.bytes().any(|byte| (0xe3..=0xef).contains(&byte)) {
            continue;
        }
        let Some((at, label)) = LABELS.iter().filter_map(|label| Some((words.find(label)?, *label))).min() else {
            continue;
        };
        let before = words[..at].trim_end();
        let is_other = before.ends_with(OTHERS) || before.chars().count() > 60;
        if is_other || scene.is_caption(block) || in_body_before_end(scene, block.id.index()) {
            continue;
        }
        let rest = words[at + label.len()..].trim_start();
        // In brackets, and the sentence goes on: the source of a figure or paper.
        let tail = rest.split_once(['）', ')']).map_or("", |(_, tail)| tail);
        if before.ends_with(['（', '(']) && tail.chars().filter(|c| c.is_alphabetic()).count() > 8 {
            continue;
        }
        let mut range = block.range;
        let mut name = first_name(rest);
        if name.is_none()
            && let Some(next) = scene.blocks.get(block.id.index() + 1).filter(|next| next.range.len() <= 60)
        {
            name = first_name(scene.words(next));
            range = range.hull(next.range);
        }
        let href = block
            .links
            .iter()
            .find_map(|link| scene.page.attr(link.node, AttrName::Href))
            .and_then(super::super::url::clean);
        let href = href
            .filter(|href| scene.site.owns(href) || !super::super::url::path(href).is_empty())
            .filter(|href| !scene.site.owns(href));
        if let Some(name) = name {
            scene.lead(
                found,
                80,
                Some(name),
                Scene::shown("source_line", TextRange::new(range.start(), range.end()), href),
            );
        }
    }
}

/// A label in the midst of the body belongs to a picture.
fn in_body_before_end(scene: &Scene<'_>, at: usize) -> bool {
    at > scene.body.0 && at + 2 < scene.body.1
}

/// The name up to a blank or mark.
fn first_name(words: &str) -> Option<String> {
    let end = |c: char| c.is_whitespace() || "|｜，。；、()（）【】[]<>《》/".contains(c);
    let name = words.trim_start().split(end).next().unwrap_or("").trim_matches(['“', '”', '"', '：', ':']);
    let known = outlet::at_start(words.trim_start()).map(|(known, _)| known.name.to_owned());
    known
        .or_else(|| (2..=16).contains(&name.chars().count()).then(|| name.to_owned()))
        .filter(|n| n.chars().any(outlet::is_cjk) || n.is_ascii())
}
