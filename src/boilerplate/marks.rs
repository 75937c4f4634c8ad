//! What markup says of the blocks inside it: class names and ids, landmarks, roles.

use super::known::Known;
use super::phrase::{PhraseRule, named};
use super::reading::Readings;
use super::rules::{Element, Judge, LABELLED_BOX, RULES, Rule};
use crate::kind::BlockKind;
use crate::page::{AttrName, Block, NodeId, PageSnapshot, Tag};
use crate::rule::RuleId;
use std::collections::BTreeMap;

/// A name or landmark that holds more than this share of the page's prose says nothing: themes call wrappers of whole
/// articles `newsletter-post` or `sidebar`.
const MOST: f32 = 0.3;

/// The same for a box that a label names.
const MOST_OF_BOX: f32 = 0.85;

/// Words of prose that an article above such a box has at least.
const ABOVE: u32 = 40;

/// A box of at most so many words is small.
const SMALL: usize = 40;

/// A longer block than so many bytes is a paragraph.
const PARAGRAPH: u32 = 120;

/// A label has no more words than this.
const LABEL: usize = 7;

/// What an element is marked as.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) rule: RuleId,
    pub(super) kind: BlockKind,
    /// Points for folding what it holds; negative for what is kept.
    pub(super) weight: i16,
    /// Whether it holds so little that no theme would name a part of an article so.
    pub(super) small: bool,
}

/// The marks of a page's elements.
pub(super) struct Marks {
    /// The marked elements in document order, each with the nearest marked one around it.
    list: Vec<(Mark, NodeId, Option<u32>)>,
    /// For each node the nearest marked element around it or itself, as an index into the list.
    nearest: Vec<Option<u32>>,
}

impl Marks {
    pub(super) fn of(page: &PageSnapshot, blocks: &[Block], readings: &Readings) -> Self {
        let (mut names, mut known) = (Names::default(), Known::new());
        let judges: Vec<ElementJudge> = RULES.iter().filter_map(element_judge).collect();
        let limit = readings.prose() as f32 * MOST;
        let mut boxes = boxes(page, blocks, readings);
        boxes.extend(super::forms::find(page, readings));
        let mut marks = Self { list: Vec::new(), nearest: Vec::with_capacity(page.nodes().len()) };
        for (at, node) in page.nodes().iter().enumerate() {
            let id = NodeId(at as u32);
            let around = if at == 0 { None } else { marks.nearest.get(node.parent.index()).copied().flatten() };
            if node.tag == Tag::Text {
                marks.nearest.push(around);
                continue;
            }
            let says = Says::of(page, id);
            let mark = says
                .names(node.tag, |name| known.of(name, |name| names.rule(name)))
                .or_else(|| says.landmark(node.tag, &judges).filter(|_| !is_opener(page, id, says.role)));
            let mark = mark.filter(|_| readings.prose_below(page, id) as f32 <= limit);
            let mark = mark.map(|mark| Mark { small: is_small(page, readings, id, mark.kind), ..mark });
            let mark = match (mark, boxes.get(&id).copied()) {
                (Some(mark), Some(other)) if mark.weight < other.weight => Some(other),
                (mark, other) => mark.or(other),
            };
            marks.nearest.push(mark.map_or(around, |mark| {
                marks.list.push((mark, id, around));
                Some(marks.list.len() as u32 - 1)
            }));
        }
        marks
    }

    /// The marks around a block, the nearest first.
    pub(super) fn around(&self, page: &PageSnapshot, block: &Block) -> impl Iterator<Item = Mark> + '_ {
        let entry = |at: Option<u32>| at.and_then(|at| self.list.get(at as usize));
        let first = entry(self.nearest.get(page.node(block.first).parent.index()).copied().flatten());
        // A place or a date that begins a paragraph makes no byline of it.
        let (container, long) = (block.container, block.range.len() > PARAGRAPH);
        let all = std::iter::successors(first, move |(_, _, around)| entry(*around));
        all.filter(move |(_, id, _)| !long || *id <= container).map(|(mark, ..)| *mark)
    }
}

/// Whether an element that is named after letters to readers holds a sentence or two and stands in running text's stead.
fn is_small(page: &PageSnapshot, readings: &Readings, id: NodeId, kind: BlockKind) -> bool {
    let words = || readings.list.get(readings.below(page, id)).map_or(0, |list| list.iter().map(|r| r.words).sum());
    kind == BlockKind::Newsletter && page.node(id).tag != Tag::P && words() <= SMALL
}

/// Boxes that begin with a label of other stories or of comments, by the element. However much of the page's prose such a box
/// holds, it says itself that it is none of the article's; but one around a headline is the article's.
fn boxes(page: &PageSnapshot, blocks: &[Block], readings: &Readings) -> BTreeMap<NodeId, Mark> {
    let mut boxes = BTreeMap::new();
    let all = readings.prose() as f32;
    for (at, block) in blocks.iter().enumerate() {
        let label = readings.phrases[at].iter().find(|rule| is_section(rule.kind) && rule.weight > 0);
        let Some(rule) = label.filter(|_| readings.list[at].words <= LABEL && readings.list[at].link_share < 0.5)
        else {
            continue;
        };
        let mut around = page.ancestors(block.first).map(|id| (id, readings.below(page, id)));
        let Some((id, range)) = around.find(|(_, range)| range.end > at + 1) else { continue };
        let headline = |i: usize| page.node(blocks[i].container).tag.heading() == Some(1);
        let prose = readings.prose_below(page, id) as f32;
        // Much prose under a label is other stories' only where a heading says so and an article stands above it.
        let heading = page.node(block.container).tag.heading().is_some();
        let most = if heading && readings.prose_between(0, at) >= ABOVE { MOST_OF_BOX } else { MOST };
        if range.start == at && prose <= all * most && !range.clone().any(headline) {
            boxes.insert(id, Mark { rule: LABELLED_BOX, kind: rule.kind, weight: rule.weight, small: false });
        }
    }
    boxes
}

/// Kinds whose labels stand over boxes of prose.
fn is_section(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Related | BlockKind::Comments)
}

/// A rule on elements: its name, its kind, and how it judges.
type ElementJudge = (RuleId, BlockKind, fn(Element<'_>) -> Option<i16>);

fn element_judge(rule: &Rule) -> Option<ElementJudge> {
    if let Judge::Element(kind, judge) = rule.judge { Some((rule.id, kind, judge)) } else { None }
}

/// The attributes that say something of an element.
#[derive(Default)]
struct Says<'a> {
    class: Option<&'a str>,
    id: Option<&'a str>,
    role: Option<&'a str>,
    rel: Option<&'a str>,
}

impl<'a> Says<'a> {
    fn of(page: &'a PageSnapshot, element: NodeId) -> Self {
        let mut says = Self::default();
        for (name, value) in page.attrs(element) {
            let place = match name {
                AttrName::Class => &mut says.class,
                AttrName::Id => &mut says.id,
                AttrName::Role => &mut says.role,
                AttrName::Rel => &mut says.rel,
                _ => continue,
            };
            place.get_or_insert(value);
        }
        says
    }

    /// What its classes and id say.
    fn names(&self, tag: Tag, rule: impl FnMut(&'a str) -> Option<&'static PhraseRule>) -> Option<Mark> {
        if matches!(tag, Tag::Html | Tag::Body | Tag::Main) {
            return None;
        }
        // A heading's id is often made of its words.
        let id = self.id.filter(|_| tag.heading().is_none());
        let all = self.class.into_iter().chain(id).flat_map(str::split_ascii_whitespace);
        // The first of the strongest: `taboola` says more than the `related` beside it.
        let rule = all.filter_map(rule).min_by_key(|rule| -rule.weight.abs())?;
        Some(Mark { rule: rule.id, kind: rule.kind, weight: rule.weight, small: false })
    }

    /// What HTML and ARIA say of it.
    fn landmark(&self, tag: Tag, judges: &[ElementJudge]) -> Option<Mark> {
        let element = Element { tag, role: self.role, rel: self.rel };
        judges.iter().find_map(|(rule, kind, judge)| {
            judge(element).map(|weight| Mark { rule: *rule, kind: *kind, weight, small: false })
        })
    }
}

/// Whether a button is a heading that opens what stands below it, as questions with their answers often are.
fn is_opener(page: &PageSnapshot, id: NodeId, role: Option<&str>) -> bool {
    let button = page.node(id).tag == Tag::Button || role == Some("button");
    let is_heading = |id: NodeId| page.node(id).tag.heading().is_some();
    let inside = || (id.0 + 1..page.end_of(id).0).take(6).any(|n| is_heading(NodeId(n)));
    button && (page.ancestors(id).take(2).any(is_heading) || inside())
}

/// Reads class names and ids.
#[derive(Default)]
struct Names {
    /// A name in lower case, its parts by hyphens.
    plain: String,
    /// Where its parts start, and one past the hyphen that would follow the last.
    parts: Vec<usize>,
}

impl Names {
    /// The rule for one name: for the longest run of its parts that a rule names (`td-post-sharing-top` has
    /// `post-sharing`).
    fn rule(&mut self, name: &str) -> Option<&'static PhraseRule> {
        self.read(name);
        (1..=3).rev().find_map(|length| {
            let runs = self.parts.windows(length + 1);
            runs.filter_map(|run| self.plain.get(run[0]..run[length] - 1)).find_map(named)
        })
    }

    fn read(&mut self, name: &str) {
        self.plain.clear();
        self.parts.clear();
        self.parts.push(0);
        let bytes = name.as_bytes();
        let mut from = 0;
        for (at, byte) in bytes.iter().enumerate() {
            let mark = matches!(byte, b'-' | b'_');
            if mark || byte.is_ascii_uppercase() && at > 0 && bytes[at - 1].is_ascii_lowercase() {
                self.plain.push_str(name.get(from..at).unwrap_or(""));
                self.plain.push('-');
                self.parts.push(self.plain.len());
                from = at + usize::from(mark);
            }
        }
        self.plain.push_str(name.get(from..).unwrap_or(""));
        self.plain.make_ascii_lowercase();
        self.parts.push(self.plain.len() + 1);
    }
}
