//! The overlay's menu, the handle, what commands ask, and the report as a file.

use super::background::{Background, Opened, active, page, settle, view};
use serde_json::{Value, json};
use std::rc::Rc;
use unspun::wasm::panel::Place;
use wasm_bindgen_test::wasm_bindgen_test;

/// What holds on a site.
fn here(mode: &str, unfolded: &[&str]) -> Value {
    let overlay = json!({ "side": "right", "width": 380, "small": false });
    json!({
        "site": "paper.example", "mode": mode, "usual": "click", "private": false, "unfolded": unfolded, "nowhere": [],
        "badge": "folds", "overlay": overlay,
    })
}

fn answer(here: &Value) -> Rc<Background> {
    let state = page(true, &[]);
    Background::answering(&json!({ "ok": true, "key": "k", "view": view(), "state": state, "here": here }))
}

async fn opened(background: &Rc<Background>) -> Opened {
    let opened = Opened::with(background, Place::Frame, "0f").await;
    background.asked();
    opened
}

fn changed(news: &Value) -> Value {
    let mut all = json!({ "type": "changed", "key": "k", "state": page(true, &[]) });
    for (key, value) in news.as_object().unwrap() {
        all[key] = value.clone();
    }
    all
}

fn change(change: &str) -> String {
    format!(r#"{{"type":"change","key":"k","change":{change}}}"#)
}

#[wasm_bindgen_test]
async fn the_site_stands_first_in_the_menu_and_can_be_switched_off() {
    let background = answer(&here("click", &[]));
    let opened = opened(&background).await;
    assert_eq!(opened.words(".sheet label"), "panel_site paper.example");
    opened.click("#site");
    assert_eq!(background.asked(), [change(r#"{"mode":{"site":"paper.example","mode":"never"}}"#)]);
    background.tell(&changed(&json!({ "view": "off", "here": here("never", &[]) })));
    assert_eq!((opened.state().as_str(), opened.words("h1").as_str()), ("off", "panel_off paper.example"));
    assert!(opened.find("#mode-click").is_none());
    opened.click("#on");
    assert_eq!(background.asked(), [change(r#"{"mode":{"site":"paper.example","mode":null}}"#)]);
}

#[wasm_bindgen_test]
async fn what_the_readers_organisation_sets_cannot_be_changed_in_the_menu() {
    let mut set = here("click", &[]);
    set["forbidden"] = true.into();
    let opened = self::opened(&answer(&set)).await;
    assert!(opened.find("#mode-click").is_some() && opened.find("#mode-automatic").is_none());
    set["managed"] = true.into();
    let opened = self::opened(&answer(&set)).await;
    assert!(opened.find("#site").unwrap().has_attribute("disabled"));
    assert!(opened.find("#mode-click").is_none());
    assert!(opened.words(".sheet").contains("options_managed"));
    set["mode"] = "never".into();
    let state = page(true, &[]);
    let off = json!({ "ok": true, "key": "k", "view": "off", "state": state, "here": set });
    let opened = self::opened(&Background::answering(&off)).await;
    assert!(opened.find("#on").is_none());
}

#[wasm_bindgen_test]
async fn a_page_without_a_site_has_no_switch() {
    let opened = opened(&Background::showing(&view())).await;
    assert!(opened.find("#site").is_none() && opened.find("[data-do=never]").is_none());
}

#[wasm_bindgen_test]
async fn automatic_mode_is_asked_for_in_the_options() {
    let background = answer(&here("click", &[]));
    let opened = opened(&background).await;
    opened.click("#mode-automatic");
    assert_eq!(background.asked(), [r#"{"type":"options","key":"k","automatic":true}"#]);
    opened.click("#item-options");
    assert_eq!(background.asked(), [r#"{"type":"options","key":"k","automatic":false}"#]);
}

#[wasm_bindgen_test]
async fn a_kind_that_is_not_folded_here_stands_apart() {
    let background = answer(&here("click", &["related"]));
    let opened = opened(&background).await;
    assert_eq!(opened.all(".folds[data-grade=fold] > summary"), ["fold_share panel_n_1", "fold_tagline panel_n_1"]);
    assert_eq!(opened.all("[data-part=left] .folds > summary"), ["fold_related panel_n_3"]);
    assert!(opened.find("[data-part=left] [data-do=open]").is_none());
    assert!(opened.words("[role=status]").contains("panel_n_folded_2"));
    opened.click("#again-left-related");
    assert_eq!(background.asked(), [change(r#"{"kind":{"site":"paper.example","kind":"related","folds":true}}"#)]);
    opened.click("#never-fold-share");
    assert_eq!(background.asked(), [change(r#"{"kind":{"site":"paper.example","kind":"share","folds":false}}"#)]);
}

#[wasm_bindgen_test]
async fn a_fold_that_was_wrong_is_kept_and_shown() {
    let background = answer(&here("click", &[]));
    let opened = opened(&background).await;
    opened.click("#wrong-4");
    assert_eq!(
        background.asked(),
        [
            r#"{"type":"wrong","key":"k","kind":"tagline","rule":"tagline_praise","reason":"best in town","words":"The town’s paper"}"#,
            r#"{"type":"command","key":"k","command":{"do":"open","fold":4}}"#
        ]
    );
    settle().await;
    assert!(opened.words("[data-fold='4']").contains("panel_wrong_kept"));
}

#[wasm_bindgen_test]
async fn escape_rolls_the_menu_up_before_anything_else() {
    let background = answer(&here("click", &[]));
    let opened = opened(&background).await;
    opened.click(".menu > summary");
    opened.find("#item-options").unwrap().focus().unwrap();
    opened.press("Escape");
    assert!(opened.find(".menu[open]").is_none() && background.asked().is_empty());
    assert_eq!(active().unwrap().tag_name().to_lowercase(), "summary");
}

#[wasm_bindgen_test]
async fn as_a_handle_it_shows_nothing_else() {
    let background = answer(&here("click", &[]));
    let opened = opened(&background).await;
    opened.click("#small");
    assert_eq!(background.asked(), [r#"{"type":"small","key":"k","small":true}"#]);
    assert!(opened.find("h1").is_none());
    assert_eq!(opened.find("#handle").unwrap().get_attribute("aria-label").unwrap(), "panel_large");
    opened.click("#handle");
    assert_eq!(background.asked(), [r#"{"type":"small","key":"k","small":false}"#]);
    assert!(opened.find("h1").is_some());
    background.tell(&changed(&json!({ "small": true })));
    assert!(opened.find("#handle").is_some());
}

#[wasm_bindgen_test]
async fn commands_go_through_the_statements_that_are_shown() {
    let background = answer(&here("click", &[]));
    let opened = opened(&background).await;
    let step = |step: i32| {
        background.tell(&changed(&json!({ "ask": { "step": step } })));
        opened.find("[data-current]").map(|e| e.get_attribute("data-statement").unwrap())
    };
    let at = |step: Option<String>| step.unwrap_or_default();
    assert_eq!([at(step(1)), at(step(1)), at(step(1)), at(step(1))], ["0", "1", "2", "2"]);
    assert_eq!([at(step(-1)), at(step(-1)), at(step(-1))], ["1", "0", "0"]);
    opened.click("#status-denied");
    assert_eq!(at(step(1)), "2");
    assert_eq!(background.asked().len(), 8, "each is shown in the page");
}

#[wasm_bindgen_test]
async fn words_are_found_in_the_statement_that_holds_them() {
    let background = answer(&here("click", &[]));
    let opened = opened(&background).await;
    opened.click("#status-denied");
    background.tell(&changed(&json!({ "ask": { "find": "“could not\n let it" } })));
    assert_eq!(opened.find("[data-current]").unwrap().get_attribute("data-statement").unwrap(), "0");
    assert_eq!(active().unwrap().id(), "jump-0");
    background.tell(&changed(&json!({ "ask": { "find": "Yesterday the roof may be lost, she said" } })));
    assert_eq!(opened.find("[data-current]").unwrap().get_attribute("data-statement").unwrap(), "1");
    background.tell(&changed(&json!({ "ask": { "find": "a pump that nobody speaks of" } })));
    assert_eq!(opened.words("[data-part=notice]"), "panel_unfound");
    background.tell(&changed(&json!({ "ask": { "find": "   " } })));
    assert_eq!(opened.words("[data-part=notice]"), "panel_unfound");
}

#[wasm_bindgen_test]
async fn what_was_asked_before_the_article_is_there_waits_for_it() {
    let state = page(true, &[]);
    let answer = json!({ "ok": true, "key": "k", "view": null, "state": state, "ask": { "find": "no longer" } });
    let background = Background::answering(&answer);
    let opened = opened(&background).await;
    assert_eq!(opened.state(), "working");
    background.tell(&changed(&json!({ "view": view() })));
    assert_eq!(opened.find("[data-current]").unwrap().get_attribute("data-statement").unwrap(), "2");
}

#[wasm_bindgen_test]
async fn the_report_is_saved_in_four_forms() {
    let background = answer(&here("click", &[]));
    let opened = opened(&background).await;
    for form in ["markdown", "html", "json", "annotations"] {
        opened.click(&format!("#save-{form}"));
    }
    let saved = background.saved();
    let files: Vec<(&str, &str)> = saved.iter().map(|(name, kind, _)| (name.as_str(), kind.as_str())).collect();
    assert_eq!(
        files,
        [
            ("The [old] pump.md", "text/markdown"),
            ("The [old] pump.html", "text/html"),
            ("The [old] pump.json", "application/json"),
            ("The [old] pump.jsonld", "application/ld+json")
        ]
    );
    let report: Value = serde_json::from_str(&saved[2].2).unwrap();
    assert_eq!(report["format"], "unspun-report");
    assert_eq!(report["version"], 1);
    assert_eq!(report["statements"][2]["status"], json!([{ "kind": "denied", "words": "denied" }]));
    assert_eq!(report["origin"]["evidence"], json!([{ "kind": "source_link", "words": "Source link" }]));
    let page: Value = serde_json::from_str(&saved[3].2).unwrap();
    assert_eq!(page["items"].as_array().unwrap().len(), 3);
    assert_eq!(page["items"][0]["target"][1]["selector"]["exact"], "“Not now.”");
    assert_eq!(page["items"][0]["target"][0]["source"], "https://copies.example/pump(1)");
    assert_eq!(page["items"][0]["body"][0]["value"], "Maria Lopez, the town's engineer");
}
