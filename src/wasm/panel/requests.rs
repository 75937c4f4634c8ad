//! What the reader asks for, sent on: to the page by way of the background, to the background itself, to the browser.

use super::Panel;
use super::action::Wanted;
use super::export::{self, Form, Format};
use super::message::{Command, Comparison, Message};
use super::render::Renderer;
use super::state::{Comparing, Notice};
use crate::settings::Change;
use crate::wasm::answer::is_ok;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

impl Panel {
    /// Asks something of the page. What comes of it is told by `changed`; a background that is gone tells nothing.
    pub(super) fn command(&self, command: Command) {
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
    pub(super) fn ask(&self, message: impl FnOnce(&str) -> JsValue) -> Option<js_sys::Promise> {
        let message = self.state.borrow().key.as_deref().map(message)?;
        Some(self.port.send(&message))
    }

    /// Sends a message whose answer says nothing: what comes of it is told by `changed`.
    pub(super) fn tell(&self, message: impl FnOnce(&str) -> JsValue) {
        if let Some(answer) = self.ask(message) {
            spawn_local(async move { drop(JsFuture::from(answer).await) });
        }
    }

    /// A fold was wrong: that is kept, and what it hid is shown.
    pub(super) fn wrong(self: &Rc<Self>, fold: u32) {
        let answer = {
            let state = self.state.borrow();
            let known = state.view().and_then(|view| view.folds.get(fold as usize));
            known.and_then(|known| self.ask(|key| Message::wrong(key, known).to_js()))
        };
        let Some(answer) = answer else { return };
        self.command(Command::Open { fold });
        let panel = Rc::clone(self);
        spawn_local(async move {
            let kept = JsFuture::from(answer).await.is_ok_and(|answer| is_ok(&answer));
            panel.state.borrow_mut().wrong.insert(fold, kept);
            panel.draw();
        });
    }

    /// The reader chooses a block in the page, unless the browser keeps us out of it.
    pub(super) fn pick(self: &Rc<Self>) {
        self.screen.roll_up("menu");
        let known = !self.state.borrow().here.site.is_empty();
        if known {
            self.need(Notice::NotLetIn, |key| Message::Picker { key }.to_js());
        }
    }

    /// Sends a message of which the reader hears should it have no success.
    pub(super) fn need(self: &Rc<Self>, failed: Notice, message: impl FnOnce(&str) -> JsValue) {
        let Some(answer) = self.ask(message) else { return };
        let panel = Rc::clone(self);
        spawn_local(async move {
            if !JsFuture::from(answer).await.is_ok_and(|answer| is_ok(&answer)) {
                panel.state.borrow_mut().notice = Some(failed);
                panel.draw();
            }
        });
    }

    /// The side panel shows the same; then a handle is enough in the page.
    pub(super) fn open_side(&self) {
        self.screen.roll_up("menu");
        if let Some(tab) = self.state.borrow().tab {
            self.port.open_side(tab);
        }
    }

    pub(super) fn change(&self, change: &Change) {
        self.tell(|key| Message::Change { key, change }.to_js());
        if matches!(change, Change::Mode { .. }) {
            // What comes of it stands below the menu.
            self.screen.roll_up("menu");
        }
    }

    pub(super) fn make_small(&self, small: bool) {
        self.tell(|key| Message::Small { key, small }.to_js());
        self.state.borrow_mut().small = small;
    }

    pub(super) fn search(&self, wanted: Wanted) {
        let state = self.state.borrow();
        let Some(search) = state.view().and_then(|view| view.search.as_ref()) else { return };
        let words = match wanted {
            Wanted::Headline => &search.headline,
            Wanted::Quotation => &search.quotation,
        };
        self.tell(|key| Message::Search { key, words }.to_js());
    }

    pub(super) fn save(&self, format: Format) {
        let state = self.state.borrow();
        let Some(view) = state.view() else { return };
        let renderer = Renderer { port: self.port.as_ref(), state: &state };
        let (name, kind) = format.file(&view.title);
        self.port.save(&name, kind, &export::report(&renderer, view, format));
    }

    pub(super) fn open_kind(&self, kind: &str, grade: &str) {
        let folds: Vec<u32> = {
            let state = self.state.borrow();
            let all = (0..).zip(state.view().map_or(&[][..], |view| &view.folds));
            all.filter(|(_, f)| f.kind == kind && f.grade == grade).map(|(at, _)| at).collect()
        };
        for fold in folds {
            self.command(Command::Open { fold });
        }
    }

    pub(super) fn compare(self: &Rc<Self>, tab: u32) {
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
    pub(super) fn copy(&self, form: Form, statement: Option<u32>) {
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
}
