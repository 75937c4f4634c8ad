//! The overlay, drawn and clicked.

use super::background::{Background, Opened, page, settle, view};
use serde_json::{Value, json};
use unspun::report::View;
use unspun::wasm::panel::Place;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn nothing_is_shown_before_the_ticket_was_taken() {
    let background = Background::showing(&view());
    let opened = Opened::at_once(&background, Place::Frame, "0f");
    assert_eq!((opened.state().as_str(), opened.main.text_content().unwrap().as_str()), ("working", ""));
    assert_eq!(background.asked(), [r#"{"type":"hello","ticket":"0f"}"#]);
    settle().await;
    assert_eq!(opened.state(), "article");
}

#[wasm_bindgen_test]
async fn a_frame_that_is_not_let_in_stays_empty_and_inert() {
    for answer in [json!({ "ok": false }), Value::Null, json!({ "ok": true }), json!("yes")] {
        let opened = Opened::with(&Background::answering(&answer), Place::Frame, "made up").await;
        assert_eq!((opened.state().as_str(), opened.main.text_content().unwrap().as_str()), ("refused", ""));
        assert!(opened.main.has_attribute("inert"));
    }
    let background = Background::showing(&view());
    let opened = Opened::with(&background, Place::Frame, "").await;
    assert_eq!((opened.state().as_str(), background.asked().len()), ("refused", 0));
}

#[wasm_bindgen_test]
async fn alone_in_a_tab_it_says_what_it_is() {
    let background = Background::showing(&view());
    let opened = Opened::with(&background, Place::Tab, "").await;
    assert_eq!((opened.state().as_str(), opened.words("h1").as_str()), ("alone", "panel_alone_title"));
    assert!(background.asked().is_empty());
}

#[wasm_bindgen_test]
async fn the_strip_says_what_the_page_is() {
    let opened = Opened::with(&Background::showing(&view()), Place::Frame, "0f").await;
    assert_eq!(opened.words("h1"), "panel_copy_of Castleford Courier");
    assert_eq!(opened.words(".counts"), "panel_counts 2 1 1 2");
    let link = opened.find("[data-part=origin]").unwrap();
    assert_eq!(link.get_attribute("href").unwrap(), "https://courier.example/pump");
    assert_eq!(link.text_content().unwrap(), "panel_original courier.example");
    assert_eq!(opened.words(".evidence"), "panel_evidence_source_link Source link");
}

#[wasm_bindgen_test]
async fn a_statement_shows_its_speaker_only_where_that_is_firm() {
    let opened = Opened::with(&Background::showing(&view()), Place::Frame, "0f").await;
    let firm = opened.words("[data-statement='0'] [data-part=speaker]");
    assert_eq!(firm, "Maria Lopez · the town's engineer · said");
    assert_eq!(opened.words("[data-statement='0'] [data-part=words]"), "“We could not let it fall,” … “Not now.”");
    assert!(opened.find("[data-statement='0'] [data-part=status]").is_none());
    let doubtful = opened.words("[data-statement='1'] [data-part=speaker]");
    assert_eq!(doubtful, "panel_uncertain · He · warned");
    let status = opened.words("[data-statement='1'] [data-part=status]");
    assert_eq!(status, "panel_status_hedged maypanel_status_unconfirmed not clear");
    assert_eq!(opened.words("[data-statement='1'] .remark"), "panel_note_unverified It is not clear.");
}

#[wasm_bindgen_test]
async fn every_button_asks_for_what_it_says() {
    let background = Background::showing(&view());
    let opened = Opened::with(&background, Place::Frame, "0f").await;
    background.asked();
    let asks = |selector: &str, command: &str| {
        opened.click(selector);
        assert_eq!(background.asked(), [format!(r#"{{"type":"command","key":"k","command":{command}}}"#)]);
    };
    asks("[data-statement='1'] [data-do=jump]", r#"{"do":"jump","statement":1}"#);
    asks("[data-fold='1'] [data-do=open]", r#"{"do":"open","fold":1}"#);
    asks("[data-do=restore]", r#"{"do":"restore"}"#);
    asks("[data-do=close]", r#"{"do":"close"}"#);
    background.tell(&json!({ "type": "changed", "key": "k", "state": page(true, &[1]) }));
    asks("[data-fold='1'] [data-do=fold]", r#"{"do":"fold","fold":1}"#);
    background.tell(&json!({ "type": "changed", "key": "k", "state": page(false, &[]) }));
    assert!(opened.find("[data-fold] button").is_none());
    asks("[data-do=refold]", r#"{"do":"refold"}"#);
    opened.click("[data-statement='0'] [data-part=words]");
    assert!(background.asked().is_empty());
}

#[wasm_bindgen_test]
async fn the_focus_stays_where_it_was_when_the_page_changes() {
    let background = Background::showing(&view());
    let opened = Opened::with(&background, Place::Frame, "0f").await;
    opened.find("[data-fold='0'] [data-do=open]").unwrap().focus().unwrap();
    background.tell(&json!({ "type": "changed", "key": "k", "state": page(true, &[0]) }));
    let active = web_sys::window().unwrap().document().unwrap().active_element().unwrap();
    assert!(opened.main.contains(Some(&active)));
    assert_eq!(active.get_attribute("data-do").as_deref(), Some("fold"));
}

#[wasm_bindgen_test]
async fn another_tabs_news_and_messages_without_form_are_dropped() {
    let background = Background::showing(&view());
    let opened = Opened::with(&background, Place::Frame, "0f").await;
    background.tell(&json!({ "type": "changed", "key": "other", "state": page(false, &[]) }));
    background.tell(&json!({ "type": "other", "key": "k", "state": page(false, &[]) }));
    background.tell(&json!({ "type": "changed", "key": "k", "state": { "folded": "no" } }));
    background.tell(&json!({ "type": "changed", "key": "k", "state": page(true, &[]), "view": { "folds": 3 } }));
    background.tell(&json!(null));
    assert_eq!(opened.state(), "article");
    assert!(opened.find("[data-do=restore]").is_some());
}

#[wasm_bindgen_test]
async fn news_that_come_before_the_answer_count() {
    let background = Background::showing(&Value::Null);
    let opened = Opened::at_once(&background, Place::Frame, "0f");
    background.tell(&json!({ "type": "changed", "key": "k", "state": page(true, &[]), "view": view() }));
    settle().await;
    assert_eq!(opened.state(), "article");
}

#[wasm_bindgen_test]
async fn a_failure_offers_to_try_again() {
    let background = Background::showing(&"failed");
    let opened = Opened::with(&background, Place::Frame, "0f").await;
    assert_eq!(opened.state(), "failed");
    background.asked();
    opened.click("[data-do=retry]");
    assert_eq!(background.asked(), [r#"{"type":"command","key":"k","command":{"do":"retry"}}"#]);
    assert_eq!(opened.state(), "working");
    background.tell(&json!({ "type": "changed", "key": "k", "state": page(true, &[]), "view": view() }));
    assert_eq!(opened.state(), "article");
}

#[wasm_bindgen_test]
async fn a_view_of_an_older_snapshot_is_no_answer() {
    let background = Background::showing(&view());
    let opened = Opened::with(&background, Place::Frame, "0f").await;
    let mut newer = page(true, &[]);
    newer["epoch"] = json!(2);
    background.tell(&json!({ "type": "changed", "key": "k", "state": newer }));
    assert_eq!(opened.state(), "working");
}

#[wasm_bindgen_test]
async fn a_page_that_is_no_article_or_holds_nothing_is_said_to_be_so() {
    let none = View { epoch: 1, ..View::default() };
    let opened = Opened::with(&Background::showing(&none), Place::Frame, "0f").await;
    assert_eq!((opened.state().as_str(), opened.words("h1").as_str()), ("no-article", "panel_no_article"));
    let empty = View { is_article: true, ..none };
    let opened = Opened::with(&Background::showing(&empty), Place::Frame, "0f").await;
    assert_eq!((opened.state().as_str(), opened.words("h1").as_str()), ("article", "panel_article"));
    assert!(opened.main.text_content().unwrap().contains("panel_nothing"));
    assert!(opened.find("[data-do=restore]").is_none());
}

#[wasm_bindgen_test]
async fn words_of_the_page_never_become_markup() {
    let mut view = view();
    let markup = "<img src=x onerror=alert(1)>";
    view.statements[0].parts = vec![markup.into()];
    view.folds[0].words = markup.into();
    let opened = Opened::with(&Background::showing(&view), Place::Frame, "0f").await;
    assert!(opened.find("img").is_none());
    assert_eq!(opened.words("[data-statement='0'] [data-part=words]"), markup);
}
