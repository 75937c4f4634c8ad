//! The overlay's folded list.

use super::background::{Background, Opened, active, page, view};
use serde_json::json;
use unspun::wasm::panel::Place;
use wasm_bindgen_test::wasm_bindgen_test;

async fn opened(background: &std::rc::Rc<Background>) -> Opened {
    let opened = Opened::with(background, Place::Frame, "0f").await;
    background.asked();
    opened
}

fn command(command: &str) -> String {
    format!(r#"{{"type":"command","key":"k","command":{command}}}"#)
}

#[wasm_bindgen_test]
async fn folds_stand_by_kind_and_dimmed_ones_apart() {
    let opened = opened(&Background::showing(&view())).await;
    let kinds = opened.all(".folds[data-grade=fold] > summary");
    assert_eq!(kinds, ["fold_share panel_n_1", "fold_related panel_n_2", "fold_tagline panel_n_1"]);
    assert_eq!(opened.all("[data-part=dimmed] .folds > summary"), ["fold_related panel_n_1"]);
    assert!(opened.find("[data-part=dimmed] [data-fold='2']").is_some());
    assert!(opened.words("[data-part=dimmed]").contains("panel_perhaps_text"));
}

#[wasm_bindgen_test]
async fn each_fold_says_why_in_plain_words() {
    let opened = opened(&Background::showing(&view())).await;
    let why = |fold: u32| opened.words(&format!("[data-fold='{fold}'] .why"));
    assert_eq!(why(0), "panel_why", "markup");
    assert_eq!(why(1), "panel_why_link_list", "a rule with words of its own; the page's are those above");
    assert_eq!(why(3), "panel_why_words");
    assert_eq!(why(4), "panel_why_words best in town");
    assert_eq!(opened.words("[data-fold='4'] p.words"), "The town’s paper");
}

#[wasm_bindgen_test]
async fn folds_are_shown_one_by_one_by_kind_or_all() {
    let background = Background::showing(&view());
    let opened = opened(&background).await;
    opened.click("[data-fold='1'] [data-do=open]");
    assert_eq!(background.asked(), [command(r#"{"do":"open","fold":1}"#)]);
    opened.click("[data-fold='2'] [data-do=open]");
    assert_eq!(background.asked(), [command(r#"{"do":"open","fold":2}"#)]);
    opened.click("#open-fold-related");
    assert_eq!(background.asked(), [command(r#"{"do":"open","fold":1}"#), command(r#"{"do":"open","fold":3}"#)]);
    assert!(opened.find("#open-fold-share").is_none(), "one fold has its own button");
    background.tell(&json!({ "type": "changed", "key": "k", "state": page(true, &[1, 3]) }));
    assert!(opened.find("#open-fold-related").is_none());
    opened.click("[data-fold='1'] [data-do=fold]");
    assert_eq!(background.asked(), [command(r#"{"do":"fold","fold":1}"#)]);
    opened.click("[data-do=restore]");
    assert_eq!(background.asked(), [command(r#"{"do":"restore"}"#)]);
    background.tell(&json!({ "type": "changed", "key": "k", "state": page(false, &[]) }));
    assert!(opened.find("[data-fold] button").is_none());
}

#[wasm_bindgen_test]
async fn what_is_unrolled_stays_so_and_keeps_the_focus() {
    let background = Background::showing(&view());
    let opened = opened(&background).await;
    assert!(opened.find("details.folds[open]").is_none());
    opened.click("#fold-share summary");
    opened.find("[data-fold='0'] [data-do=open]").unwrap().focus().unwrap();
    background.tell(&json!({ "type": "changed", "key": "k", "state": page(true, &[0]) }));
    assert!(opened.find("#fold-share[open]").is_some());
    assert_eq!(active().unwrap().get_attribute("data-do").as_deref(), Some("fold"));
}

fn picks() -> serde_json::Value {
    let overlay = json!({ "side": "right", "width": 380, "small": false });
    let picks = json!([{ "selector": "aside#promo", "words": "Most read" }, { "selector": "div.ad > p:nth-of-type(2)", "words": "" }]);
    json!({
        "site": "paper.example", "mode": "click", "usual": "click", "private": false, "unfolded": [], "nowhere": [],
        "badge": "folds", "overlay": overlay, "picks": picks,
    })
}

#[wasm_bindgen_test]
async fn what_the_reader_picked_stands_first_and_is_shown_once_or_forgotten() {
    let state = json!({ "epoch": 1, "folded": true, "opened": [], "picked": [1_000_000], "overlay": true });
    let answer = json!({ "ok": true, "key": "k", "view": view(), "state": state, "here": picks() });
    let background = Background::answering(&answer);
    let opened = opened(&background).await;
    assert_eq!(opened.all(".folds > summary")[0], "fold_picked panel_n_1");
    assert_eq!(opened.all("#picked .fold > div > p:first-child"), ["Most read", "panel_pick_wordless"]);
    assert_eq!(opened.all("#picked .why"), ["panel_pick_elsewhere"], "the second is not on this page");
    opened.click("#picked [data-do=open]");
    assert_eq!(background.asked(), [command(r#"{"do":"open","fold":1000000}"#)]);
    opened.click("#unpick-1000001");
    let change = r#"{"unpick":{"site":"paper.example","selector":"div.ad > p:nth-of-type(2)"}}"#;
    assert_eq!(background.asked(), [format!(r#"{{"type":"change","key":"k","change":{change}}}"#)]);
    opened.click("#item-pick");
    assert_eq!(background.asked(), [r#"{"type":"picker","key":"k"}"#]);
}
