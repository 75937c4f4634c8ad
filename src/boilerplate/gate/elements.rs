//! What elements stand in the body, and what a few of them say anywhere on the page.

use super::names::{Topic, Topics};
use crate::boilerplate::known::Known;
use crate::page::{AttrName, Flags, NodeId, PageSnapshot, Tag};

/// Counts of elements.
#[derive(Debug, Default)]
pub(super) struct Elements {
    /// `pre` and `code`, in the body.
    pub(super) code: u32,
    /// Links that telephone, on the page.
    pub(super) phones: u32,
    /// Links that hand the page on to friends (sharers of social networks), on the page.
    pub(super) sharers: u32,
    /// Elements named after baskets and prices, on the page.
    pub(super) shop: u32,
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
    /// Elements named after manuals and chapters, on the page.
    pub(super) manual: u32,
    /// Elements named after members of the site, on the page.
    pub(super) members: u32,
    /// Links, in the body.
    pub(super) links: u32,
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
        let mut known = Known::new();
        for at in 0..page.nodes().len() as u32 {
            let id = NodeId(at);
            if page.node(id).flags.has(Flags::HIDDEN) || page.node(id).tag == Tag::Text {
                continue;
            }
            if inside.contains(&at) {
                count.inside(page, id);
            }
            count.anywhere(page, id, &mut known);
        }
        count
    }

    fn inside(&mut self, page: &PageSnapshot, id: NodeId) {
        match page.node(id).tag {
            Tag::Pre | Tag::Code => self.code += 1,
            Tag::A => self.links += 1,
            _ => {}
        }
    }

    fn anywhere<'a>(&mut self, page: &'a PageSnapshot, id: NodeId, known: &mut Known<'a, Topics>) {
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
                    value.split_ascii_whitespace().for_each(|name| self.named(known.of(name, Topics::of)));
                }
                _ => {}
            }
        }
        self.fields += u32::from(page.node(id).tag == Tag::Input && !hidden);
    }

    fn named(&mut self, topics: Topics) {
        let counts = [
            (Topic::Basket, &mut self.shop),
            (Topic::Goods, &mut self.goods),
            (Topic::Rating, &mut self.ratings),
            (Topic::Comments, &mut self.comments),
            (Topic::Manual, &mut self.manual),
            (Topic::Member, &mut self.members),
        ];
        if topics != Topics::default() {
            for (topic, count) in counts {
                *count += u32::from(topics.has(topic));
            }
        }
    }
}

/// Whether a link opens a social network's form for passing the page on. Each form is looked for at its rarest letter.
pub(in crate::boilerplate) fn is_sharer(href: &str) -> bool {
    const PATHS: &[&str] = &["/sharer", "/intent/tweet", "/share?", "/sharearticle", "/intent/post", "/pin/create"];
    let bytes = href.as_bytes();
    let stands = |at: usize, before: &str, rest: &str| {
        let (begun, goes_on) = bytes.split_at_checked(at).unwrap_or_default();
        begun.ends_with(before.as_bytes()) && goes_on.starts_with(rest.as_bytes())
    };
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        b'/' => PATHS.iter().any(|path| stands(at, "", path)) || stands(at, "api.whatsapp.com", "/send?text"),
        b':' => stands(at, "", "://wa.me/?") || stands(at, "mailto", ":?"),
        b'A' => stands(at, "share", "Article"),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::is_sharer;

    #[test]
    fn a_link_that_hands_the_page_on_is_known_by_its_form_wherever_it_stands() {
        let forms = [
            "https://social.example/sharer.php?u=x",
            "https://social.example/intent/tweet?text=x",
            "https://wa.me/?text=x",
            "https://api.whatsapp.com/send?text=x",
            "https://social.example/go?to=shareArticle",
            "mailto:?subject=x",
            "/out?to=mailto:?body=x",
        ];
        assert!(forms.iter().all(|form| is_sharer(form)));
        let others = ["mailto:desk@paper.example?subject=x", "https://paper.example/shared/1", "https://wa.me/123", ""];
        assert!(!others.iter().any(|other| is_sharer(other)));
    }
}
