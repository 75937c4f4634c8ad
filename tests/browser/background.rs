//! Stands in for the background: says what the overlay asked, and tells it news.

use js_sys::{Promise, Reflect};
use serde::Serialize;
use std::cell::RefCell;
use std::rc::Rc;
use unspun::report::{FoldView, NoteView, OriginView, StatementView, View};
use unspun::wasm::panel::{Panel, Place};
use unspun::wasm::port::Port;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};

type Overlay = Box<dyn Fn(JsValue)>;

/// The background, as the overlay sees it.
pub(crate) struct Background {
    answer: JsValue,
    asked: RefCell<Vec<String>>,
    overlay: RefCell<Option<Overlay>>,
}

impl Port for Background {
    fn send(&self, message: &JsValue) -> Promise {
        self.asked.borrow_mut().push(json(message));
        Promise::resolve(&self.answer)
    }

    fn listen(&self, hear: Box<dyn Fn(JsValue)>) {
        *self.overlay.borrow_mut() = Some(hear);
    }

    /// The key and the values, so that a test sees what is said without the words.
    fn text(&self, key: &str, values: &[&str]) -> String {
        [&[key], values].concat().join(" ")
    }
}

impl Background {
    /// One that answers `hello` with `answer`.
    pub(crate) fn answering(answer: &impl Serialize) -> Rc<Self> {
        Rc::new(Self { answer: js(answer), asked: RefCell::default(), overlay: RefCell::default() })
    }

    /// One that lets the overlay in, with a view (or `"failed"`, or nothing yet).
    pub(crate) fn showing(view: &impl Serialize) -> Rc<Self> {
        Self::answering(&serde_json::json!({ "ok": true, "key": "k", "view": view, "state": page(true, &[]) }))
    }

    /// Tells the overlay news.
    pub(crate) fn tell(&self, news: &serde_json::Value) {
        if let Some(overlay) = self.overlay.borrow().as_ref() {
            overlay(js(news));
        }
    }

    /// What the overlay asked since the last time.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.take()
    }
}

fn js(value: &impl Serialize) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap()
}

fn json(value: &JsValue) -> String {
    js_sys::JSON::stringify(value).unwrap().into()
}

/// What a page shows.
pub(crate) fn page(folded: bool, opened: &[u32]) -> serde_json::Value {
    serde_json::json!({ "epoch": 1, "folded": folded, "opened": opened, "overlay": true })
}

/// An overlay in the document, taken out at the end.
pub(crate) struct Opened {
    pub(crate) main: Element,
}

impl Opened {
    /// Opens one and waits until it has its answer.
    pub(crate) async fn with(background: &Rc<Background>, place: Place, ticket: &str) -> Self {
        let opened = Self::at_once(background, place, ticket);
        settle().await;
        opened
    }

    /// Opens one and does not wait.
    pub(crate) fn at_once(background: &Rc<Background>, place: Place, ticket: &str) -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let main = document.create_element("main").unwrap();
        document.body().unwrap().append_child(&main).unwrap();
        let port: Rc<dyn Port> = background.clone();
        Panel::open(main.clone(), port, place, ticket).unwrap_or_else(|_| panic!("it opens"));
        Self { main }
    }

    pub(crate) fn state(&self) -> String {
        self.main.get_attribute("data-state").unwrap()
    }

    pub(crate) fn find(&self, selector: &str) -> Option<HtmlElement> {
        self.main.query_selector(selector).unwrap().map(|e| e.dyn_into().unwrap())
    }

    pub(crate) fn words(&self, selector: &str) -> String {
        self.find(selector).unwrap_or_else(|| panic!("there is {selector}")).text_content().unwrap()
    }

    pub(crate) fn click(&self, selector: &str) {
        self.find(selector).unwrap_or_else(|| panic!("there is {selector}")).click();
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        self.main.remove();
    }
}

/// Lets what was promised come about.
pub(crate) async fn settle() {
    let global = js_sys::global();
    let wait = Promise::new(&mut |done, _| {
        let timer: js_sys::Function = Reflect::get(&global, &"setTimeout".into()).unwrap().unchecked_into();
        timer.call1(&JsValue::UNDEFINED, &done).unwrap();
    });
    JsFuture::from(wait).await.unwrap();
}

/// A copied article with one firm statement, one that is not, one note and two folds.
pub(crate) fn view() -> View {
    let status = |status: &str, words: &str| (status.to_owned(), words.to_owned());
    let firm = StatementView {
        speaker: Some("Maria Lopez".into()),
        role: "the town's engineer".into(),
        source: "Maria Lopez".into(),
        kind: "direct".into(),
        parts: vec!["“We could not let it fall,”".into(), "“Not now.”".into()],
        cue: "said".into(),
        ..StatementView::default()
    };
    let doubtful = StatementView {
        source: "He".into(),
        kind: "indirect".into(),
        parts: vec!["the roof may be lost".into()],
        cue: "warned".into(),
        status: vec![status("hedged", "may"), status("unconfirmed", "not clear")],
        notes: vec![0],
        ..StatementView::default()
    };
    let fold = |kind: &str, words: &str| FoldView {
        grade: "fold".into(),
        kind: kind.into(),
        rule: "a_rule".into(),
        words: words.into(),
        blocks: 1,
        ..FoldView::default()
    };
    View {
        epoch: 1,
        lang: "en".into(),
        is_article: true,
        folds: vec![fold("share", "Share this"), fold("related", "More stories")],
        statements: vec![firm, doubtful],
        notes: vec![NoteView { kind: "unverified".into(), words: "It is not clear.".into() }],
        origin: Some(OriginView {
            is_copy: true,
            outlet: Some("Castleford Courier".into()),
            url: Some("https://courier.example/pump".into()),
            evidence: vec![("source_link".into(), "Source link".into())],
        }),
        ..View::default()
    }
}
