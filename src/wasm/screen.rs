//! The overlay's part of the document. It is drawn anew whenever something changed; the reader's place in it stays.

use super::keys;
use super::tree::Tree;
use js_sys::Array;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement};

/// The overlay's part of the document.
pub(super) struct Screen {
    document: Document,
    pub(super) main: Element,
    content: Element,
    /// Read out by screen readers when its words change; it must stand in the document before they do.
    live: Element,
    /// What stands there. Nothing is drawn anew that is the same: a button that is replaced under a click loses it.
    shown: RefCell<Option<Vec<Tree>>>,
}

impl Screen {
    /// An empty one in `main`.
    pub(super) fn inside(main: Element) -> Result<Self, JsValue> {
        let document = main.owner_document().ok_or("no document")?;
        let (content, live) = (document.create_element("div")?, document.create_element("p")?);
        live.set_class_name("live");
        live.set_attribute("role", "status")?;
        main.replace_children_with_node_2(&live, &content);
        Ok(Self { document, main, content, live, shown: RefCell::default() })
    }

    /// The reader did something: ticks and choices may stand otherwise than they were drawn.
    pub(super) fn touched(&self) {
        *self.shown.borrow_mut() = None;
    }

    /// Shows `trees` in place of what stood there.
    pub(super) fn show(&self, stage: &str, trees: Vec<Tree>, news: &str) -> Result<(), JsValue> {
        self.main.set_attribute("data-state", stage)?;
        self.main.toggle_attribute_with_force("inert", stage == "refused")?;
        if self.shown.borrow().as_ref() != Some(&trees) {
            self.draw(&trees)?;
            *self.shown.borrow_mut() = Some(trees);
        }
        if self.live.text_content().as_deref() != Some(news) {
            self.live.set_text_content(Some(news));
        }
        Ok(())
    }

    fn draw(&self, trees: &[Tree]) -> Result<(), JsValue> {
        let fresh = Array::new();
        for tree in trees {
            fresh.push(tree.build(&self.document)?.as_ref());
        }
        let focus = self.document.active_element().filter(|e| self.content.contains(Some(e))).map(|e| e.id());
        let unrolled = self.unrolled()?;
        let scroller = self.document.document_element();
        let before = scroller.as_ref().map(Element::scroll_top);
        self.content.replace_children_with_node(&fresh);
        for id in unrolled {
            if let Some(details) = self.document.get_element_by_id(&id) {
                details.set_attribute("open", "")?;
            }
        }
        if let (Some(scroller), Some(before)) = (scroller, before) {
            scroller.set_scroll_top(before);
        }
        if let Some(element) = focus.and_then(|id| self.document.get_element_by_id(&id)) {
            element.dyn_into::<HtmlElement>()?.focus()?;
        }
        keys::settle_all(&self.content, self.document.active_element().as_ref());
        Ok(())
    }

    /// Rolls up what is unrolled, and gives its headline the focus; whether it was.
    pub(super) fn roll_up(&self, id: &str) -> bool {
        let Some(open) = self.document.get_element_by_id(id).filter(|e| e.has_attribute("open")) else { return false };
        let head = open.query_selector("summary").ok().flatten().and_then(|e| e.dyn_into::<HtmlElement>().ok());
        // A browser that refuses either leaves things as they are.
        let _ = open.remove_attribute("open");
        let _ = head.map(|head| head.focus());
        true
    }

    /// Rolls up what is unrolled, and leaves the focus where it is.
    pub(super) fn close(&self, id: &str) {
        if let Some(open) = self.document.get_element_by_id(id) {
            // A browser that refuses leaves it open.
            let _ = open.remove_attribute("open");
        }
    }

    /// Brings a part of the overlay into sight, for the keyboard, too.
    pub(super) fn go_to(&self, id: &str) {
        self.roll_up("menu");
        let found = self.document.get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok());
        if let Some(part) = found {
            part.scroll_into_view();
            if part.tab_index() < 0 {
                part.set_tab_index(-1);
            }
            let _ = part.focus();
        }
    }

    /// The ids of what the reader has unrolled.
    fn unrolled(&self) -> Result<Vec<String>, JsValue> {
        let list = self.content.query_selector_all("details[open]")?;
        let id = |at| list.get(at).and_then(|node| node.dyn_into::<Element>().ok()).map(|e| e.id());
        Ok((0..list.length()).filter_map(id).collect())
    }
}
