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
