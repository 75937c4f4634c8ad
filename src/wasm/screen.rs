//! The overlay's part of the document. Whenever something changed, it becomes what is to be shown; the reader's place in it
//! stays.

use super::keys;
use super::standing::Standing;
use super::tree::{Child, Tree};
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement};

/// The overlay's part of the document.
pub(super) struct Screen {
    document: Document,
    pub(super) main: Element,
    content: Element,
    /// Read out by screen readers when its words change; it must stand in the document before they do.
    live: Element,
    /// What was drawn last; nothing is done where that is what is to be shown.
    shown: RefCell<Vec<Child>>,
    /// The nodes that stand for it.
    standing: RefCell<Standing>,
    /// Whether the reader did something since.
    touched: Cell<bool>,
}

impl Screen {
    /// An empty one in `main`.
    pub(super) fn inside(main: Element) -> Result<Self, JsValue> {
        let document = main.owner_document().ok_or("no document")?;
        let (content, live) = (document.create_element("div")?, document.create_element("p")?);
        live.set_class_name("live");
        live.set_attribute("role", "status")?;
        main.replace_children_with_node_2(&live, &content);
        let standing = RefCell::new(Standing::in_empty(&content));
        let (shown, touched) = (RefCell::default(), Cell::default());
        Ok(Self { document, main, content, live, shown, standing, touched })
    }

    /// The reader did something: ticks and choices may stand otherwise than they were drawn.
    pub(super) fn touched(&self) {
        self.touched.set(true);
    }

    /// Shows `trees` in place of what stood there.
    pub(super) fn show(&self, stage: &str, trees: Vec<Tree>, news: &str) -> Result<(), JsValue> {
        self.main.set_attribute("data-state", stage)?;
        self.main.toggle_attribute_with_force("inert", stage == "refused")?;
        let trees: Vec<Child> = trees.into_iter().map(Child::Element).collect();
        if self.touched.take() || *self.shown.borrow() != trees {
            self.draw(trees)?;
        }
        if self.live.text_content().as_deref() != Some(news) {
            self.live.set_text_content(Some(news));
        }
        Ok(())
    }

    fn draw(&self, trees: Vec<Child>) -> Result<(), JsValue> {
        let focused = || self.document.active_element().filter(|e| self.content.contains(Some(e)));
        let focus = focused().map(|e| e.id()).filter(|id| !id.is_empty());
        let old = self.shown.take();
        if let Err(error) = self.standing.borrow_mut().hold(&old, &trees, &self.document) {
            // Half of it is nothing that the next one could begin with.
            self.content.set_text_content(None);
            *self.standing.borrow_mut() = Standing::in_empty(&self.content);
            return Err(error);
        }
        *self.shown.borrow_mut() = trees;
        // What had the focus may stand elsewhere now.
        if let Some(id) = focus.filter(|_| focused().is_none())
            && let Some(element) = self.document.get_element_by_id(&id)
        {
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
}
