//! The overlay: lets itself be let in, shows what the engine found, hands on what the reader asks.

mod action;
mod ask;
mod cards;
mod compare;
mod edge;
mod export;
mod folds;
mod menu;
mod message;
mod picks;
mod print;
mod render;
mod requests;
mod state;
mod strip;
mod voices;

pub use print::{Print, start_print};
pub use state::Place;

use super::port::Port;
use super::screen::Screen;
use action::Action;
use edge::Drag;
use js_sys::Promise;
use message::{Ask, Command, Message, News, SideNews};
use render::Renderer;
use state::{Filter, Notice, State};
use std::cell::{Cell, RefCell};
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

/// Starts the overlay as the side panel of a window.
///
/// # Errors
/// Where the page has no `<main>`.
#[wasm_bindgen(js_name = startSide)]
pub fn start_side(window: u32) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|w| w.document()).ok_or("no document")?;
    let main = document.query_selector("main")?.ok_or("no <main>")?;
    Panel::open(main, Rc::new(super::webext::Extension), Place::Side(window), "")?;
    Ok(())
}

/// How long to wait before each new try to be let in, in milliseconds: a message may still reach a background that is just
/// being stopped.
const TRIES: [i32; 4] = [0, 50, 200, 500];

/// Comes back after so many milliseconds.
async fn later(wait: i32) {
    let timer = Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            // Fails only in a document that is being left.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, wait);
        }
    });
    let _ = JsFuture::from(timer).await;
}

/// An overlay.
pub struct Panel {
    screen: Screen,
    port: Rc<dyn Port>,
    state: RefCell<State>,
    /// What was heard before the key was known.
    early: RefCell<Vec<News>>,
    /// The edge, while it is dragged.
    drag: Cell<Option<Drag>>,
}

impl Panel {
    /// Opens an overlay in `main` and asks the background to let it in with `ticket`. Nothing is shown before that.
    ///
    /// # Errors
    /// The browser's, should it refuse an element.
    pub fn open(main: Element, port: Rc<dyn Port>, place: Place, ticket: &str) -> Result<Rc<Self>, JsValue> {
        let state = RefCell::new(State::at(place));
        let panel = Rc::new(Self {
            screen: Screen::inside(main)?,
            port,
            state,
            early: RefCell::default(),
            drag: Cell::default(),
        });
        panel.show()?;
        match place {
            Place::Tab => return Ok(panel),
            Place::Frame => panel.say_hello(ticket),
            Place::Side(window) => panel.look_at(window),
        }
        panel.listen()?;
        Ok(panel)
    }

    fn listen(self: &Rc<Self>) -> Result<(), JsValue> {
        let panel = Rc::clone(self);
        self.on("click", move |event| panel.clicked(event))?;
        let panel = Rc::clone(self);
        self.on("keydown", move |event| panel.pressed(event))?;
        for name in ["pointerdown", "pointermove", "pointerup", "pointercancel"] {
            let panel = Rc::clone(self);
            self.on(name, move |event| panel.drag(event))?;
        }
        Ok(())
    }

    /// Listens as long as the page lives.
    fn on(&self, event: &str, hear: impl Fn(&Event) + 'static) -> Result<(), JsValue> {
        let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| hear(&event));
        self.screen.main.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref())?;
        listener.forget();
        Ok(())
    }

    /// Shows the front tab of a window from now on.
    fn look_at(self: &Rc<Self>, window: u32) {
        let panel = Rc::clone(self);
        let hear = move |message: &JsValue| match SideNews::from_js(message, window) {
            Some(SideNews::Front(news)) => {
                panel.state.borrow_mut().turn_to(news.map(|news| *news));
                panel.draw();
            }
            Some(SideNews::Changed(news)) if panel.state.borrow().key.is_some() => panel.hear(*news),
            _ => {}
        };
        let heard = hear.clone();
        self.port.listen(Box::new(move |message| heard(&message)));
        let answer = self.port.send(&Message::Side { window }.to_js());
        spawn_local(async move {
            if let Ok(answer) = JsFuture::from(answer).await {
                hear(&answer);
            }
        });
    }

    fn say_hello(self: &Rc<Self>, ticket: &str) {
        let panel = Rc::clone(self);
        self.port.listen(Box::new(move |message| {
            if let Some(news) = News::from_message(&message) {
                panel.hear(news);
            }
        }));
        if ticket.is_empty() {
            return self.refuse();
        }
        let hello = Message::Hello { ticket }.to_js();
        let mut answer = JsFuture::from(self.port.send(&hello));
        let panel = Rc::clone(self);
        spawn_local(async move {
            let mut waits = TRIES.iter();
            let said = loop {
                // A background that the browser stopped meanwhile answers with nothing; the next one knows the ticket.
                let said = answer.await.ok().filter(|said| !said.is_null() && !said.is_undefined());
                let (None, Some(&wait)) = (&said, waits.next()) else { break said };
                later(wait).await;
                answer = JsFuture::from(panel.port.send(&hello));
            };
            match said.as_ref().and_then(News::from_answer) {
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
        if self.moves_edge(event) {
            return;
        }
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
        let aside = self.state.borrow().aside;
        self.act(match (jumped, filtered) {
            (true, _) => Action::Page(Command::Back),
            (false, true) => Action::Filter(Filter::None),
            (false, false) if aside => return,
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
            Action::Side => self.open_side(),
            Action::Print => self.need(Notice::NotPrinted, |key| Message::Print { key }.to_js()),
        }
        self.draw();
    }

    fn draw(&self) {
        if let Err(error) = self.show() {
            web_sys::console::error_1(&error);
        }
    }

    fn show(&self) -> Result<(), JsValue> {
        let state = self.state.borrow();
        let renderer = Renderer { port: self.port.as_ref(), state: &state };
        self.screen.show(state.stage().name(), renderer.content(), &renderer.news(), state.notice.is_some())
    }
}
