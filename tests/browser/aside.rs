//! The overlay as a side panel, the print view, and the edge.

use super::background::{Background, Opened, page, settle, view};
use serde_json::{Value, json};
use std::rc::Rc;
use unspun::wasm::panel::{Place, Print};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

fn here(side: &str, width: u32) -> Value {
    let overlay = json!({ "side": side, "width": width, "small": false });
    json!({
        "site": "paper.example", "mode": "click", "usual": "click", "private": false, "unfolded": [], "nowhere": [],
        "badge": "folds", "overlay": overlay, "picks": [],
    })
}

fn front(window: u32, key: &str) -> Value {
    let state = page(true, &[]);
    json!({ "type": "side", "window": window, "tab": 7, "key": key, "view": view(), "state": state, "others": [], "here": here("right", 380) })
}

#[wasm_bindgen_test]
async fn a_side_panel_shows_the_front_tab_of_its_window() {
    let background = Background::answering(&json!({ "type": "side", "window": 3 }));
    let opened = Opened::with(&background, Place::Side(3), "").await;
    assert_eq!(background.asked(), [r#"{"type":"side","window":3}"#]);
    assert_eq!((opened.state().as_str(), opened.words("h1").as_str()), ("idle", "panel_idle"));
    background.tell(&front(4, "x"));
    assert_eq!(opened.state(), "idle", "that was another window");
    background.tell(&front(3, "a"));
    assert_eq!(opened.state(), "article");
    assert!(opened.find("#close").is_none() && opened.find("#item-left").is_none() && opened.find("#edge").is_none());
    background.tell(&json!({ "type": "changed", "key": "a", "state": page(false, &[]), "small": true }));
    opened.click("[data-do=refold]");
    assert_eq!(background.asked(), [r#"{"type":"command","key":"a","command":{"do":"refold"}}"#]);
    background.tell(&front(3, "b"));
    background.tell(&json!({ "type": "changed", "key": "a", "state": page(false, &[]) }));
    assert!(opened.find("[data-do=restore]").is_some(), "what changed is not in front any more");
    background.tell(&json!({ "type": "side", "window": 3 }));
    assert_eq!(opened.state(), "idle");
    background.tell(&json!({ "type": "changed", "key": "b", "state": page(true, &[]), "view": view() }));
    assert_eq!(opened.state(), "idle");
}

#[wasm_bindgen_test]
async fn the_side_panel_is_opened_beside_the_overlays_tab() {
    let state = page(true, &[]);
    let answer =
        json!({ "ok": true, "tab": 7, "key": "k", "view": view(), "state": state, "here": here("right", 380) });
    let background = Background::answering(&answer);
    let opened = Opened::with(&background, Place::Frame, "0f").await;
    background.asked();
    opened.click("#item-side");
    assert_eq!(background.asked(), ["side panel beside 7"]);
    opened.click("#item-print");
    assert_eq!(background.asked(), [r#"{"type":"print","key":"k"}"#]);
}

async fn edge_keys(side: &str, width: u32, keys: &[&str]) -> Vec<String> {
    let state = page(true, &[]);
    let answer = json!({ "ok": true, "key": "k", "view": view(), "state": state, "here": here(side, width) });
    let background = Background::answering(&answer);
    let opened = Opened::with(&background, Place::Frame, "0f").await;
    background.asked();
    let edge = opened.find("#edge").unwrap();
    assert_eq!(edge.get_attribute("aria-valuenow"), Some(width.to_string()));
    edge.focus().unwrap();
    for key in keys {
        opened.press(key);
    }
    background.asked()
}

fn width(width: u32) -> String {
    format!(r#"{{"type":"change","key":"k","change":{{"width":{{"width":{width}}}}}}}"#)
}

#[wasm_bindgen_test]
async fn the_edge_is_moved_by_keys() {
    let keys = ["ArrowLeft", "ArrowRight", "Home", "End", "ArrowUp"];
    assert_eq!(edge_keys("right", 380, &keys).await, [400, 360, 280, 720].map(width));
    assert_eq!(edge_keys("left", 290, &keys).await, [280, 310, 280, 720].map(width));
}

#[wasm_bindgen_test]
async fn the_print_view_has_the_statements_by_voice_and_the_article() {
    let paragraphs = ["First <b>words</b>.", "Last words."];
    let background = Background::answering(&json!({ "ok": true, "view": view(), "paragraphs": paragraphs }));
    let opened = Opened::empty();
    Print::open(opened.main.clone(), Rc::<Background>::clone(&background), "0f").unwrap();
    settle().await;
    assert_eq!(background.asked(), [r#"{"type":"paper","ticket":"0f"}"#]);
    assert_eq!((opened.state().as_str(), opened.words("h1").as_str()), ("print", "The [old] pump"));
    let voices = view().voices.len();
    assert!(opened.all("section h3").len() >= voices, "{:?}", opened.all("section h3"));
    assert_eq!(opened.all(".said").len(), view().statements.len());
    assert_eq!(opened.all("p.words"), paragraphs);
    assert!(opened.words("section").contains("Lopez"));
    let link = opened.find("a").unwrap().dyn_into::<web_sys::Element>().unwrap();
    assert_eq!(link.get_attribute("href").as_deref(), Some(view().url.as_str()));
}

#[wasm_bindgen_test]
async fn a_print_view_without_its_ticket_says_that_it_is_gone() {
    let opened = Opened::empty();
    Print::open(opened.main.clone(), Background::answering(&json!({ "ok": false })), "0f").unwrap();
    settle().await;
    assert_eq!((opened.state().as_str(), opened.words("h1").as_str()), ("gone", "print_gone"));
}
