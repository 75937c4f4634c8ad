//! The overlay: lets itself be let in, shows what the engine found, hands on what the reader asks.

mod lists;
mod message;
mod render;
mod screen;
mod state;

pub use state::Place;

use super::port::Port;
use message::{Command, Message, News};
use render::Renderer;
use screen::Screen;
use state::State;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event};

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
        let clicked = Closure::<dyn Fn(Event)>::new(move |event: Event| panel.clicked(&event));
        self.screen.main.add_event_listener_with_callback("click", clicked.as_ref().unchecked_ref())?;
        // It listens as long as the page lives.
        clicked.forget();
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

    fn let_in(&self, news: News) {
        self.state.borrow_mut().hear(news);
        for news in self.early.take() {
            self.state.borrow_mut().hear(news);
        }
        self.draw();
    }

    fn refuse(&self) {
        self.state.borrow_mut().refuse();
        self.draw();
    }

    fn hear(&self, news: News) {
        if self.state.borrow().key.is_none() {
            self.early.borrow_mut().push(news);
        } else if self.state.borrow_mut().hear(news) {
            self.draw();
        }
    }

    fn clicked(&self, event: &Event) {
        let Some(command) = event.target().and_then(|t| command(&t.dyn_into().ok()?)) else { return };
        let key = self.state.borrow().key.clone();
        let Some(key) = key else { return };
        let answer = self.port.send(&Message::Command { key: &key, command }.to_js());
        // What comes of it is told by `changed`; a background that is gone tells nothing.
        spawn_local(async move { drop(JsFuture::from(answer).await) });
        if command == Command::Retry {
            self.state.borrow_mut().wait();
            self.draw();
        }
    }

    fn draw(&self) {
        if let Err(error) = self.show() {
            web_sys::console::error_1(&error);
        }
    }

    fn show(&self) -> Result<(), JsValue> {
        let state = self.state.borrow();
        let renderer = Renderer { port: self.port.as_ref(), state: &state };
        self.screen.show(state.stage().name(), &renderer.content(), &renderer.news())
    }
}

/// What a click on `target` asks for.
fn command(target: &Element) -> Option<Command> {
    let button = target.closest("[data-do]").ok()??;
    let number = |name: &str| button.closest(&format!("[{name}]")).ok()??.get_attribute(name)?.parse().ok();
    Some(match button.get_attribute("data-do")?.as_str() {
        "jump" => Command::Jump { statement: number("data-statement")? },
        "open" => Command::Open { fold: number("data-fold")? },
        "fold" => Command::Fold { fold: number("data-fold")? },
        "restore" => Command::Restore,
        "refold" => Command::Refold,
        "retry" => Command::Retry,
        "close" => Command::Close,
        _ => return None,
    })
}
