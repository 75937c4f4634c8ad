//! The options page, drawn and clicked.

use super::background::{Background, Opened, settle};
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

/// What the background keeps.
fn kept(settings: &Value, granted: &[&str]) -> Value {
    json!({
        "text": settings.to_string(), "aside": [], "wrong": { "count": 0, "text": "{}" },
        "session": { "entries": 0, "size": 0 }, "granted": granted,
    })
}

fn change(change: &str) -> String {
    format!(r#"{{"type":"change","change":{change}}}"#)
}

#[wasm_bindgen_test]
async fn what_is_chosen_is_sent_and_what_holds_is_shown() {
    let settings = json!({ "version": 1, "unfolded": ["tags"], "badge": "nothing", "overlay": { "side": "left" } });
    let background = Background::answering(&kept(&settings, &[]));
    let opened = Opened::options(&background, None).await;
    assert_eq!(background.asked(), [r#"{"type":"settings"}"#]);
    for (id, ticked) in [
        ("#kind-tags", false),
        ("#kind-share", true),
        ("#badge-nothing", true),
        ("#side-left", true),
        ("#mode-click", true),
    ] {
        assert_eq!(opened.find(id).unwrap().has_attribute("checked"), ticked, "{id}");
    }
    for (selector, sent) in [
        ("#kind-tags", r#"{"kind":{"site":null,"kind":"tags","folds":true}}"#),
        ("#side-right", r#"{"side":{"side":"right"}}"#),
        ("#private", r#"{"private":{"on":true}}"#),
        ("#marks", r#"{"marks":{"on":true}}"#),
        ("#find", r#"{"find":{"on":true}}"#),
        ("#paper", r#"{"paper":{"on":true}}"#),
        ("#small", r#"{"small":{"small":true}}"#),
        ("#badge-statements", r#"{"badge":{"badge":"statements"}}"#),
        ("#engine-ecosia", r#"{"search":{"engine":"ecosia"}}"#),
        ("#engine-nowhere", r#"{"search":{"engine":"nowhere"}}"#),
    ] {
        opened.click(selector);
        assert_eq!(background.asked().remove(0), change(sent));
        settle().await;
        background.asked();
    }
    opened.click("#reset");
    assert!(background.asked().is_empty(), "one click is not enough");
    assert_eq!(opened.words("#reset"), "options_reset_sure");
    opened.click("#reset");
    assert_eq!(background.asked(), [change(r#"{"reset":{}}"#)]);
}

#[wasm_bindgen_test]
async fn automatic_mode_needs_the_browsers_leave() {
    let settings = json!({ "version": 1 });
    let background = Background::strict(&kept(&settings, &[]));
    let opened = Opened::options(&background, None).await;
    background.asked();
    opened.click("#mode-automatic");
    settle().await;
    assert_eq!(background.wanted(), ["*://*/*"]);
    assert!(background.asked().is_empty(), "nothing was changed");
    assert_eq!(opened.words("[data-part=notice]"), "options_refused");
    assert!(opened.find("#mode-click").unwrap().has_attribute("checked"));

    let background = Background::answering(&kept(&settings, &[]));
    let opened = Opened::options(&background, None).await;
    background.asked();
    opened.click("#mode-automatic");
    settle().await;
    assert_eq!(background.asked()[0], change(r#"{"mode":{"site":null,"mode":"automatic"}}"#));
}

#[wasm_bindgen_test]
async fn one_site_is_asked_for_by_the_overlay() {
    let background = Background::answering(&kept(&json!({ "version": 1 }), &[]));
    let opened = Opened::options(&background, Some("paper.example")).await;
    background.asked();
    opened.click("#allow-asked");
    settle().await;
    assert_eq!(background.wanted(), ["*://*.paper.example/*"]);
    assert_eq!(background.asked()[0], change(r#"{"mode":{"site":"paper.example","mode":"automatic"}}"#));
    for made_up in ["not%20a%20site", "a%2Fb", "", "%22%3E"] {
        let opened = Opened::options(&background, Some(made_up)).await;
        assert!(opened.find("#allow-asked").is_none(), "{made_up}");
    }
}

#[wasm_bindgen_test]
async fn leave_that_was_taken_back_is_named() {
    let settings = json!({ "version": 1, "mode": "automatic", "sites": { "a.example": { "mode": "automatic" } } });
    let opened = Opened::options(&Background::answering(&kept(&settings, &[])), None).await;
    assert_eq!(opened.all("[data-do=allow]").len(), 2);
    let opened = Opened::options(&Background::answering(&kept(&settings, &["*://*/*"])), None).await;
    assert!(opened.all("[data-do=allow]").is_empty());
}

#[wasm_bindgen_test]
async fn sites_are_found_changed_and_forgotten() {
    let sites = json!({ "a.example": { "mode": "never" }, "b.example": { "unfolded": ["share", "tags"] } });
    let background = Background::answering(&kept(&json!({ "version": 1, "sites": sites }), &[]));
    let opened = Opened::options(&background, None).await;
    background.asked();
    let listed = || opened.all(".sites > li b");
    assert_eq!(listed(), ["a.example", "b.example"]);
    opened.type_into("#search", "B.ex");
    assert_eq!(listed(), ["b.example"]);
    opened.click(".sites [data-kind=share] button");
    assert_eq!(background.asked()[0], change(r#"{"kind":{"site":"b.example","kind":"share","folds":true}}"#));
    opened.type_into("#search", "https://www.c.example/news");
    assert!(listed().is_empty());
    opened.click("#add-site");
    assert!(background.asked().contains(&change(r#"{"mode":{"site":"c.example","mode":"never"}}"#)));
    opened.type_into("#search", "");
    opened.click("[data-site='a.example'] [data-do=forget-site]");
    assert!(background.asked().contains(&change(r#"{"forget":{"site":"a.example"}}"#)));
}

#[wasm_bindgen_test]
async fn what_was_kept_aside_and_what_was_wrong_can_be_saved() {
    let mut kept = kept(&json!({ "version": 1 }), &[]);
    kept["aside"] =
        json!([{ "at": "2026-03-01T10:00:00Z", "why": "newer", "line": 0, "column": 0, "text": "{\"version\":9}" }]);
    kept["wrong"] = json!({ "count": 3, "text": "[]" });
    let background = Background::answering(&kept);
    let opened = Opened::options(&background, None).await;
    assert_eq!(opened.words("[data-part=wrong]"), "options_n_wrong_3");
    assert!(opened.words("section[aria-labelledby=aside]").contains("options_file_newer"));
    opened.click("#save-aside-0");
    opened.click("#save-wrong");
    opened.click("#export");
    let saved = background.saved();
    assert_eq!((saved[0].2.as_str(), saved[1].2.as_str()), (r#"{"version":9}"#, "[]"));
    assert!(saved[2].2.contains(r#""mode": "click""#), "{}", saved[2].2);
}

#[wasm_bindgen_test]
async fn what_an_organisation_sets_is_shown_and_locked() {
    let settings = json!({ "version": 1, "mode": "automatic", "sites": { "in.a.example": { "mode": "click" } } });
    let mut kept = kept(&settings, &[]);
    kept["policy"] = r#"{"mode":"click","automatic":false,"off":["a.example"],"unfolded":["legal"]}"#.into();
    let opened = Opened::options(&Background::answering(&kept), None).await;
    assert!(opened.find("fieldset:has(#mode-click)").unwrap().has_attribute("disabled"));
    assert!(opened.find("#mode-click").unwrap().has_attribute("checked"), "what holds is shown");
    assert!(opened.find("#mode-automatic").is_none());
    assert_eq!(opened.words("[data-part=forbidden]"), "options_managed_automatic");
    assert!(opened.all("[data-do=allow]").is_empty(), "nothing is asked that may not be");
    assert!(opened.find("#kind-legal").unwrap().has_attribute("disabled"));
    assert!(!opened.find("#kind-tags").unwrap().has_attribute("disabled"));
    assert_eq!(opened.all(".sites.managed b"), ["a.example"]);
    assert!(opened.find("[data-site='in.a.example'] select").unwrap().has_attribute("disabled"));
    assert!(opened.find("[data-part=policy]").is_none());
}

#[wasm_bindgen_test]
async fn a_policy_that_cannot_be_read_is_named_and_does_not_hold() {
    let mut kept = kept(&json!({ "version": 1 }), &[]);
    kept["policy"] = r#"{"mode":"sometimes"}"#.into();
    let opened = Opened::options(&Background::answering(&kept), None).await;
    assert_eq!(opened.words("[data-part=policy]"), "options_managed_broken");
    assert!(!opened.find("fieldset:has(#mode-click)").unwrap().has_attribute("disabled"));
}

#[wasm_bindgen_test]
async fn the_account_is_a_choice_and_says_what_is_wrong() {
    let mut kept = kept(&json!({ "version": 1 }), &[]);
    let background = Background::answering(&kept);
    let opened = Opened::options(&background, None).await;
    background.asked();
    assert!(opened.find("[data-part=sync]").is_none());
    opened.click("#sync");
    assert_eq!(background.asked()[0], r#"{"type":"sync","on":true}"#);
    opened.click("#forget-sync");
    assert!(background.asked().contains(&r#"{"type":"forget","what":"sync"}"#.to_owned()));
    kept["sync"] = json!({ "on": true, "trouble": "large" });
    let opened = Opened::options(&Background::answering(&kept), None).await;
    assert!(opened.find("#sync").unwrap().has_attribute("checked"));
    assert_eq!(opened.words("[data-part=sync]"), "options_sync_large");
}
