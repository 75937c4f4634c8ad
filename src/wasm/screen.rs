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
    /// What was read out last of what holds on; it is not read out again after something that passed.
    lasting: RefCell<String>,
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
        let (shown, touched, lasting) = (RefCell::default(), Cell::default(), RefCell::default());
        Ok(Self { document, main, content, live, lasting, shown, standing, touched })
    }

    /// The reader did something: ticks and choices may stand otherwise than they were drawn.
    pub(super) fn touched(&self) {
        self.touched.set(true);
    }

    /// Shows `trees` in place of what stood there, and has `news` read out; these hold on, or pass (`passing`).
    pub(super) fn show(&self, stage: &str, trees: Vec<Tree>, news: &str, passing: bool) -> Result<(), JsValue> {
        self.main.set_attribute("data-state", stage)?;
        self.main.toggle_attribute_with_force("inert", stage == "refused")?;
        let trees: Vec<Child> = trees.into_iter().map(Child::Element).collect();
        if self.touched.take() || *self.shown.borrow() != trees {
            self.draw(trees)?;
        }
        self.say(news, passing);
        Ok(())
    }

    fn say(&self, news: &str, passing: bool) {
        let said = self.live.text_content();
        let now = if !passing && *self.lasting.borrow() == news && said.as_deref() != Some(news) { "" } else { news };
        if !passing {
            news.clone_into(&mut self.lasting.borrow_mut());
        }
        if said.as_deref() != Some(now) {
            self.live.set_text_content(Some(now));
        }
    }

    fn draw(&self, trees: Vec<Child>) -> Result<(), JsValue> {
        let focused = || self.document.active_element().filter(|e| self.content.contains(Some(e)));
        let had = focused();
        let stops = if had.is_some() { self.stops() } else { Vec::new() };
        let old = self.shown.take();
        if let Err(error) = self.standing.borrow_mut().hold(&old, &trees, &self.document) {
            // Half of it is nothing that the next one could begin with.
            self.content.set_text_content(None);
            *self.standing.borrow_mut() = Standing::in_empty(&self.content);
            return Err(error);
        }
        *self.shown.borrow_mut() = trees;
        if let Some(had) = had.filter(|_| focused().is_none()) {
            self.hand_on(&had, &stops);
        }
        keys::settle_all(&self.content, self.document.active_element().as_ref());
        Ok(())
    }

    /// What had the focus is gone: it goes to what has its id now, else to what stood before it, else to the first control.
    fn hand_on(&self, had: &Element, stops: &[HtmlElement]) {
        let id = had.id();
        let same = (!id.is_empty()).then(|| self.document.get_element_by_id(&id)).flatten();
        let at = stops.iter().position(|stop| stop.is_same_node(Some(had))).unwrap_or(0);
        let before = stops[..at].iter().rev().cloned();
        let takes = |stop: &HtmlElement| {
            // What is rolled up, or gone, does not take it.
            let _ = stop.focus();
            self.document.active_element().is_some_and(|now| now.is_same_node(Some(stop.as_ref())))
        };
        let same = same.and_then(|same| same.dyn_into().ok());
        same.into_iter().chain(before).chain(self.stops()).any(|stop| takes(&stop));
    }

    /// What can have the focus, one after the other.
    fn stops(&self) -> Vec<HtmlElement> {
        let Ok(found) = self.content.query_selector_all("button, summary, input, select, a[href], [tabindex]") else {
            return Vec::new();
        };
        (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
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
