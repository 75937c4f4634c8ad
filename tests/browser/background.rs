//! Stands in for the background: says what the overlay asked, and tells it news.

use js_sys::{Promise, Reflect};
use serde::Serialize;
use std::cell::RefCell;
use std::rc::Rc;
use unspun::report::{FlagView, FoldView, NoteView, OriginView, StatementView, View, VoiceView};
use unspun::wasm::options::Options;
use unspun::wasm::panel::{Panel, Place};
use unspun::wasm::port::Port;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};

type Overlay = Box<dyn Fn(JsValue)>;

/// The background, as the overlay sees it.
pub(crate) struct Background {
    answer: JsValue,
    /// What `compare` is answered with.
    compared: JsValue,
    /// What was put on the clipboard, and whether the browser lets that happen.
    copied: RefCell<Vec<String>>,
    lets_copy: bool,
    /// What was saved as a file: name, media type, text.
    saved: RefCell<Vec<(String, String, String)>>,
    /// The addresses that the browser was asked to let us into, and whether it does.
    wanted: RefCell<Vec<String>>,
    lets_in: bool,
    asked: RefCell<Vec<String>>,
    overlay: RefCell<Option<Overlay>>,
}

impl Port for Background {
    fn send(&self, message: &JsValue) -> Promise {
        let asked = json(message);
        let is = |kind: &str| asked.contains(&format!(r#"{{"type":"{kind}""#));
        let answer = match () {
            () if is("compare") => self.compared.clone(),
            () if ["change", "wrong", "forget", "small", "picker"].into_iter().any(is) => {
                js(&serde_json::json!({ "ok": true }))
            }
            () => self.answer.clone(),
        };
        self.asked.borrow_mut().push(asked);
        Promise::resolve(&answer)
    }

    fn listen(&self, hear: Box<dyn Fn(JsValue)>) {
        *self.overlay.borrow_mut() = Some(hear);
    }

    /// The key and the values, so that a test sees what is said without the words.
    fn text(&self, key: &str, values: &[&str]) -> String {
        // Of the reasons for folds only one has words of its own.
        if key.starts_with("panel_why_") && !["panel_why_link_list", "panel_why_words"].contains(&key) {
            return String::new();
        }
        [&[key], values].concat().join(" ")
    }

    fn count(&self, key: &str, number: u32) -> String {
        format!("{key}{number}")
    }

    fn language(&self, code: &str) -> String {
        format!("language {code}")
    }

    fn copy(&self, words: &str) -> bool {
        self.copied.borrow_mut().push(words.to_owned());
        self.lets_copy
    }

    fn save(&self, name: &str, kind: &str, text: &str) {
        self.saved.borrow_mut().push((name.to_owned(), kind.to_owned(), text.to_owned()));
    }

    fn has_side(&self) -> bool {
        true
    }

    fn open_side(&self, tab: u32) {
        self.asked.borrow_mut().push(format!("side panel beside {tab}"));
    }

    fn allow(&self, patterns: &[String]) -> Promise {
        self.wanted.borrow_mut().extend_from_slice(patterns);
        Promise::resolve(&JsValue::from(self.lets_in))
    }
}

impl Background {
    /// One that answers `hello` with `answer`.
    pub(crate) fn answering(answer: &impl Serialize) -> Rc<Self> {
        Rc::new(Self::with(answer, &serde_json::Value::Null, true))
    }

    fn with(answer: &impl Serialize, compared: &impl Serialize, lets_copy: bool) -> Self {
        Self {
            answer: js(answer),
            compared: js(compared),
            copied: RefCell::default(),
            lets_copy,
            saved: RefCell::default(),
            wanted: RefCell::default(),
            lets_in: true,
            asked: RefCell::default(),
            overlay: RefCell::default(),
        }
    }

    /// One that shows [`view`] with other tabs to compare with, and answers a comparison with `compared`.
    pub(crate) fn comparing(others: &serde_json::Value, compared: &serde_json::Value) -> Rc<Self> {
        let state = page(true, &[]);
        let answer = serde_json::json!({ "ok": true, "key": "k", "view": view(), "state": state, "others": others });
        Rc::new(Self::with(&answer, compared, true))
    }

    /// One that shows [`view`] in a browser that does not let anything be copied.
    pub(crate) fn without_clipboard() -> Rc<Self> {
        let answer = serde_json::json!({ "ok": true, "key": "k", "view": view(), "state": page(true, &[]) });
        Rc::new(Self::with(&answer, &serde_json::Value::Null, false))
    }

    /// One that lets the overlay in, with a view (or `"failed"`, or nothing yet).
    pub(crate) fn showing(view: &impl Serialize) -> Rc<Self> {
        Self::answering(&serde_json::json!({ "ok": true, "key": "k", "view": view, "state": page(true, &[]) }))
    }

    /// One whose browser lets us into no address.
    pub(crate) fn strict(answer: &impl Serialize) -> Rc<Self> {
        Rc::new(Self { lets_in: false, ..Self::with(answer, &serde_json::Value::Null, true) })
    }

    /// What was saved as a file.
    pub(crate) fn saved(&self) -> Vec<(String, String, String)> {
        self.saved.take()
    }

    /// The addresses that the browser was asked to let us into.
    pub(crate) fn wanted(&self) -> Vec<String> {
        self.wanted.take()
    }

    /// Tells the overlay news.
    pub(crate) fn tell(&self, news: &serde_json::Value) {
        if let Some(overlay) = self.overlay.borrow().as_ref() {
            overlay(js(news));
        }
    }

    /// What was put on the clipboard.
    pub(crate) fn copied(&self) -> Vec<String> {
        self.copied.take()
    }

    /// What the overlay asked since the last time.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.take()
    }
}

thread_local! {
    /// Another document's `JSON`.
    static ELSEWHERE: JsValue = {
        let document = web_sys::window().unwrap().document().unwrap();
        let frame = document.create_element("iframe").unwrap();
        document.body().unwrap().append_child(&frame).unwrap();
        let window = Reflect::get(&frame, &"contentWindow".into()).unwrap();
        Reflect::get(&window, &"JSON".into()).unwrap()
    };
}

/// A message as Firefox hands it over: its objects are no instances of this page's `Object`.
fn js(value: &impl Serialize) -> JsValue {
    let text = serde_json::to_string(value).unwrap();
    ELSEWHERE.with(|json| {
        let parse: js_sys::Function = Reflect::get(json, &"parse".into()).unwrap().unchecked_into();
        parse.call1(json, &text.into()).unwrap()
    })
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
        let (main, port) = (empty(), background.clone());
        Panel::open(main.clone(), port, place, ticket).unwrap_or_else(|_| panic!("it opens"));
        Self { main }
    }

    /// A place for a page that a test opens itself.
    pub(crate) fn empty() -> Self {
        Self { main: empty() }
    }

    /// Opens the options.
    pub(crate) async fn options(background: &Rc<Background>, asked: Option<&str>) -> Self {
        let (main, port) = (empty(), background.clone());
        Options::open(main.clone(), port, asked).unwrap_or_else(|_| panic!("they open"));
        settle().await;
        Self { main }
    }

    /// Types into a field.
    pub(crate) fn type_into(&self, selector: &str, words: &str) {
        let field: web_sys::HtmlInputElement = self.find(selector).unwrap().dyn_into().unwrap();
        field.set_value(words);
        let init = web_sys::EventInit::new();
        init.set_bubbles(true);
        field.dispatch_event(&web_sys::Event::new_with_event_init_dict("input", &init).unwrap()).unwrap();
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

    /// The words of all elements that a selector finds.
    pub(crate) fn all(&self, selector: &str) -> Vec<String> {
        let list = self.main.query_selector_all(selector).unwrap();
        (0..list.length()).map(|at| list.get(at).unwrap().text_content().unwrap()).collect()
    }

    /// Presses a key where the focus is, or in the overlay where it has none.
    pub(crate) fn press(&self, key: &str) {
        let init = web_sys::KeyboardEventInit::new();
        init.set_key(key);
        init.set_bubbles(true);
        init.set_cancelable(true);
        let event = web_sys::KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
        let focused = active().filter(|e| self.main.contains(Some(e)));
        focused.unwrap_or_else(|| self.main.clone()).dispatch_event(&event).unwrap();
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

/// An empty `<main>` in the document.
fn empty() -> Element {
    let document = web_sys::window().unwrap().document().unwrap();
    let main = document.create_element("main").unwrap();
    document.body().unwrap().append_child(&main).unwrap();
    main
}

/// Where the focus is.
pub(crate) fn active() -> Option<Element> {
    web_sys::window().unwrap().document().unwrap().active_element()
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

/// A copied article with two firm statements of two voices, one that is not firm, one note and five folds, one of them
/// dimmed.
pub(crate) fn view() -> View {
    let fold = |grade: &str, kind: &str, rule: &str, words: &str, reason: &str| FoldView {
        grade: grade.into(),
        kind: kind.into(),
        rule: rule.into(),
        words: words.into(),
        reason: reason.into(),
        blocks: 1,
    };
    View {
        epoch: 1,
        url: "https://copies.example/pump(1)#top".into(),
        title: "The [old] pump".into(),
        lang: "en".into(),
        is_article: true,
        attributed: true,
        folds: vec![
            fold("fold", "share", "landmark", "Share this", ""),
            fold("fold", "related", "link_list", "More stories", "More stories"),
            fold("dim", "related", "related_label", "A story told elsewhere", "told elsewhere"),
            fold("fold", "related", "related_label", "Read also", "Read also"),
            fold("fold", "tagline", "tagline_praise", "The town’s paper", "best in town"),
        ],
        voices: vec![
            VoiceView { name: "Maria Lopez".into(), role: "the town's engineer".into() },
            VoiceView { name: "The council".into(), role: String::new() },
        ],
        statements: statements(),
        notes: vec![NoteView { kind: "unverified".into(), words: "It is not clear.".into() }],
        origin: Some(OriginView {
            is_copy: true,
            outlet: Some("Castleford Courier".into()),
            url: Some("https://www.courier.example/pump".into()),
            evidence: vec![("source_link".into(), "Source link".into())],
        }),
        wording: vec![FlagView { kind: "article".into(), words: "a engineer".into() }],
        words: (500, 1_200),
        ..View::default()
    }
}

fn statements() -> Vec<StatementView> {
    let status = |status: &str, words: &str| (status.to_owned(), words.to_owned());
    let engineer = StatementView {
        voice: Some(0),
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
    let council = StatementView {
        voice: Some(1),
        source: "The council".into(),
        kind: "mixed".into(),
        parts: vec!["that it was “no longer” its roof".into()],
        cue: "denied".into(),
        status: vec![status("denied", "denied")],
        ..StatementView::default()
    };
    vec![engineer, doubtful, council]
}
