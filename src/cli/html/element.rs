//! One element: what a snapshot keeps of it, and whether it is rendered.

use crate::page::{AttrName, Tag};
use ego_tree::NodeRef;
use scraper::{Node, node::Element};
use url::Url;

/// What is done with an element.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Treatment {
    /// Neither it nor what is below it is in the snapshot.
    Skip,
    /// It is, nothing below it is.
    Leaf,
    /// It and its children.
    Enter,
}

/// What is done with an element of this name. Drawings are left out whole: they are no text, and they stand in the middle of
/// lines without ending them.
pub(super) fn treatment(element: &Element) -> Treatment {
    match element.name() {
        "template" | "noscript" | "style" | "noembed" | "noframes" | "datalist" | "param" | "svg" | "math"
        | "canvas" | "object" | "embed" => Treatment::Skip,
        "script" if !is_json_ld(element) => Treatment::Skip,
        "iframe" | "video" | "audio" => Treatment::Leaf,
        _ => Treatment::Enter,
    }
}

fn is_json_ld(element: &Element) -> bool {
    let kind = element.attr("type").unwrap_or_default();
    kind.split(';').next().unwrap_or("").trim().eq_ignore_ascii_case("application/ld+json")
}

/// Whether HTML itself keeps an element from being rendered, whatever the styles say.
pub(super) fn is_never_rendered(element: &Element) -> bool {
    match element.name() {
        // Where one of these stands in a line, the line goes on.
        "head" | "area" | "base" | "link" | "meta" | "rp" | "script" | "source" | "title" | "track" => true,
        "input" => element.attr("type").is_some_and(|t| t.trim().eq_ignore_ascii_case("hidden")),
        _ => false,
    }
}

/// Whether an element is not rendered unless a style says otherwise.
pub(super) fn is_hidden_by_default(element: &Element) -> bool {
    element.attr("hidden").is_some_and(|v| !v.eq_ignore_ascii_case("until-found"))
        || element.name() == "dialog" && element.attr("open").is_none()
}

/// Whether HTML keeps blanks in an element unless a style says otherwise.
pub(super) fn keeps_blanks(element: &Element) -> bool {
    matches!(element.name(), "pre" | "textarea" | "listing" | "xmp")
}

/// Whether an element is a segment that React streams in hidden and puts in its place at once (`<div hidden id="S:1">`).
pub(super) fn is_streamed(element: &Element) -> bool {
    let number = element.id().and_then(|id| id.strip_prefix("S:"));
    number.is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// How much text, in bytes without blanks, could show below a node.
pub(super) fn text_below(node: NodeRef<'_, Node>) -> usize {
    let (mut total, mut at) = (0, node);
    loop {
        let enter = match at.value() {
            Node::Text(text) => {
                total += text.split_ascii_whitespace().map(str::len).sum::<usize>();
                false
            }
            Node::Element(element) => element.name() != "script" && treatment(element) == Treatment::Enter,
            _ => false,
        };
        let mut next = at.first_child().filter(|_| enter);
        while next.is_none() && at != node {
            next = at.next_sibling();
            if next.is_none() {
                let Some(parent) = at.parent() else { return total };
                at = parent;
            }
        }
        let Some(next) = next else { return total };
        at = next;
    }
}

/// Whether only the summary of what is below shows.
pub(super) fn is_closed_details(element: &Element) -> bool {
    element.name() == "details" && element.attr("open").is_none()
}

/// The attributes that a snapshot keeps; addresses are absolute.
pub(super) fn kept_attributes(element: &Element, base: Option<&Url>) -> Vec<(AttrName, String)> {
    let tag = Tag::from_name(element.name());
    let kept = |(name, value): (&str, &str)| {
        let kept = AttrName::from_name(name);
        let value = if kept == AttrName::Href { absolute(value, base) } else { value.to_owned() };
        kept.is_kept_on(tag).then_some((kept, value))
    };
    element.attrs().filter_map(kept).collect()
}

/// An address as the document's base makes it; as it stands where it cannot be read. An embedded file keeps its scheme
/// alone: its bytes say nothing and would fill the snapshot.
fn absolute(address: &str, base: Option<&Url>) -> String {
    if address.trim_start().get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:")) {
        return "data:".to_owned();
    }
    let joined = match base {
        Some(base) => base.join(address),
        None => Url::parse(address),
    };
    joined.map_or_else(|_| address.to_owned(), String::from)
}
