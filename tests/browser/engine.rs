//! The engine's boundary.

use super::columns::{Sent, article};
use js_sys::{Array, Error, JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

fn field(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |value, name| Reflect::get(&value, &JsValue::from_str(name)).unwrap())
}

/// The error that a malformed snapshot throws; a plain `Error`, by which the background tells it from a panic.
fn refusal(sent: &Sent) -> String {
    let error = JsValue::from(sent.analyze().expect_err("is refused"));
    let error: Error = error.dyn_into().expect("is an Error");
    assert_eq!(error.name(), "Error");
    String::from(error.message())
}

#[wasm_bindgen_test]
fn columns_give_a_view_and_a_plan_of_the_same_epoch() {
    let answer = article().analyze().unwrap_or_else(|_| panic!("an answer"));
    assert_eq!(field(&answer, "view.epoch"), JsValue::from(7));
    assert_eq!(field(&answer, "plan.epoch"), JsValue::from(7));
    assert_eq!(field(&answer, "view.isArticle"), JsValue::TRUE);
    assert_eq!(field(&answer, "view.title"), JsValue::from_str("Council votes - Example"));
    let (statements, passages) = (field(&answer, "view.statements.length"), field(&answer, "plan.passages.length"));
    assert_eq!(statements, passages);
    assert_eq!(field(&answer, "view.folds.length"), field(&answer, "plan.folds.length"));
}

#[wasm_bindgen_test]
fn the_answer_survives_the_json_of_messages() {
    let answer = article().analyze().unwrap_or_else(|_| panic!("an answer"));
    let view: unspun::report::View = serde_wasm_bindgen::from_value(field(&answer, "view")).unwrap();
    let text = js_sys::JSON::stringify(&field(&answer, "view")).unwrap();
    let again = js_sys::JSON::parse(&String::from(text)).unwrap();
    assert_eq!(view, serde_wasm_bindgen::from_value(again).unwrap());
}

#[wasm_bindgen_test]
fn what_is_no_snapshot_is_refused_and_the_next_page_is_read() {
    let mut crooked = article();
    crooked.parents[3] = 900;
    assert_eq!(refusal(&crooked), "the snapshot's nodes are out of order");
    let mut short = article();
    short.tags.pop();
    assert_eq!(refusal(&short), "the snapshot's columns differ in length");
    let mut long = article();
    long.lengths[0] += 1;
    assert_eq!(refusal(&long), "the snapshot's strings do not have the lengths that it gives");
    let mut nameless = article();
    nameless.names = Array::of1(&JsValue::from(3));
    assert_eq!(refusal(&nameless), "a name in the snapshot is no string");
    assert!(article().analyze().is_ok());
}

#[wasm_bindgen_test]
fn an_article_is_compared_with_what_was_kept_of_it() {
    let answer = article().analyze().unwrap_or_else(|_| panic!("an answer"));
    let kept = field(&answer, "kept");
    assert!(field(&kept, "quotes.length").as_f64().is_some_and(|n| n > 0.0), "the article has quotations");
    let found = unspun::wasm::engine::compare(kept.clone(), kept.clone()).unwrap_or_else(|_| panic!("an answer"));
    let found: Vec<unspun::report::Compared> = serde_wasm_bindgen::from_value(found).unwrap();
    assert!(!found.is_empty() && found.iter().all(|c| c.label == "identical"), "{found:?}");
    let error = JsValue::from(unspun::wasm::engine::compare(kept, JsValue::from(3)).expect_err("is refused"));
    let error: Error = error.dyn_into().expect("is an Error");
    assert_eq!(String::from(error.message()), "what is to be compared was not kept by this engine");
}

#[wasm_bindgen_test]
fn half_a_surrogate_pair_keeps_the_columns_in_step() {
    let mut sent = article();
    let lone = JsString::from_char_code1(0xD83D).concat(&" and more words of the page".into());
    sent.line(1, "p", &lone);
    sent.line(1, "p", &JsString::from_char_code1(0xDE42));
    sent.line(1, "p", &"after it 🙂".into());
    assert!(sent.analyze().is_ok());
}

#[wasm_bindgen_test]
fn a_page_nested_to_the_limit_does_not_overflow_the_stack() {
    let mut sent = article();
    let mut parent = 1;
    for _ in 0..90_000 {
        parent = sent.element(parent, "div");
    }
    sent.line(parent, "p", &"Share this".into());
    assert!(sent.analyze().is_ok());
}
