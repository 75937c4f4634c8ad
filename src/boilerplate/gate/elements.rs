//! What elements stand in the body, and what a few of them say anywhere on the page.

use super::names::{Topic, topics};
use crate::page::{AttrName, Flags, NodeId, PageSnapshot, Tag};

/// Counts of elements.
#[derive(Debug, Default)]
pub(super) struct Elements {
    /// `pre` and `code`, in the body.
    pub(super) code: u32,
    /// Figures and their captions, in the body.
    pub(super) figures: u32,
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
    /// Fields to fill in, on the page.
    pub(super) fields: u32,
    /// Fields to search with, on the page.
    pub(super) searches: u32,
    /// Elements named after goods, on the page.
    pub(super) goods: u32,
    /// Elements named after reviews by customers, on the page.
    pub(super) ratings: u32,
    /// Elements named after comments, on the page.
    pub(super) comments: u32,
    /// Elements named after the way from the first page, on the page.
    pub(super) breadcrumbs: u32,
    /// Links, in the body.
    pub(super) links: u32,
    /// Images that are links, in the body.
    pub(super) linked_images: u32,
    /// Buttons, in the body.
    pub(super) buttons: u32,
    /// Whether the body stands in an `article`.
    pub(super) in_article: bool,
    /// Whether the body stands in the page's `main`.
    pub(super) in_main: bool,
}

impl Elements {
    pub(super) fn of(page: &PageSnapshot, body: NodeId) -> Self {
        let around = |tag| page.ancestors(body).chain([body]).any(|id| page.node(id).tag == tag);
        let mut count = Self { in_article: around(Tag::Article), in_main: around(Tag::Main), ..Self::default() };
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
            Tag::A => self.links += 1,
            Tag::Button => self.buttons += 1,
            Tag::Img if page.ancestors(id).take(4).any(|up| page.node(up).tag == Tag::A) => self.linked_images += 1,
            _ => {}
        }
    }

    fn anywhere(&mut self, page: &PageSnapshot, id: NodeId, inside: bool) {
        let mut hidden = false;
        for (name, value) in page.attrs(id) {
            match name {
                AttrName::Href => {
                    self.phones += u32::from(value.starts_with("tel:"));
                    self.sharers += u32::from(is_sharer(value));
                }
                AttrName::Type if page.node(id).tag == Tag::Input => {
                    self.passwords += u32::from(value == "password");
                    self.searches += u32::from(value == "search");
                    hidden = value == "hidden";
                }
                AttrName::Class | AttrName::Id => {
                    value.split_ascii_whitespace().for_each(|name| self.named(name, inside));
                }
                _ => {}
            }
        }
        self.fields += u32::from(page.node(id).tag == Tag::Input && !hidden);
    }

    /// Counts what the parts of a class name or an id speak of.
    fn named(&mut self, name: &str, inside: bool) {
        for topic in topics(name) {
            match topic {
                Topic::Basket => self.shop += 1,
                Topic::Goods => self.goods += 1,
                Topic::Rating => self.ratings += 1,
                Topic::Post => self.posts += u32::from(inside),
                Topic::Comments => self.comments += 1,
                Topic::Breadcrumb => self.breadcrumbs += 1,
                Topic::Author | Topic::Member => {}
            }
        }
    }
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
