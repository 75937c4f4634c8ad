//! The overlay, drawn and clicked.

use super::background::{Background, Opened, page, settle, view};
use serde_json::{Value, json};
use unspun::report::{OriginView, View};
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
    for answer in [json!({ "ok": false }), json!({ "ok": true }), json!("yes")] {
        let opened = Opened::with(&Background::answering(&answer), Place::Frame, "made up").await;
        assert_eq!((opened.state().as_str(), opened.main.text_content().unwrap().as_str()), ("refused", ""));
        assert!(opened.main.has_attribute("inert"));
    }
    let background = Background::showing(&view());
    let opened = Opened::with(&background, Place::Frame, "").await;
    assert_eq!((opened.state().as_str(), background.asked().len()), ("refused", 0));
}

#[wasm_bindgen_test]
async fn a_background_that_says_nothing_is_asked_again() {
    let background = Background::answering(&Value::Null);
    let opened = Opened::at_once(&background, Place::Frame, "0f");
    while opened.state() == "working" {
        settle().await;
    }
    assert_eq!(opened.state(), "refused");
    assert_eq!(background.asked(), [r#"{"type":"hello","ticket":"0f"}"#; 5]);
}

#[wasm_bindgen_test]
async fn alone_in_a_tab_it_says_what_it_is() {
    let background = Background::showing(&view());
    let opened = Opened::with(&background, Place::Tab, "").await;
    assert_eq!((opened.state().as_str(), opened.words("h1").as_str()), ("alone", "panel_alone_title"));
    assert!(background.asked().is_empty());
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
    assert_eq!((opened.state().as_str(), opened.words("h1").as_str()), ("changed", "panel_changed"));
}

#[wasm_bindgen_test]
async fn a_page_that_is_no_article_or_holds_nothing_is_said_to_be_so() {
    let none = View { epoch: 1, ..View::default() };
    let opened = Opened::with(&Background::showing(&none), Place::Frame, "0f").await;
    assert_eq!((opened.state().as_str(), opened.words("h1").as_str()), ("no-article", "panel_no_article"));
    let empty = View { is_article: true, ..none };
    let opened = Opened::with(&Background::showing(&empty), Place::Frame, "0f").await;
    assert_eq!((opened.state().as_str(), opened.words("h1").as_str()), ("article", "panel_article"));
    assert!(opened.find("[data-do=restore]").is_none());
    // Where nobody's words are read nothing is said of them.
    assert_eq!(opened.words("[data-part=unread]"), "panel_unread");
    assert!(!opened.main.text_content().unwrap().contains("panel_nothing"));
    let read = View { attributed: true, ..empty };
    let opened = Opened::with(&Background::showing(&read), Place::Frame, "0f").await;
    assert!(opened.main.text_content().unwrap().contains("panel_nothing"));
    assert!(opened.find("[data-part=unread]").is_none());
}

#[wasm_bindgen_test]
async fn the_strip_says_what_the_page_is() {
    let opened = Opened::with(&Background::showing(&view()), Place::Frame, "0f").await;
    assert_eq!(opened.words("h1"), "panel_copy_of Castleford Courier");
    assert_eq!(
        opened.words("[data-part=counts]"),
        "panel_by panel_n_statements_3 panel_n_voices_2 panel_n_unconfirmed_1"
    );
    assert_eq!(opened.words("[data-part=time]"), "panel_time_of panel_n_minutes_3 panel_n_minutes_6");
    let link = opened.find("[data-part=origin]").unwrap();
    assert_eq!(link.get_attribute("href").unwrap(), "https://www.courier.example/pump");
    assert_eq!(link.text_content().unwrap(), "panel_original courier.example");
    assert_eq!(opened.words(".evidence li"), "panel_evidence_source_link Source link");
    assert!(opened.find("details.evidence[open]").is_none(), "the evidence is shown on demand");
    assert!(opened.find(".warning").is_none() && opened.find("[data-part=unread]").is_none());
}

#[wasm_bindgen_test]
async fn an_article_that_is_no_copy_has_nothing_to_be_known() {
    let credit =
        OriginView { evidence: vec![("credit".into(), "Lena Ruiz contributed".into())], ..OriginView::default() };
    let own = View { origin: Some(credit), ..view() };
    let opened = Opened::with(&Background::showing(&own), Place::Frame, "0f").await;
    assert_eq!(opened.words("h1"), "panel_article");
    assert!(opened.find(".evidence").is_none());
}

#[wasm_bindgen_test]
async fn a_search_shows_what_would_be_sent_and_a_scripts_click_sends_nothing() {
    let search = unspun::report::SearchView {
        headline: "The old pump & <b>its</b> roof".into(),
        quotation: "\"Corroded bollards were repainted every year\"".into(),
    };
    let view = View { search: Some(search), ..view() };
    let background = Background::showing(&view);
    let opened = Opened::with(&background, Place::Frame, "0f").await;
    assert_eq!(opened.words("#search > summary"), "panel_search");
    assert!(opened.find("#search[open]").is_none(), "it is quiet");
    assert_eq!(
        opened.all("#search .offer"),
        [
            "panel_search_headline duckduckgo.com The old pump & <b>its</b> roof",
            "panel_search_quotation duckduckgo.com \"Corroded bollards were repainted every year\""
        ]
    );
    background.asked();
    opened.click("#search-headline");
    opened.click("#search-quotation");
    assert!(background.asked().is_empty(), "neither is a click of the reader's");
}

#[wasm_bindgen_test]
async fn a_search_is_not_offered_where_there_is_nothing_to_look_for_or_the_reader_wants_none() {
    let opened = Opened::with(&Background::showing(&view()), Place::Frame, "0f").await;
    assert!(opened.find("#search").is_none());
    let search = unspun::report::SearchView { headline: "The old pump".into(), quotation: String::new() };
    let view = View { search: Some(search), ..view() };
    let opened = Opened::with(&Background::showing(&view), Place::Frame, "0f").await;
    assert!(opened.find("#search-headline").is_some() && opened.find("#search-quotation").is_none());
    let here = unspun::settings::Here { search: unspun::settings::Engine::Nowhere, ..Default::default() };
    let answer = json!({ "ok": true, "key": "k", "view": view, "state": page(true, &[]), "here": here });
    let opened = Opened::with(&Background::answering(&answer), Place::Frame, "0f").await;
    assert!(opened.find("#search").is_none());
}

#[wasm_bindgen_test]
async fn the_wording_warning_lists_its_kinds() {
    let mut view = view();
    view.rewritten = true;
    let flag = |kind: &str, words: &str| unspun::report::FlagView { kind: kind.into(), words: words.into() };
    view.wording = vec![flag("article", "a engineer"), flag("false_stop", "route. unless"), flag("article", "an town")];
    let opened = Opened::with(&Background::showing(&view), Place::Frame, "0f").await;
    let kinds = opened.words(".warning [data-part=kinds]");
    assert_eq!(kinds, "panel_flag_article panel_n_2 · panel_flag_false_stop panel_n_1");
    assert_eq!(opened.all("#marks li").len(), 3);
}

#[wasm_bindgen_test]
async fn a_language_that_is_not_read_is_named() {
    let view = View { lang: "fr".into(), attributed: false, statements: vec![], voices: vec![], ..view() };
    let opened = Opened::with(&Background::showing(&view), Place::Frame, "0f").await;
    assert_eq!(opened.words("[data-part=unread]"), "panel_unread_language language fr");
    assert!(opened.find("#voices").is_none() && opened.find("#statements").is_none());
}

#[wasm_bindgen_test]
async fn a_restored_page_is_said_to_be_so() {
    let background = Background::showing(&view());
    let opened = Opened::with(&background, Place::Frame, "0f").await;
    assert!(opened.find("[data-part=notice]").is_none());
    opened.click("[data-do=restore]");
    background.tell(&json!({ "type": "changed", "key": "k", "state": page(false, &[]) }));
    assert_eq!(opened.words("[data-part=notice]"), "panel_restored");
    assert_eq!(opened.words("[role=status]"), "panel_restored");
    background.asked();
    opened.click("[data-do=refold]");
    assert_eq!(background.asked(), [r#"{"type":"command","key":"k","command":{"do":"refold"}}"#]);
}

#[wasm_bindgen_test]
async fn escape_closes_the_overlay() {
    let background = Background::showing(&view());
    let opened = Opened::with(&background, Place::Frame, "0f").await;
    background.asked();
    opened.press("Escape");
    assert_eq!(background.asked(), [r#"{"type":"command","key":"k","command":{"do":"close"}}"#]);
}

#[wasm_bindgen_test]
async fn words_of_the_page_never_become_markup() {
    let mut view = view();
    let markup = "<img src=x onerror=alert(1)>";
    view.statements[0].parts = vec![markup.into()];
    view.folds[0].words = markup.into();
    view.voices[0].name = markup.into();
    let opened = Opened::with(&Background::showing(&view), Place::Frame, "0f").await;
    assert!(opened.find("img").is_none());
    assert_eq!(opened.words("[data-statement='0'] [data-part=words]"), markup);
}
