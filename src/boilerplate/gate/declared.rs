//! What the page's markup says that it is.

use super::{Sign, sign};
use crate::page::{AttrName, NodeId, PageSnapshot, Tag};

/// What is read of a page's metadata.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools)] // each is one sign
struct Declared {
    article: bool,
    dated: bool,
    authored: bool,
    product: bool,
}

/// Metadata for and against an article.
pub(super) fn signs(page: &PageSnapshot, signs: &mut Vec<Sign>) {
    let mut declared = Declared::default();
    for at in 0..page.nodes().len() as u32 {
        let id = NodeId(at);
        match page.node(id).tag {
            Tag::Meta => declared.meta(page, id),
            Tag::Script => declared.data(page.data(NodeId(at + 1))),
            _ => {}
        }
        if let Some(kind) = page.attr(id, AttrName::ItemType) {
            declared.kind(kind.rsplit('/').next().unwrap_or(""));
        }
    }
    sign(signs, declared.article, "says_article", 8);
    sign(signs, !declared.article, "says_no_article", -6);
    sign(signs, declared.dated, "dated", 8);
    sign(signs, declared.authored, "authored", 18);
    sign(signs, declared.product, "says_product", -19);
}

impl Declared {
    fn meta(&mut self, page: &PageSnapshot, id: NodeId) {
        let content = page.attr(id, AttrName::Content).unwrap_or("");
        match page.attr(id, AttrName::Property).or_else(|| page.attr(id, AttrName::Name)) {
            Some("og:type") => {
                self.article |= content == "article" || content.starts_with("news");
                self.product |= content.contains("product");
            }
            Some("article:published_time" | "date" | "pubdate" | "publishdate" | "DC.date.issued") => self.dated = true,
            Some("author" | "article:author" | "parsely-author" | "dc.creator") => self.authored |= !content.is_empty(),
            _ => {}
        }
    }

    /// Structured data, read for the types that it names.
    fn data(&mut self, data: &str) {
        for part in data.split("\"@type\"").skip(1) {
            let named = part.trim_start_matches([' ', ':', '[', '\n', '\t']).strip_prefix('"');
            self.kind(named.and_then(|rest| rest.split('"').next()).unwrap_or(""));
        }
        self.dated |= data.contains("\"datePublished\"");
        // An article's own data names its author; a shop's or a site's does not say that it is an article.
        self.authored |= self.article && data.contains("\"author\"");
    }

    fn kind(&mut self, kind: &str) {
        match kind {
            "Product" | "ProductGroup" | "Offer" | "AggregateOffer" => self.product = true,
            "Article" | "BlogPosting" | "Blog" | "Recipe" | "Report" | "ScholarlyArticle" => self.article = true,
            _ => self.article |= kind.ends_with("NewsArticle"),
        }
    }
}
