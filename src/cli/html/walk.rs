//! Puts a document's nodes into a snapshot in the order in which a browser would show them: open shadow trees in place of
//! their hosts' children, with those children in their slots.

use super::element::{self, Treatment};
use super::sheet::Sheet;
use crate::page::{Builder, Flags, Tag};
use ego_tree::NodeRef;
use scraper::{ElementRef, Html, Node, node::Element};
use url::Url;

type Ref<'t> = NodeRef<'t, Node>;

/// The walk. It never recurses: a page may be nested ten thousand deep.
pub(super) struct Walker<'a, 't> {
    builder: &'a mut Builder,
    base: Option<&'a Url>,
    sheet: &'a Sheet,
    open: Vec<Frame<'t>>,
    /// The shadow trees entered: each host, and the frame scope that it stands in.
    hosts: Vec<(Ref<'t>, Option<usize>)>,
    /// How much text the document has.
    text: usize,
}

/// An element that is open, and what holds below it.
struct Frame<'t> {
    /// How it shows.
    look: Look,
    /// Its children that are still to come.
    children: Children<'t>,
    /// The shadow tree that they stand in.
    scope: Option<usize>,
    /// Of a closed `<details>`: whether its summary, the one child that shows, is still to come.
    closed: Option<bool>,
    /// The next node is the first below a shadow root.
    shadow: bool,
}

/// How an element shows; what is below it begins with the same.
#[derive(Clone, Copy, Default)]
struct Look {
    /// Its text is not seen (`visibility`).
    invisible: bool,
    /// Blanks are kept.
    pre: bool,
}

enum Children<'t> {
    Siblings(Option<Ref<'t>>),
    Listed(std::vec::IntoIter<Ref<'t>>),
}

impl<'t> Children<'t> {
    fn next(&mut self) -> Option<Ref<'t>> {
        match self {
            Self::Siblings(next) => {
                let node = (*next)?;
                *next = node.next_sibling();
                Some(node)
            }
            Self::Listed(list) => list.next(),
        }
    }
}

impl<'a, 't> Walker<'a, 't> {
    /// A walker into `builder`; addresses are relative to `base`.
    pub(super) fn new(builder: &'a mut Builder, base: Option<&'a Url>, sheet: &'a Sheet) -> Self {
        Self { builder, base, sheet, open: Vec::new(), hosts: Vec::new(), text: 0 }
    }

    /// Walks the document; returns whether it did not fit.
    pub(super) fn walk(mut self, document: &'t Html) -> bool {
        self.text = element::text_below(*document.root_element());
        self.element(document.root_element(), None);
        while let Some(frame) = self.open.last_mut() {
            let Some(node) = frame.children.next() else {
                self.open.pop();
                self.builder.close();
                continue;
            };
            if self.builder.is_full() {
                return true;
            }
            match node.value() {
                Node::Text(text) => self.text(text),
                Node::Element(_) => {
                    let scope = frame.scope;
                    if let Some(element) = ElementRef::wrap(node) {
                        self.element(element, scope);
                    }
                }
                _ => {}
            }
        }
        false
    }

    fn text(&mut self, text: &str) {
        let Some(frame) = self.open.last_mut() else { return };
        let mut flags = 0;
        if frame.look.invisible || frame.closed.is_some() {
            flags |= Flags::HIDDEN;
        }
        if frame.look.pre {
            flags |= Flags::PRE;
        }
        if std::mem::take(&mut frame.shadow) {
            flags |= Flags::SHADOW;
        }
        self.builder.text(text, Flags(flags));
    }

    fn element(&mut self, element: ElementRef<'t>, scope: Option<usize>) {
        let value = element.value();
        let treatment = element::treatment(value);
        if treatment == Treatment::Skip {
            return;
        }
        let (look, flags) = self.look(element);
        let attributes = element::kept_attributes(value, self.base);
        let attributes = attributes.iter().map(|(name, value)| (*name, value.as_str()));
        self.builder.open(Tag::from_name(value.name()), Flags(flags), attributes);
        // As in the page script: what is not rendered has nothing below it, the head excepted.
        if treatment == Treatment::Leaf || flags & Flags::HIDDEN != 0 && value.name() != "head" {
            self.builder.close();
            return;
        }
        let closed = element::is_closed_details(value).then_some(true);
        let (children, scope, shadow) = self.children(element, scope);
        self.open.push(Frame { look, children, scope, closed, shadow });
    }

    /// How an element shows, and its flags.
    fn look(&mut self, element: ElementRef<'t>) -> (Look, u8) {
        let value = element.value();
        let (mut look, mut flags) = (Look::default(), 0);
        if let Some(parent) = self.open.last_mut() {
            look = parent.look;
            if std::mem::take(&mut parent.shadow) {
                flags |= Flags::SHADOW;
            }
            if parent.is_closed_for(value.name()) {
                flags |= Flags::HIDDEN;
            }
        }
        // Of the scripts only data is left, and that is no matter of looks.
        if value.name() == "script" {
            return (look, flags);
        }
        let style = self.sheet.style_of(element, value.attr("style"));
        let rendered = style.rendered.map_or(!element::is_hidden_by_default(value), |(rendered, _)| rendered);
        if element::is_never_rendered(value) || !rendered && !self.shows_itself_later(element) {
            flags |= Flags::HIDDEN;
        }
        if let Some((visible, _)) = style.visible {
            look.invisible = !visible && !self.shows_itself_later(element);
        }
        look.pre = style.pre.map_or(look.pre || element::keeps_blanks(value), |(pre, _)| pre);
        (look, flags)
    }

    /// A page that hides most of its own text means to show it by a script or a sheet that here is never loaded.
    fn shows_itself_later(&self, element: ElementRef<'t>) -> bool {
        element::is_streamed(element.value()) || element::text_below(*element) * 2 > self.text
    }

    /// What stands below an element, in which shadow tree, and whether that begins there.
    fn children(&mut self, element: ElementRef<'t>, scope: Option<usize>) -> (Children<'t>, Option<usize>, bool) {
        if let Some(root) = shadow_root(*element) {
            self.hosts.push((*element, scope));
            return (Children::Siblings(root.first_child()), Some(self.hosts.len() - 1), true);
        }
        if let Some((host, outer)) = scope.and_then(|s| self.hosts.get(s)).filter(|_| element.value().name() == "slot")
        {
            let assigned = assigned(*host, element.value().attr("name").unwrap_or_default());
            if !assigned.is_empty() {
                return (Children::Listed(assigned.into_iter()), *outer, false);
            }
        }
        (Children::Siblings(element.first_child()), scope, false)
    }
}

impl Frame<'_> {
    /// Whether a child of this name is kept back by a closed `<details>`.
    fn is_closed_for(&mut self, name: &str) -> bool {
        match &mut self.closed {
            Some(summary_to_come) if *summary_to_come && name == "summary" => {
                *summary_to_come = false;
                false
            }
            Some(_) => true,
            None => false,
        }
    }
}

/// The contents of an open declarative shadow root.
fn shadow_root(host: Ref<'_>) -> Option<Ref<'_>> {
    let is_root = |e: &Element| {
        e.name() == "template" && e.attr("shadowrootmode").is_some_and(|mode| mode.eq_ignore_ascii_case("open"))
    };
    let template = host.children().find(|child| child.value().as_element().is_some_and(is_root))?;
    template.children().find(|child| matches!(child.value(), Node::Fragment))
}

/// The children of a host that are shown in the slot called `slot`.
fn assigned<'t>(host: Ref<'t>, slot: &str) -> Vec<Ref<'t>> {
    let belongs = |node: &Ref<'_>| match node.value() {
        Node::Text(text) => slot.is_empty() && !text.trim().is_empty(),
        Node::Element(element) => element.attr("slot").unwrap_or_default() == slot && element.name() != "template",
        _ => false,
    };
    host.children().filter(belongs).collect()
}
