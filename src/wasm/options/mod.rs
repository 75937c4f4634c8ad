//! The options page: everything that the reader can choose, and everything that is kept.

mod account;
mod action;
mod managed;
mod message;
mod render;
mod sites;
mod state;

use super::port::Port;
use super::screen::Screen;
use super::webext::Extension;
use crate::settings::{Change, Settings};
use action::Action;
use message::{Kept, Message};
use render::Renderer;
use state::{Notice, State};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, HtmlInputElement};

/// A file that is larger (in bytes) holds no settings.
const LARGE: f64 = 1_000_000.0;

/// Starts the options page.
///
/// # Errors
/// Where the page has no `<main>`.
#[wasm_bindgen(js_name = startOptions)]
pub fn start_options() -> Result<(), JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let document = window.document().ok_or("no document")?;
    let main = document.query_selector("main")?.ok_or("no <main>")?;
    document.set_title(&Extension.text("options_title", &[]));
    let hash = window.location().hash()?;
    Options::open(main, Rc::new(Extension), hash.strip_prefix("#automatic="))?;
    Ok(())
}

/// The options page.
pub struct Options {
    screen: Screen,
    port: Rc<dyn Port>,
    state: RefCell<State>,
}

impl Options {
    /// Opens it in `main`. `asked`: the site, percent-encoded, on which the reader wants Unspun to work by itself.
    ///
    /// # Errors
    /// The browser's, should it refuse an element.
    pub fn open(main: Element, port: Rc<dyn Port>, asked: Option<&str>) -> Result<Rc<Self>, JsValue> {
        let asked = asked.map(|site| percent_encoding::percent_decode_str(site).decode_utf8_lossy().into_owned());
        // Whoever wrote the address: only what can be a site's name is shown as one.
        let asked = asked.filter(|site| crate::settings::site_of(&format!("https://{site}/")).as_deref() == Some(site));
        let state = RefCell::new(State { asked, ..State::default() });
        let page = Rc::new(Self { screen: Screen::inside(main)?, port, state });
        page.listen()?;
        page.refresh(true);
        Ok(page)
    }

    fn listen(self: &Rc<Self>) -> Result<(), JsValue> {
        self.on("click", |page, target| page.act(Action::of_click(target)))?;
        self.on("change", |page, target| page.act(Action::of_change(target)))?;
        self.on("input", |page, target| page.act(Action::of_input(target)))?;
        // What was changed in an overlay meanwhile shows when the reader comes back.
        let page = Rc::clone(self);
        let seen = Closure::<dyn Fn()>::new(move || page.refresh(false));
        let window = web_sys::window().ok_or("no window")?;
        window.add_event_listener_with_callback("focus", seen.as_ref().unchecked_ref())?;
        seen.forget();
        Ok(())
    }

    /// Listens as long as the page lives.
    fn on(self: &Rc<Self>, event: &str, hear: impl Fn(&Rc<Self>, &Element) + 'static) -> Result<(), JsValue> {
        let page = Rc::clone(self);
        let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            if let Some(target) = event.target().and_then(|t| t.dyn_into::<Element>().ok()) {
                hear(&page, &target);
            }
        });
        self.screen.main.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref())?;
        listener.forget();
        Ok(())
    }

    fn act(self: &Rc<Self>, action: Option<Action>) {
        let Some(action) = action else { return };
        self.screen.touched();
        let sure = std::mem::take(&mut self.state.borrow_mut().sure);
        self.state.borrow_mut().notice = None;
        match action {
            Action::Change(change) => self.change(&change, None),
            Action::Allow(site, change) => self.allow(site, change),
            Action::Search(words) => self.state.borrow_mut().search = words,
            Action::Export => self.save("unspun-settings.json", &self.state.borrow().settings.to_json()),
            Action::SaveWrong => self.save_kept("unspun-wrong-folds.json", |kept| kept.wrong.text.clone()),
            Action::SaveAside(at) => self.save_kept("unspun-settings-aside.json", |kept| {
                kept.aside.get(at).map(|aside| aside.text.clone()).unwrap_or_default()
            }),
            Action::Import(file) => self.import(&file),
            Action::Reset if sure => self.change(&Change::Reset {}, Some(Notice::Reset)),
            Action::Reset => self.state.borrow_mut().sure = true,
            Action::Sync(on) => self.say(&Message::Sync { on }, |page, _| page.refresh(true)),
            Action::Forget(what) => self.say(&Message::Forget { what }, |page, _| page.refresh(true)),
        }
        self.draw();
    }

    /// Sends a message and does `next` with what comes of it.
    fn say(self: &Rc<Self>, message: &Message<'_>, next: impl FnOnce(&Rc<Self>, Option<JsValue>) + 'static) {
        let answer = self.port.send(&message.to_js());
        let page = Rc::clone(self);
        spawn_local(async move { next(&page, JsFuture::from(answer).await.ok()) });
    }

    /// Reads what is kept and shows it, where it is not what is shown: a page that is drawn anew under a click loses it.
    /// `tabs`: whether what is kept of tabs counts, which changes all the time.
    fn refresh(self: &Rc<Self>, tabs: bool) {
        self.say(&Message::Settings, move |page, answer| {
            let kept = answer.and_then(Kept::from_answer);
            let is_shown =
                |kept: &Kept| page.state.borrow().kept.as_ref().is_some_and(|shown| kept.shows_as(shown, tabs));
            if kept.as_ref().is_none_or(is_shown) {
                return;
            }
            {
                let mut state = page.state.borrow_mut();
                state.settings = kept.as_ref().map(Kept::settings).unwrap_or_default();
                state.policy = kept.as_ref().and_then(Kept::policy).unwrap_or_default();
                state.kept = kept;
            }
            page.draw();
        });
    }

    fn change(self: &Rc<Self>, change: &Change, done: Option<Notice>) {
        self.say(&Message::Change { change }, |page, answer| {
            let ok = answer.is_some_and(|answer| super::answer::is_ok(&answer));
            page.state.borrow_mut().notice = if ok { done } else { Some(Notice::NotChanged) };
            page.draw();
            page.refresh(true);
        });
    }

    /// Asks the reader to let Unspun in; the change is made only if they do.
    fn allow(self: &Rc<Self>, site: Option<String>, change: Change) {
        let answer = self.port.allow(&[crate::settings::pattern(site.as_deref())]);
        let page = Rc::clone(self);
        spawn_local(async move {
            if JsFuture::from(answer).await.is_ok_and(|yes| yes.is_truthy()) {
                page.state.borrow_mut().asked = None;
                page.change(&change, Some(Notice::Allowed(site)));
            } else {
                page.state.borrow_mut().notice = Some(Notice::Refused);
                page.draw();
            }
        });
    }

    fn save(&self, name: &str, text: &str) {
        self.port.save(name, "application/json", text);
    }

    fn save_kept(&self, name: &str, text: impl FnOnce(&Kept) -> String) {
        if let Some(kept) = &self.state.borrow().kept {
            self.save(name, &text(kept));
        }
    }

    /// A file's settings hold from now on, if it is right from its first to its last letter; else nothing changes.
    fn import(self: &Rc<Self>, input: &HtmlInputElement) {
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        // The same file may be chosen again once it was mended.
        input.set_value("");
        let text = (file.size() <= LARGE).then(|| file.text());
        let page = Rc::clone(self);
        spawn_local(async move {
            let text = match text {
                Some(text) => JsFuture::from(text).await.ok().and_then(|text| text.as_string()),
                None => None,
            };
            page.take(text.unwrap_or_default());
        });
    }

    fn take(self: &Rc<Self>, text: String) {
        match Settings::read(&text) {
            Ok(_) => self.change(&Change::All { text }, Some(Notice::Imported)),
            Err(trouble) => {
                let line = text.lines().nth(trouble.line.saturating_sub(1)).unwrap_or("").trim();
                let line = line.chars().take(120).collect();
                self.state.borrow_mut().notice = Some(Notice::Corrupt(trouble, line));
                self.draw();
            }
        }
    }

    fn draw(&self) {
        let state = self.state.borrow();
        let renderer = Renderer { port: self.port.as_ref(), state: &state };
        if let Err(error) = self.screen.show("options", renderer.content(), &renderer.news(), true) {
            web_sys::console::error_1(&error);
        }
    }
}
