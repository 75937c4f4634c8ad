//! What elements stand in the body, and what a few of them say anywhere on the page.

use crate::page::{AttrName, Flags, NodeId, PageSnapshot, Tag};

/// Counts of elements.
#[derive(Debug, Default)]
pub(super) struct Elements {
    /// `pre` and `code`, in the body.
    pub(super) code: u32,
    /// Figures and their captions, in the body.
    pub(super) figures: u32,
    /// Times given as such, in the body.
    pub(super) times: u32,
    /// Links that telephone, on the page.
    pub(super) phones: u32,
    /// Links that hand the page on to friends (sharers of social networks), on the page.
    pub(super) sharers: u32,
    /// Elements named after baskets and prices, on the page.
    pub(super) shop: u32,
    /// Elements named after posts and replies, in the body.
    pub(super) posts: u32,
    /// Links in headings that lead to the heading itself, on the page.
    pub(super) anchors: u32,
    /// Fields for a password, on the page.
    pub(super) passwords: u32,
}

impl Elements {
    pub(super) fn of(page: &PageSnapshot, body: NodeId) -> Self {
        let mut count = Self::default();
        let inside = body.0..page.end_of(body).0;
        for at in 0..page.nodes().len() as u32 {
            let id = NodeId(at);
            if page.node(id).flags.has(Flags::HIDDEN) || page.node(id).tag == Tag::Text {
                continue;
            }
            if inside.contains(&at) {
                count.inside(page, id);
            }
            count.anywhere(page, id, inside.contains(&at));
            count.anchors += u32::from(is_anchor(page, id));
        }
        count
    }

    fn inside(&mut self, page: &PageSnapshot, id: NodeId) {
        match page.node(id).tag {
            Tag::Pre | Tag::Code => self.code += 1,
            Tag::Figure | Tag::Figcaption => self.figures += 1,
            Tag::Time => self.times += 1,
            _ => {}
        }
    }

    fn anywhere(&mut self, page: &PageSnapshot, id: NodeId, inside: bool) {
        for (name, value) in page.attrs(id) {
            match name {
                AttrName::Href => {
                    self.phones += u32::from(value.starts_with("tel:"));
                    self.sharers += u32::from(is_sharer(value));
                }
                AttrName::Type => self.passwords += u32::from(value == "password"),
                AttrName::Class | AttrName::Id => self.named(value, inside),
                _ => {}
            }
        }
    }

    /// Counts what the parts of a class list or an id name.
    fn named(&mut self, names: &str, inside: bool) {
        for name in names.split_ascii_whitespace() {
            self.shop += u32::from(has_part(name, SHOP));
            self.posts += u32::from(inside && has_part(name, POST));
        }
    }
}

/// Parts of names that baskets and prices have.
const SHOP: &[&str] = &["cart", "basket", "price", "prices", "sku", "addtocart", "checkout", "pdp"];
/// That an author's line has.
pub(super) const BYLINE: &[&str] = &["byline", "author", "autor", "auteur", "authors"];
/// That posts and replies have.
const POST: &[&str] = &["post", "reply", "replies", "message", "comment", "thread", "forum", "answer"];

/// Whether one of a name's parts (`bbp-reply-author`, `messageUserInfo`) is in a list.
pub(super) fn has_part(name: &str, list: &[&str]) -> bool {
    let pieces = name.split(|c: char| !c.is_ascii_alphabetic()).filter(|piece| !piece.is_empty());
    pieces.flat_map(humps).any(|part| list.iter().any(|other| part.eq_ignore_ascii_case(other)))
}

/// The parts of a name in camel case.
fn humps(name: &str) -> impl Iterator<Item = &str> {
    let mut rest = name;
    std::iter::from_fn(move || {
        let hump = |two: &[u8]| matches!(two, [a, b] if a.is_ascii_lowercase() && b.is_ascii_uppercase());
        let end = rest.as_bytes().windows(2).position(hump).map_or(rest.len(), |at| at + 1);
        let (part, others) = rest.split_at_checked(end)?;
        rest = others;
        (!part.is_empty()).then_some(part)
    })
}

/// Whether a link in a heading below the first level leads to a place on this page.
fn is_anchor(page: &PageSnapshot, id: NodeId) -> bool {
    page.node(id).tag == Tag::A
        && page.ancestors(id).take(3).any(|up| page.node(up).tag.heading().is_some_and(|level| level > 1))
        && page
            .attr(id, AttrName::Href)
            .and_then(|href| href.split_once('#'))
            .is_some_and(|(before, _)| before.is_empty() || page.url.split('#').next() == Some(before))
}

/// Whether a link opens a social network's form for passing the page on.
fn is_sharer(href: &str) -> bool {
    ["/sharer", "/intent/tweet", "/share?", "/sharearticle", "/intent/post", "://wa.me/?", "/pin/create", "mailto:?"]
        .iter()
        .any(|part| href.contains(part))
        || href.contains("api.whatsapp.com/send?text")
        || href.contains("shareArticle")
}
