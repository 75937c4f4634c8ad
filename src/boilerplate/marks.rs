//! What markup says of the blocks inside it: class names and ids, landmarks, roles.

use super::phrase::{PhraseRule, named};
use super::reading::Readings;
use super::rules::{Element, Judge, RULES};
use crate::kind::BlockKind;
use crate::page::{AttrName, Block, NodeId, PageSnapshot, Tag};
use crate::rule::RuleId;
use std::collections::BTreeMap;

/// A name or landmark that holds more than this share of the page's prose says nothing: themes call wrappers of whole
/// articles `newsletter-post` or `sidebar`.
const MOST: f32 = 0.3;

/// What an element is marked as.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) rule: RuleId,
    pub(super) kind: BlockKind,
    /// Points for folding what it holds; negative for what is kept.
    pub(super) weight: i16,
}

/// The marks of a page's elements.
pub(super) struct Marks {
    of_element: Vec<Option<Mark>>,
}

impl Marks {
    pub(super) fn of(page: &PageSnapshot, readings: &Readings) -> Self {
        let mut known = BTreeMap::new();
        let limit = readings.prose() as f32 * MOST;
        let of_element = (0..page.nodes().len() as u32).map(|at| {
            let id = NodeId(at);
            let mark = of_names(page, id, &mut known).or_else(|| of_landmark(page, id))?;
            (readings.prose_below(page, id) as f32 <= limit).then_some(mark)
        });
        Self { of_element: of_element.collect() }
    }

    /// The marks around a block, the nearest first.
    pub(super) fn around<'a>(&'a self, page: &'a PageSnapshot, block: &Block) -> impl Iterator<Item = Mark> + 'a {
        page.ancestors(block.first).filter_map(|id| self.of_element.get(id.index()).copied().flatten())
    }
}

/// What an element's classes and id say.
fn of_names<'a>(
    page: &'a PageSnapshot,
    id: NodeId,
    known: &mut BTreeMap<&'a str, Option<&'static PhraseRule>>,
) -> Option<Mark> {
    if matches!(page.node(id).tag, Tag::Text | Tag::Html | Tag::Body | Tag::Main) {
        return None;
    }
    let values = [AttrName::Class, AttrName::Id].into_iter().filter_map(|name| page.attr(id, name));
    let rule = values
        .flat_map(str::split_ascii_whitespace)
        .filter_map(|name| *known.entry(name).or_insert_with(|| of_name(name)))
        // The first of the strongest: `taboola` says more than the `related` beside it.
        .min_by_key(|rule| -rule.weight.abs())?;
    Some(Mark { rule: rule.id, kind: rule.kind, weight: rule.weight })
}

/// The rule for one class name: for the longest run of its parts that a rule names (`td-post-sharing-top` has
/// `post-sharing`).
fn of_name(name: &str) -> Option<&'static PhraseRule> {
    let mut plain = String::with_capacity(name.len());
    let mut lower = false;
    for c in name.chars() {
        if c.is_ascii_uppercase() && lower {
            plain.push('-');
        }
        lower = c.is_ascii_lowercase();
        plain.push(if c == '_' { '-' } else { c.to_ascii_lowercase() });
    }
    let starts: Vec<usize> = std::iter::once(0).chain(plain.match_indices('-').map(|(at, _)| at + 1)).collect();
    let ends: Vec<usize> = plain.match_indices('-').map(|(at, _)| at).chain([plain.len()]).collect();
    (1..=3).rev().find_map(|parts| {
        (0..starts.len()).find_map(|from| {
            let end = *ends.get(from + parts - 1)?;
            named(plain.get(starts[from]..end)?)
        })
    })
}

/// What HTML and ARIA say of an element.
fn of_landmark(page: &PageSnapshot, id: NodeId) -> Option<Mark> {
    let value = |name| page.attr(id, name);
    let element = Element { tag: page.node(id).tag, role: value(AttrName::Role), rel: value(AttrName::Rel) };
    if element.tag == Tag::Text {
        return None;
    }
    RULES.iter().find_map(|rule| {
        let Judge::Element(kind, judge) = rule.judge else { return None };
        judge(element).map(|weight| Mark { rule: rule.id, kind, weight })
    })
}
