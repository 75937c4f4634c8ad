//! What elements stand in the body, and what a few of them say anywhere on the page.

use super::super::known::Known;
use super::parts::{Parts, parts};
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
        let mut known = Known::new();
        for at in 0..page.nodes().len() as u32 {
            let id = NodeId(at);
            if page.node(id).flags.has(Flags::HIDDEN) || page.node(id).tag == Tag::Text {
                continue;
            }
            if inside.contains(&at) {
                count.inside(page, id);
            }
            count.anywhere(page, id, inside.contains(&at), &mut known);
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

    fn anywhere<'a>(&mut self, page: &'a PageSnapshot, id: NodeId, inside: bool, known: &mut Known<'a, (bool, bool)>) {
        for (name, value) in page.attrs(id) {
            match name {
                AttrName::Href => {
                    self.phones += u32::from(value.starts_with("tel:"));
                    self.sharers += u32::from(is_sharer(value));
                }
                AttrName::Type => self.passwords += u32::from(value == "password"),
                AttrName::Class | AttrName::Id => self.named(value, inside, known),
                _ => {}
            }
        }
    }

    /// Counts what the parts of a class list or an id name.
    fn named<'a>(&mut self, names: &'a str, inside: bool, known: &mut Known<'a, (bool, bool)>) {
        for name in names.split_ascii_whitespace() {
            let (shop, post) = known.of(name, |name| {
                parts(name).fold((false, false), |(shop, post), part| (shop || SHOP.has(part), post || POST.has(part)))
            });
            self.shop += u32::from(shop);
            self.posts += u32::from(post && inside);
        }
    }
}

/// Parts of names that baskets and prices have.
static SHOP: Parts = Parts::of(&["cart", "basket", "price", "prices", "sku", "addtocart", "checkout", "pdp"]);
/// That an author's line has.
pub(super) static BYLINE: Parts = Parts::of(&["byline", "author", "autor", "auteur", "authors"]);
/// That posts and replies have.
static POST: Parts = Parts::of(&["post", "reply", "replies", "message", "comment", "thread", "forum", "answer"]);

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
    const PATHS: &[&str] = &["/sharer", "/intent/tweet", "/share?", "/sharearticle", "/intent/post", "/pin/create"];
    let bytes = href.as_bytes();
    let stands = |at: usize, part: &str| bytes.get(at..).is_some_and(|rest| rest.starts_with(part.as_bytes()));
    (0..bytes.len()).any(|at| match bytes.get(at) {
        Some(b'/') => PATHS.iter().any(|path| stands(at, path)),
        Some(b':') => stands(at, "://wa.me/?"),
        Some(b'm') => stands(at, "mailto:?"),
        Some(b'a') => stands(at, "api.whatsapp.com/send?text"),
        Some(b's') => stands(at, "shareArticle"),
        _ => false,
    })
}
