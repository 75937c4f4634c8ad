//! The overlay: lets itself be let in, shows what the engine found, hands on what the reader asks.

mod action;
mod ask;
mod cards;
mod compare;
mod export;
mod folds;
mod menu;
mod message;
mod picks;
mod render;
mod state;
mod strip;
mod voices;

pub use state::Place;

use super::port::Port;
use super::screen::Screen;
use crate::settings::Change;
use action::{Action, Wanted};
use export::{Form, Format};
use message::{Ask, Command, Comparison, Message, News};
use render::Renderer;
use state::{Comparing, Filter, Notice, State};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, KeyboardEvent};

/// Starts the overlay in the page that loads this module.
///
/// # Errors
/// Where the page has no `<main>`.
#[wasm_bindgen(js_name = startPanel)]
pub fn start_panel() -> Result<(), JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let document = window.document().ok_or("no document")?;
    let main = document.query_selector("main")?.ok_or("no <main>")?;
    let place = if window.parent()?.as_ref() == Some(&window) { Place::Tab } else { Place::Frame };
    let ticket = window.location().hash()?.trim_start_matches('#').to_owned();
    Panel::open(main, Rc::new(super::webext::Extension), place, &ticket)?;
    Ok(())
}

/// An overlay.
pub struct Panel {
    screen: Screen,
    port: Rc<dyn Port>,
    state: RefCell<State>,
    /// What was heard before the key was known.
    early: RefCell<Vec<News>>,
}

impl Panel {
    /// Opens an overlay in `main` and asks the background to let it in with `ticket`. Nothing is shown before that.
    ///
    /// # Errors
    /// The browser's, should it refuse an element.
    pub fn open(main: Element, port: Rc<dyn Port>, place: Place, ticket: &str) -> Result<Rc<Self>, JsValue> {
        let state = RefCell::new(State::at(place));
        let panel = Rc::new(Self { screen: Screen::inside(main)?, port, state, early: RefCell::default() });
        panel.show()?;
        if place == Place::Frame {
            panel.listen()?;
            panel.say_hello(ticket);
        }
        Ok(panel)
    }

    fn listen(self: &Rc<Self>) -> Result<(), JsValue> {
        let panel = Rc::clone(self);
        self.port.listen(Box::new(move |message| {
            if let Some(news) = News::from_message(&message) {
                panel.hear(news);
            }
        }));
        let panel = Rc::clone(self);
        self.on("click", move |event| panel.clicked(event))?;
        let panel = Rc::clone(self);
        self.on("keydown", move |event| panel.pressed(event))
    }

    /// Listens as long as the page lives.
    fn on(&self, event: &str, hear: impl Fn(&Event) + 'static) -> Result<(), JsValue> {
        let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| hear(&event));
        self.screen.main.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref())?;
        listener.forget();
        Ok(())
    }

    fn say_hello(self: &Rc<Self>, ticket: &str) {
        if ticket.is_empty() {
            return self.refuse();
        }
        let answer = self.port.send(&Message::Hello { ticket }.to_js());
        let panel = Rc::clone(self);
        spawn_local(async move {
            match JsFuture::from(answer).await.ok().as_ref().and_then(News::from_answer) {
                Some(news) => panel.let_in(news),
                None => panel.refuse(),
            }
        });
    }

    fn let_in(self: &Rc<Self>, news: News) {
        self.state.borrow_mut().hear(news);
        for news in self.early.take() {
            self.state.borrow_mut().hear(news);
        }
        self.draw();
        self.answer();
    }

    fn refuse(&self) {
        self.state.borrow_mut().refuse();
        self.draw();
    }

    fn hear(self: &Rc<Self>, news: News) {
        if self.state.borrow().key.is_none() {
            self.early.borrow_mut().push(news);
        } else if self.state.borrow_mut().hear(news) {
            self.draw();
            self.answer();
        }
    }

    /// Answers a command or the context menu, once there is an article to answer with.
    fn answer(self: &Rc<Self>) {
        let (ask, statement) = {
            let mut state = self.state.borrow_mut();
            if state.view().is_none() {
                return;
            }
            let Some(ask) = state.ask.take() else { return };
            (ask.clone(), ask::answer(&state, &ask))
        };
        if ask == Ask::Pick {
            return self.act(Action::Pick);
        }
        let Some(statement) = statement else {
            self.state.borrow_mut().notice = matches!(ask, Ask::Find(_)).then_some(Notice::Unfound);
            return self.draw();
        };
        if matches!(ask, Ask::Find(_)) {
            self.state.borrow_mut().filter = Filter::None;
        }
        self.act(Action::Page(Command::Jump { statement }));
        self.screen.go_to(&format!("jump-{statement}"));
    }

    fn clicked(self: &Rc<Self>, event: &Event) {
        let Some(target) = event.target().and_then(|t| t.dyn_into::<Element>().ok()) else { return };
        if matches!(target.closest("#menu"), Ok(None)) {
            self.screen.close("menu");
        }
        let site = self.state.borrow().here.site.clone();
        // What leaves the machine does so by the reader's own hand.
        let is_own = |action: &Action| event.is_trusted() || !matches!(action, Action::Search(_));
        if let Some(action) = Action::of(&target, &site).filter(is_own) {
            self.act(action);
        }
    }

    /// Arrow keys move inside a list; Escape takes back what was done last, and in the end closes the overlay.
    fn pressed(self: &Rc<Self>, event: &Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if event.key() != "Escape" {
            return super::keys::rove(event);
        }
        if self.screen.roll_up("menu") {
            return;
        }
        let (jumped, filtered) = {
            let state = self.state.borrow();
            (state.jumped.is_some(), state.filter != Filter::None)
        };
        self.act(match (jumped, filtered) {
            (true, _) => Action::Page(Command::Back),
            (false, true) => Action::Filter(Filter::None),
            (false, false) => Action::Page(Command::Close),
        });
    }

    fn act(self: &Rc<Self>, action: Action) {
        if action == Action::Page(Command::Close) {
            // Nothing is drawn in a frame that goes.
            return self.command(Command::Close);
        }
        self.screen.touched();
        self.state.borrow_mut().notice = None;
        match action {
            Action::Page(command) => self.command(command),
            Action::OpenKind { kind, grade } => self.open_kind(&kind, &grade),
            Action::Filter(filter) => self.state.borrow_mut().toggle(filter),
            Action::Compare(tab) => self.compare(tab),
            Action::Copy(form, statement) => self.copy(form, statement),
            Action::Small(small) => self.make_small(small),
            Action::Save(format) => self.save(format),
            Action::Change(change) => self.change(&change),
            Action::Wrong(fold) => self.wrong(fold),
            Action::Options { automatic } => self.tell(|key| Message::Options { key, automatic }.to_js()),
            Action::Comparison => self.screen.go_to("compare"),
            Action::Search(wanted) => self.search(wanted),
            Action::Pick => self.pick(),
        }
        self.draw();
    }

    /// Asks something of the page. What comes of it is told by `changed`; a background that is gone tells nothing.
    fn command(&self, command: Command) {
        self.tell(|key| Message::Command { key, command }.to_js());
        let mut state = self.state.borrow_mut();
        match command {
            Command::Jump { statement } => state.jumped = Some(statement),
            Command::Back => state.jumped = None,
            Command::Retry => state.wait(),
            _ => {}
        }
    }

    /// Sends a message in the name of the tab; nothing is sent before the background has let us in.
    fn ask(&self, message: impl FnOnce(&str) -> JsValue) -> Option<js_sys::Promise> {
        let message = self.state.borrow().key.as_deref().map(message)?;
        Some(self.port.send(&message))
    }

    /// Sends a message whose answer says nothing: what comes of it is told by `changed`.
    fn tell(&self, message: impl FnOnce(&str) -> JsValue) {
        if let Some(answer) = self.ask(message) {
            spawn_local(async move { drop(JsFuture::from(answer).await) });
        }
    }

    /// A fold was wrong: that is kept, and what it hid is shown.
    fn wrong(self: &Rc<Self>, fold: u32) {
        let answer = {
            let state = self.state.borrow();
            let known = state.view().and_then(|view| view.folds.get(fold as usize));
            known.and_then(|known| self.ask(|key| Message::wrong(key, known).to_js()))
        };
        let Some(answer) = answer else { return };
        self.command(Command::Open { fold });
        let panel = Rc::clone(self);
        spawn_local(async move {
            let kept = JsFuture::from(answer).await.is_ok_and(|answer| super::answer::is_ok(&answer));
            panel.state.borrow_mut().wrong.insert(fold, kept);
            panel.draw();
        });
    }

    /// The reader chooses a block in the page, unless the browser keeps us out of it.
    fn pick(self: &Rc<Self>) {
        self.screen.roll_up("menu");
        let known = !self.state.borrow().here.site.is_empty();
        let Some(answer) = known.then(|| self.ask(|key| Message::Picker { key }.to_js())).flatten() else { return };
        let panel = Rc::clone(self);
        spawn_local(async move {
            if !JsFuture::from(answer).await.is_ok_and(|answer| super::answer::is_ok(&answer)) {
                panel.state.borrow_mut().notice = Some(Notice::NotLetIn);
                panel.draw();
            }
        });
    }

    fn change(&self, change: &Change) {
        self.tell(|key| Message::Change { key, change }.to_js());
        if matches!(change, Change::Mode { .. }) {
            // What comes of it stands below the menu.
            self.screen.roll_up("menu");
        }
    }

    fn make_small(&self, small: bool) {
        self.tell(|key| Message::Small { key, small }.to_js());
        self.state.borrow_mut().small = small;
    }

    fn search(&self, wanted: Wanted) {
        let state = self.state.borrow();
        let Some(search) = state.view().and_then(|view| view.search.as_ref()) else { return };
        let words = match wanted {
            Wanted::Headline => &search.headline,
            Wanted::Quotation => &search.quotation,
        };
        self.tell(|key| Message::Search { key, words }.to_js());
    }

    fn save(&self, format: Format) {
        let state = self.state.borrow();
        let Some(view) = state.view() else { return };
        let renderer = Renderer { port: self.port.as_ref(), state: &state };
        let (name, kind) = format.file(&view.title);
        self.port.save(&name, kind, &export::report(&renderer, view, format));
    }

    fn open_kind(&self, kind: &str, grade: &str) {
        let folds: Vec<u32> = {
            let state = self.state.borrow();
            let all = (0..).zip(state.view().map_or(&[][..], |view| &view.folds));
            all.filter(|(_, f)| f.kind == kind && f.grade == grade).map(|(at, _)| at).collect()
        };
        for fold in folds {
            self.command(Command::Open { fold });
        }
    }

    fn compare(self: &Rc<Self>, tab: u32) {
        let Some(answer) = self.ask(|key| Message::Compare { key, tab }.to_js()) else { return };
        let panel = Rc::clone(self);
        let epoch = {
            let mut state = self.state.borrow_mut();
            state.comparing = Comparing::Working;
            state.view().map(|view| view.epoch)
        };
        spawn_local(async move {
            let found = JsFuture::from(answer).await.ok().and_then(Comparison::from_answer);
            // An answer about statements that are no longer shown says nothing.
            if panel.state.borrow().view().map(|view| view.epoch) == epoch {
                let done = found.map_or(Comparing::Failed, |found| Comparing::Done { tab, found });
                panel.state.borrow_mut().comparing = done;
                panel.draw();
            }
        });
    }

    /// One statement, or all that are shown.
    fn copy(&self, form: Form, statement: Option<u32>) {
        let words = {
            let state = self.state.borrow();
            let Some(view) = state.view() else { return };
            let renderer = Renderer { port: self.port.as_ref(), state: &state };
            let wanted = |at: u32| statement.is_none_or(|only| only == at);
            let shown = (0..).zip(&view.statements).filter(|(at, s)| wanted(*at) && state.filter.lets(s));
            export::statements(&renderer, view, form, &shown.map(|(_, s)| s).collect::<Vec<_>>())
        };
        let notice = if self.port.copy(&words) { Notice::Copied } else { Notice::NotCopied };
        self.state.borrow_mut().notice = Some(notice);
    }

    fn draw(&self) {
        if let Err(error) = self.show() {
            web_sys::console::error_1(&error);
        }
    }

    fn show(&self) -> Result<(), JsValue> {
        let state = self.state.borrow();
        let renderer = Renderer { port: self.port.as_ref(), state: &state };
        self.screen.show(state.stage().name(), renderer.content(), &renderer.news())
    }
}
