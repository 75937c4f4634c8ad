//! What changes in the overlay changes in place: the nodes that stay are the same ones, and what stands in the end is what an
//! overlay that is opened then would show.

use super::background::{Background, Opened, page, settle, view};
use serde_json::{Value, json};
use unspun::report::View;
use unspun::wasm::panel::Place;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement, Node};

/// Every state that differs from the others in what stands where.
fn states() -> Vec<Value> {
    let here = |mode: &str, small: bool, unfolded: &[&str]| {
        json!({
            "site": "paper.example", "mode": mode, "usual": "click", "private": false, "unfolded": unfolded, "nowhere": [],
            "badge": "folds", "overlay": { "side": "right", "width": 380, "small": small },
        })
    };
    let whole = view();
    let mut few = view();
    few.statements.remove(0);
    few.folds.truncate(2);
    few.notes.clear();
    few.origin = None;
    let mut many = view();
    many.statements.reverse();
    many.folds.reverse();
    many.rewritten = true;
    let none = View { epoch: 1, is_article: false, ..View::default() };
    let on = here("click", false, &[]);
    let mut states: Vec<Value> = [&whole, &few, &many, &none]
        .into_iter()
        .flat_map(|view| {
            [page(true, &[]), page(true, &[0, 1]), page(false, &[])]
                .map(|state| json!({ "view": view, "state": state, "here": on }))
        })
        .collect();
    for (view, here) in [
        (json!("failed"), on.clone()),
        (json!("off"), here("never", false, &[])),
        (Value::Null, on.clone()),
        (json!(whole), here("automatic", false, &["related", "share"])),
        (json!(whole), here("click", true, &[])),
    ] {
        states.push(json!({ "view": view, "state": page(true, &[]), "here": here }));
    }
    states
}

fn with(state: &Value, more: Value) -> Value {
    let mut all = more;
    for (key, value) in state.as_object().unwrap() {
        all[key] = value.clone();
    }
    all
}

async fn opened(state: &Value) -> (std::rc::Rc<Background>, Opened) {
    let background = Background::answering(&with(state, json!({ "ok": true, "key": "k" })));
    let opened = Opened::with(&background, Place::Frame, "0f").await;
    (background, opened)
}

/// All that stands in a node, attributes by name.
fn written(node: &Node) -> String {
    let Some(element) = node.dyn_ref::<Element>() else { return format!("{:?}", node.text_content()) };
    let mut names: Vec<String> = element.get_attribute_names().iter().filter_map(|n| n.as_string()).collect();
    names.sort();
    let attributes: Vec<String> =
        names.iter().map(|name| format!(" {name}={:?}", element.get_attribute(name).unwrap())).collect();
    let children = element.child_nodes();
    let children: Vec<String> = (0..children.length()).map(|at| written(&children.get(at).unwrap())).collect();
    format!("<{}{}>{}</>", element.tag_name(), attributes.concat(), children.concat())
}

#[wasm_bindgen_test]
async fn what_stands_after_a_change_is_what_a_new_overlay_shows() {
    let states = states();
    let mut fresh = Vec::new();
    for state in &states {
        fresh.push(written(&opened(state).await.1.main));
    }
    for (at, from) in states.iter().enumerate() {
        for (to, expected) in states.iter().zip(&fresh).filter(|(to, _)| !to["view"].is_null()) {
            let (background, opened) = opened(from).await;
            background.tell(&with(to, json!({ "type": "changed", "key": "k" })));
            assert_eq!(&written(&opened.main), expected, "from {at}: {from} to {to}");
        }
    }
}

#[wasm_bindgen_test]
async fn a_button_that_stays_is_the_same_one() {
    let states = states();
    let (background, opened) = opened(&states[0]).await;
    let all = ["#close", "#menu", "#jump-1", "#fold-1", "#all, [data-voice]"];
    let before = all.map(|selector| opened.find(selector).unwrap());
    background.tell(&with(&states[1], json!({ "type": "changed", "key": "k" })));
    background.tell(&with(&states[13], json!({ "type": "changed", "key": "k" })));
    background.tell(&with(&states[0], json!({ "type": "changed", "key": "k" })));
    for (selector, before) in all.iter().zip(before).take(2) {
        assert!(before.is_same_node(opened.find(selector).as_deref().map(AsRef::as_ref)), "{selector}");
    }
    let before = all.map(|selector| opened.find(selector).unwrap());
    background.tell(&with(&states[1], json!({ "type": "changed", "key": "k" })));
    for (selector, before) in all.iter().zip(before) {
        assert!(before.is_same_node(opened.find(selector).as_deref().map(AsRef::as_ref)), "{selector}");
    }
}

#[wasm_bindgen_test]
async fn a_box_shows_what_holds_whatever_was_clicked() {
    let kept = json!({
        "text": r#"{"version":1}"#, "aside": [], "wrong": { "count": 0, "text": "{}" },
        "session": { "entries": 0, "size": 0 }, "granted": [],
    });
    let options = Opened::options(&Background::answering(&kept), None).await;
    let tick: HtmlInputElement = options.find("#kind-tags").unwrap().dyn_into().unwrap();
    let badge: HtmlInputElement = options.find("#badge-statements").unwrap().dyn_into().unwrap();
    tick.click();
    badge.click();
    settle().await;
    assert!(tick.is_connected() && badge.is_connected(), "a click does not replace what it hits");
    assert!(tick.checked() && !badge.checked(), "nothing was kept by this background");
    let usual: HtmlInputElement = options.find("#badge-folds").unwrap().dyn_into().unwrap();
    assert!(usual.checked());
}
