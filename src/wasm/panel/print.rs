//! The article with its statements, on a page of its own, to be printed: title and source, who said what and how firmly, the
//! article's own text.

use super::message::Message;
use super::render::{Renderer, quoted};
use super::state::State;
use super::strip;
use crate::report::{StatementView, View};
use crate::wasm::answer::{field, is_ok};
use crate::wasm::crossing::from_js;
use crate::wasm::port::Port;
use crate::wasm::screen::Screen;
use crate::wasm::tree::{Tree, el};
use std::rc::Rc;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event};

/// Starts the print view in the page that loads this module.
///
/// # Errors
/// Where the page has no `<main>`.
#[wasm_bindgen(js_name = startPrint)]
pub fn start_print() -> Result<(), JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let document = window.document().ok_or("no document")?;
    let main = document.query_selector("main")?.ok_or("no <main>")?;
    let ticket = window.location().hash()?.trim_start_matches('#').to_owned();
    Print::open(main, Rc::new(crate::wasm::webext::Extension), &ticket)
}

/// The print view.
pub struct Print {
    screen: Screen,
    port: Rc<dyn Port>,
}

impl Print {
    /// Opens it in `main` and asks the background for what `ticket` stands for.
    ///
    /// # Errors
    /// The browser's, should it refuse an element.
    pub fn open(main: Element, port: Rc<dyn Port>, ticket: &str) -> Result<(), JsValue> {
        let print = Self { screen: Screen::inside(main)?, port };
        let clicked = Closure::<dyn Fn(Event)>::new(|event: Event| {
            let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
            if target.is_some_and(|target| matches!(target.closest("[data-do=print]"), Ok(Some(_)))) {
                // A browser that refuses shows no dialog.
                let _ = web_sys::window().map(|window| window.print());
            }
        });
        print.screen.main.add_event_listener_with_callback("click", clicked.as_ref().unchecked_ref())?;
        // It listens as long as the page lives.
        clicked.forget();
        let answer = print.port.send(&Message::Paper { ticket }.to_js());
        spawn_local(async move {
            let answer = JsFuture::from(answer).await.unwrap_or(JsValue::UNDEFINED);
            if let Err(error) = print.show(&answer) {
                web_sys::console::error_1(&error);
            }
        });
        Ok(())
    }

    fn show(&self, answer: &JsValue) -> Result<(), JsValue> {
        let state = State::default();
        let to = Renderer { port: self.port.as_ref(), state: &state };
        let Some((view, paragraphs)) = paper(answer) else {
            return self.screen.show("gone", vec![to.head("print_gone", &[])], "", false);
        };
        if let Some(document) = self.screen.main.owner_document() {
            document.set_title(&view.title);
        }
        self.screen.show("print", content(&to, &view, &paragraphs), "", false)
    }
}

fn paper(answer: &JsValue) -> Option<(View, Vec<String>)> {
    is_ok(answer).then_some(())?;
    let view = from_js(field(answer, "view")?)?;
    Some((view, from_js(field(answer, "paragraphs")?)?))
}

fn content(to: &Renderer<'_>, view: &View, paragraphs: &[String]) -> Vec<Tree> {
    let mut content = vec![
        el("p").class("tools").child(to.button("print", "print", "print_print")),
        el("h1").attr("dir", "auto").attr("lang", &view.lang).words(&view.title),
        source(&view.url),
    ];
    let line = |words: String| el("p").class("soft").words(words);
    content.push(line(strip::what(to, view)));
    content.extend(view.origin.as_ref().and_then(|o| o.url.as_ref()).map(|url| source(url)));
    content.extend(strip::lines(to, view).map(line));
    if !view.statements.is_empty() {
        content.push(el("h2").words(to.say("panel_statements")));
        content.extend(voices(to, view));
    }
    if !view.notes.is_empty() {
        content.push(el("h2").words(to.say("panel_notes")));
        let note = |note: &crate::report::NoteView| {
            el("p").child(el("b").words(to.name("panel_note_", &note.kind))).words(" ").child(quoted(
                "q",
                view,
                &note.words,
            ))
        };
        content.extend(view.notes.iter().map(note));
    }
    if !paragraphs.is_empty() {
        content.push(el("h2").words(to.say("print_article")));
        content.extend(paragraphs.iter().map(|words| quoted("p", view, words)));
    }
    content
}

/// An address, as a link should it be one of the web.
fn source(url: &str) -> Tree {
    let web = url.starts_with("https://") || url.starts_with("http://");
    let words = el(if web { "a" } else { "span" }).attr("dir", "ltr").words(url);
    let words = if web { words.attr("href", url).attr("rel", "noopener noreferrer") } else { words };
    el("p").class("soft").child(words)
}

/// The statements of each voice, in the order in which they first speak; those of nobody sure at the end.
fn voices(to: &Renderer<'_>, view: &View) -> Vec<Tree> {
    let of = |voice: Option<u32>| view.statements.iter().filter(move |s| s.voice == voice).map(|s| said(to, view, s));
    let known = (0..).zip(&view.voices).map(|(at, voice)| {
        let role = (!voice.role.is_empty()).then(|| el("small").words([", ", &voice.role].concat()));
        let head = el("h3").attr("dir", "auto").attr("lang", &view.lang).words(&voice.name).children(role);
        el("section").child(head).children(of(Some(at)))
    });
    let unsure: Vec<Tree> = of(None).collect();
    let unsure =
        (!unsure.is_empty()).then(|| el("section").child(el("h3").words(to.say("panel_uncertain"))).children(unsure));
    known.chain(unsure).collect()
}

fn said(to: &Renderer<'_>, view: &View, statement: &StatementView) -> Tree {
    let status = |(name, words): &(String, String)| format!("{}: {words}", to.name("panel_status_", name));
    // Of a speaker who is not sure the source's own words are all there is.
    let source = statement.voice.is_none().then(|| statement.source.clone()).filter(|source| !source.is_empty());
    let kind = to.name("panel_kind_", &statement.kind);
    let all: Vec<String> = source.into_iter().chain([kind]).chain(statement.status.iter().map(status)).collect();
    el("div")
        .class("said")
        .attr("data-kind", &statement.kind)
        .child(quoted("blockquote", view, &statement.parts.join(" … ")))
        .child(el("p").class("soft").words(all.join(" · ")))
}
