//! The options page: how Unspun works now, what it keeps, and a button that makes it forget.

use super::port::Port;
use super::tree::{Tree, el};
use super::webext::{self, Extension};
use js_sys::{JSON, Object};
use std::rc::Rc;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Element};

/// Starts the options page.
///
/// # Errors
/// Where the page has no `<main>`.
#[wasm_bindgen(js_name = startOptions)]
pub fn start_options() -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|w| w.document()).ok_or("no document")?;
    let main = document.query_selector("main")?.ok_or("no <main>")?;
    document.set_title(&Extension.text("options_title", &[]));
    let page = Rc::new(Options { document, main });
    page.listen()?;
    page.refresh();
    Ok(())
}

struct Options {
    document: Document,
    main: Element,
}

impl Options {
    fn listen(self: &Rc<Self>) -> Result<(), JsValue> {
        let page = Rc::clone(self);
        let clicked = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
            let button = event.target().and_then(|t| t.dyn_into::<Element>().ok()).filter(|e| e.id() == "reset");
            if button.is_some() {
                page.reset();
            }
        });
        self.main.add_event_listener_with_callback("click", clicked.as_ref().unchecked_ref())?;
        clicked.forget();
        Ok(())
    }

    fn reset(self: &Rc<Self>) {
        let page = Rc::clone(self);
        spawn_local(async move {
            if let Err(error) = JsFuture::from(webext::forget()).await {
                web_sys::console::error_1(&error);
            }
            page.refresh();
        });
    }

    /// Reads what is kept and shows it.
    fn refresh(self: &Rc<Self>) {
        let page = Rc::clone(self);
        spawn_local(async move {
            let kept = JsFuture::from(webext::stored()).await.ok().map(|all| Kept::of(&all));
            if let Err(error) = page.show(kept.as_ref()) {
                web_sys::console::error_1(&error);
            }
        });
    }

    fn show(&self, kept: Option<&Kept>) -> Result<(), JsValue> {
        let fresh = js_sys::Array::new();
        for tree in content(kept) {
            fresh.push(tree.build(&self.document)?.as_ref());
        }
        self.main.replace_children_with_node(&fresh);
        Ok(())
    }
}

/// How much is kept.
struct Kept {
    entries: u32,
    bytes: u32,
}

impl Kept {
    fn of(all: &JsValue) -> Self {
        let bytes = JSON::stringify(all).map_or(0, |text| text.length());
        let entries = all.dyn_ref::<Object>().map_or(0, |o| Object::keys(o).length());
        Self { entries, bytes: if entries == 0 { 0 } else { bytes } }
    }
}

fn content(kept: Option<&Kept>) -> Vec<Tree> {
    let say = |key: &str| Extension.text(key, &[]);
    let part = |head: &str, text: String| el("section").child(el("h2").words(say(head))).child(el("p").words(text));
    let stored = match kept {
        Some(Kept { entries: 0, .. }) => say("options_nothing"),
        Some(kept) => {
            Extension.text("options_kept", &[&kept.entries.to_string(), &kept.bytes.div_ceil(1024).to_string()])
        }
        None => say("options_unknown"),
    };
    let reset = el("button").attr("type", "button").attr("id", "reset").words(say("options_reset"));
    vec![
        el("h1").words(say("options_title")),
        part("options_mode", say("options_mode_click")),
        part("options_stored", say("options_stored_text"))
            .child(el("p").attr("role", "status").words(stored))
            .child(reset),
        part("options_privacy", say("options_privacy_text")),
    ]
}
