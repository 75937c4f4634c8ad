//! What must be known of a document before its nodes are read: title, language, base address and style rules.

use super::sheet::Sheet;
use ego_tree::NodeRef;
use scraper::{Html, Node};
use url::Url;

/// What holds for the whole document.
#[derive(Default)]
pub(super) struct Head {
    pub(super) title: String,
    pub(super) lang: String,
    /// What addresses are relative to; `None` where nothing says it.
    pub(super) base: Option<Url>,
    pub(super) sheet: Sheet,
}

impl Head {
    /// Reads a document that stands at `url`.
    pub(super) fn of(document: &Html, url: &str) -> Self {
        let mut head = Self { base: Url::parse(url).ok(), ..Self::default() };
        let (mut titled, mut based) = (false, false);
        for node in document.tree.root().descendants() {
            let Node::Element(element) = node.value() else { continue };
            match element.name() {
                "html" => element.attr("lang").unwrap_or_default().trim().clone_into(&mut head.lang),
                "title" if !titled && is_html(element) => {
                    head.title = words(node).split_ascii_whitespace().collect::<Vec<_>>().join(" ");
                    titled = true;
                }
                "base" if !based => {
                    if let Some(href) = element.attr("href") {
                        head.rebase(href);
                        based = true;
                    }
                }
                "style" => head.sheet.add(&words(node), element.attr("media").unwrap_or_default()),
                _ => {}
            }
        }
        head
    }

    fn rebase(&mut self, href: &str) {
        let joined = match &self.base {
            Some(base) => base.join(href),
            None => Url::parse(href),
        };
        if let Ok(base) = joined {
            self.base = Some(base);
        }
    }
}

/// An image in SVG has a title of its own.
fn is_html(element: &scraper::node::Element) -> bool {
    &*element.name.ns == "http://www.w3.org/1999/xhtml"
}

fn words(node: NodeRef<'_, Node>) -> String {
    node.children().filter_map(|child| child.value().as_text()).map(|text| &**text).collect()
}
