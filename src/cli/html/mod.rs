//! HTML as a page, parsed by html5ever as a browser with scripting on would, into the snapshot that the page script takes.

use crate::page::{AttrName, Builder, Flags, PageSnapshot, Tag};
use ego_tree::NodeRef;
use scraper::{Html, Node, node::Element};
use url::Url;

/// Reads a document that stands at `url` (empty where that is not known).
pub fn parse(html: &str, url: &str) -> PageSnapshot {
    let document = Html::parse_document(html);
    let head = Head::of(&document, url);
    let mut builder = Builder::new(url, &head.title, &head.lang);
    let cut = Walker { builder: &mut builder, base: head.base.as_ref() }.walk(&document);
    builder.finish(cut)
}

/// What must be known before the walk.
#[derive(Default)]
struct Head {
    title: String,
    lang: String,
    base: Option<Url>,
}

impl Head {
    fn of(document: &Html, url: &str) -> Self {
        let mut head = Self { base: Url::parse(url).ok(), ..Self::default() };
        let (mut titled, mut based) = (false, false);
        for node in document.tree.root().descendants() {
            let Node::Element(element) = node.value() else { continue };
            match element.name() {
                "html" => element.attr("lang").unwrap_or_default().clone_into(&mut head.lang),
                "title" if !titled => {
                    let words: String = node.children().filter_map(|c| c.value().as_text()).map(|t| &**t).collect();
                    head.title = words.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
                    titled = true;
                }
                "base" if !based => {
                    let Some(href) = element.attr("href") else { continue };
                    head.base = match &head.base {
                        Some(base) => base.join(href).ok(),
                        None => Url::parse(href).ok(),
                    }
                    .or(head.base);
                    based = true;
                }
                _ => {}
            }
        }
        head
    }
}

/// Puts the document's nodes into a builder in document order. It never recurses: a page may be nested ten thousand deep.
struct Walker<'a> {
    builder: &'a mut Builder,
    base: Option<&'a Url>,
}

/// What is done with a node.
enum Step {
    /// Neither it nor what is below it is in the snapshot.
    Skip,
    /// It is, nothing below it is.
    Leaf,
    /// It and its children.
    Enter,
}

impl Walker<'_> {
    /// Returns whether the document did not fit.
    fn walk(&mut self, document: &Html) -> bool {
        let root = *document.root_element();
        let mut at = root;
        loop {
            if self.builder.is_full() {
                return true;
            }
            if matches!(self.step(at), Step::Enter) {
                if let Some(child) = at.first_child() {
                    at = child;
                    continue;
                }
                self.builder.close();
            }
            loop {
                if at == root {
                    return false;
                }
                if let Some(next) = at.next_sibling() {
                    at = next;
                    break;
                }
                let Some(parent) = at.parent() else { return false };
                at = parent;
                self.builder.close();
            }
        }
    }

    fn step(&mut self, node: NodeRef<'_, Node>) -> Step {
        match node.value() {
            Node::Text(text) => {
                self.builder.text(text, Flags::default());
                Step::Leaf
            }
            Node::Element(element) => self.element(element, node),
            _ => Step::Skip,
        }
    }

    fn element(&mut self, element: &Element, node: NodeRef<'_, Node>) -> Step {
        let name = element.name();
        if is_left_out(element, name) {
            return Step::Skip;
        }
        let mut flags = 0;
        if is_hidden(element, name, node) {
            flags |= Flags::HIDDEN;
        }
        self.open(element, Tag::from_name(name), flags);
        if matches!(name, "iframe" | "video" | "audio" | "object" | "canvas" | "svg" | "math") {
            self.builder.close();
            return Step::Leaf;
        }
        Step::Enter
    }

    fn open(&mut self, element: &Element, tag: Tag, flags: u8) {
        let mut attrs: Vec<(AttrName, String)> = Vec::new();
        for (name, value) in element.attrs() {
            let Some(kept) = AttrName::kept(name) else { continue };
            attrs.push((
                kept,
                match kept {
                    AttrName::DataName => name.to_owned(),
                    AttrName::Href | AttrName::Src => self.absolute(value),
                    _ => value.to_owned(),
                },
            ));
        }
        self.builder.open(tag, Flags(flags), attrs.iter().map(|(name, value)| (*name, value.as_str())));
    }

    fn absolute(&self, address: &str) -> String {
        let joined = match self.base {
            Some(base) => base.join(address),
            None => Url::parse(address),
        };
        joined.map_or_else(|_| address.to_owned(), String::from)
    }
}

fn is_left_out(element: &Element, name: &str) -> bool {
    match name {
        "template" | "noscript" | "style" | "noembed" | "noframes" | "datalist" | "param" => true,
        "script" => !element.attr("type").is_some_and(|t| t.trim().eq_ignore_ascii_case("application/ld+json")),
        _ => false,
    }
}

fn is_hidden(element: &Element, name: &str, node: NodeRef<'_, Node>) -> bool {
    let closed_details = || {
        name != "summary"
            && node
                .parent()
                .and_then(|p| p.value().as_element())
                .is_some_and(|p| p.name() == "details" && p.attr("open").is_none())
    };
    element.attr("hidden").is_some_and(|v| !v.eq_ignore_ascii_case("until-found"))
        || name == "dialog" && element.attr("open").is_none()
        || name == "input" && element.attr("type").is_some_and(|t| t.eq_ignore_ascii_case("hidden"))
        || element.attr("style").is_some_and(|s| {
            let s: String = s.to_ascii_lowercase().split_whitespace().collect();
            s.contains("display:none")
        })
        || closed_details()
}
