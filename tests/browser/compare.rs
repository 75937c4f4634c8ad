//! The overlay's comparison with another tab.

use super::background::{Background, Opened, page, settle, view};
use serde_json::{Value, json};
use unspun::wasm::panel::Place;
use wasm_bindgen_test::wasm_bindgen_test;

fn other(tab: u32, title: &str, hint: &str) -> Value {
    json!({ "tab": tab, "title": title, "url": "https://www.courier.example/pump", "hint": hint })
}

fn found() -> Value {
    let compared = |statement: u32, words: &str, label: &str, altered: Value| json!({ "statement": statement, "words": words, "label": label, "altered": altered });
    json!({ "ok": true, "title": "The pump", "url": "https://courier.example/pump", "found": [
        compared(0, "We could not let it fall,", "altered", json!([["fall", "collapse"]])),
        compared(0, "Not now.", "identical", json!([])),
        compared(2, "no longer", "misattributed", json!([["The council", "Tom Reeve"]])),
    ] })
}

async fn opened(background: &std::rc::Rc<Background>) -> Opened {
    let opened = Opened::with(background, Place::Frame, "0f").await;
    background.asked();
    opened
}

#[wasm_bindgen_test]
async fn without_another_tab_it_says_how_to_compare() {
    let opened = opened(&Background::showing(&view())).await;
    assert_eq!(opened.words(".compare"), "panel_comparepanel_compare_how");
    assert!(opened.find("[aria-labelledby=notes] ~ .compare").is_some(), "below what the article says");
}

#[wasm_bindgen_test]
async fn a_likely_original_is_offered_and_the_others_are_listed() {
    let others = json!([other(7, "The pump", "origin"), other(8, "Elsewhere", "none")]);
    let background = Background::comparing(&others, &Value::Null);
    let opened = opened(&background).await;
    let offered = "panel_compare_with The pump www.courier.example · panel_hint_origin";
    assert_eq!(opened.words("#compare-7"), offered);
    assert!(opened.find(".strip + .compare").is_some(), "above all else");
    assert!(opened.find("details #compare-7").is_none() && opened.find("details #compare-8").is_some());
    opened.click("#compare-7");
    assert_eq!(background.asked(), [r#"{"type":"compare","key":"k","tab":7}"#]);
}

#[wasm_bindgen_test]
async fn a_tab_that_is_read_later_is_offered_when_it_is() {
    let background = Background::showing(&view());
    let opened = opened(&background).await;
    let state = page(true, &[]);
    let news = json!({ "type": "changed", "key": "k", "state": state, "others": [other(7, "The pump", "opened")] });
    background.tell(&news);
    assert!(opened.words("#compare-7").ends_with("panel_hint_opened"));
    background.tell(&json!({ "type": "changed", "key": "k", "state": state, "others": [] }));
    assert!(opened.find("#compare-7").is_none());
    background.tell(&json!({ "type": "changed", "key": "k", "state": state, "others": [{ "tab": "7" }] }));
    assert!(opened.find("[data-do=compare]").is_none());
}

#[wasm_bindgen_test]
async fn each_quotation_shows_how_it_stands_with_the_words_on_both_sides() {
    let background = Background::comparing(&json!([other(7, "The pump", "origin")]), &found());
    let opened = opened(&background).await;
    opened.click("#compare-7");
    assert_eq!(opened.words(".compare .wait"), "panel_comparing");
    settle().await;
    assert_eq!(
        opened.all("[data-part=summary] li"),
        [
            "panel_fidelity_identical panel_n_1",
            "panel_fidelity_altered panel_n_1",
            "panel_fidelity_misattributed panel_n_1"
        ]
    );
    assert!(opened.words("[data-part=summary]").starts_with("panel_n_compared_3 The pump"));
    assert!(opened.find("#compare-7").is_none(), "what was compared is not offered again");
    assert_eq!(
        opened.all("[data-statement='0'] .fidelity li"),
        [
            "panel_fidelity_altered We could not let…panel_herefallpanel_therecollapse",
            "panel_fidelity_identical Not now."
        ]
    );
    assert_eq!(
        opened.words("[data-statement='2'] .fidelity"),
        "panel_fidelity_misattributedpanel_hereThe councilpanel_thereTom Reeve"
    );
    assert!(opened.find("[data-statement='1'] .fidelity").is_none(), "nothing is quoted there");
}

#[wasm_bindgen_test]
async fn an_answer_without_form_is_a_failure() {
    let others = json!([other(7, "The pump", "origin")]);
    for answer in [Value::Null, json!({ "ok": false }), json!({ "ok": true, "found": 3 }), json!("yes")] {
        let background = Background::comparing(&others, &answer);
        let opened = opened(&background).await;
        opened.click("#compare-7");
        settle().await;
        assert!(opened.words(".compare").contains("panel_compare_failed"), "{answer}");
        assert!(opened.find(".fidelity").is_none());
    }
}

#[wasm_bindgen_test]
async fn another_reading_of_the_page_forgets_the_comparison() {
    let background = Background::comparing(&json!([other(7, "The pump", "origin")]), &found());
    let opened = opened(&background).await;
    opened.click("#compare-7");
    settle().await;
    assert!(opened.find(".fidelity").is_some());
    background.tell(&json!({ "type": "changed", "key": "k", "state": page(true, &[]), "view": view() }));
    assert!(opened.find(".fidelity").is_none());
}
