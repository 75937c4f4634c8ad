//! What an organisation sets: it wins, it is checked like settings, and it takes nothing of the reader's away for good.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::Value;
use std::fs;
use unspun::kind::BlockKind;
use unspun::settings::{Mode, Policy, Settings, Why};

fn policy(text: &str) -> Policy {
    Policy::read(text).unwrap()
}

fn settings(fields: &str) -> Settings {
    Settings::read(&format!(r#"{{"version":1,{fields}}}"#)).unwrap()
}

/// When Unspun works at an address, and whether the organisation says so.
fn mode(set: &str, own: &str, url: &str) -> (Mode, bool) {
    let here = policy(set).at(settings(own), url);
    (here.mode, here.managed)
}

#[test]
fn no_policy_changes_nothing() {
    let own = settings(r#""mode":"automatic","unfolded":["tags"],"sites":{"a.example":{"mode":"never"}}"#);
    for text in ["", "{}"] {
        assert_eq!(own.clone().under(&policy(text)), own);
        let here = policy(text).at(own.clone(), "https://a.example/");
        assert_eq!((here.managed, here.forbidden), (false, false));
    }
}

#[test]
fn its_mode_holds_on_all_sites() {
    let own = r#""mode":"automatic","sites":{"a.example":{"mode":"never"},"b.example":{"mode":"automatic"}}"#;
    for url in ["https://a.example/", "https://b.example/", "https://c.example/"] {
        assert_eq!(mode(r#"{"mode":"click"}"#, own, url), (Mode::Click, true), "{url}");
    }
}

#[test]
fn a_site_that_it_switches_off_is_off_with_its_parts_whatever_the_reader_says() {
    let set = r#"{"mode":"automatic","off":["mail.example"]}"#;
    let own = r#""sites":{"mail.example":{"mode":"click"},"in.mail.example":{"mode":"automatic"}}"#;
    for url in ["https://mail.example/", "https://in.mail.example/", "https://more.in.mail.example/"] {
        assert_eq!(mode(set, own, url), (Mode::Never, true), "{url}");
    }
    assert_eq!(mode(r#"{"off":["mail.example"]}"#, own, "https://news.example/"), (Mode::Click, false));
}

#[test]
fn where_it_forbids_automatic_mode_nothing_works_by_itself() {
    let own = settings(r#""mode":"automatic","sites":{"a.example":{"mode":"automatic"}}"#);
    for text in [r#"{"automatic":false}"#, r#"{"automatic":false,"mode":"automatic"}"#] {
        let policy = policy(text);
        let sites = own.clone().under(&policy).automatic();
        assert!(!sites.everywhere && sites.on.is_empty(), "{text}");
        assert!(policy.at(own.clone(), "https://a.example/").forbidden);
    }
    assert!(own.clone().under(&policy(r#"{"automatic":true}"#)).automatic().everywhere);
}

#[test]
fn kinds_that_it_leaves_are_left_besides_the_readers() {
    let under = settings(r#""unfolded":["tags"]"#).under(&policy(r#"{"unfolded":["legal"]}"#));
    assert_eq!(under.unfolded, [BlockKind::Tags, BlockKind::Legal].into());
}

#[test]
fn one_that_is_wrong_anywhere_does_not_hold_at_all() {
    let cases = [
        (r#"{"mode":"sometimes"}"#, Why::Value),
        (r#"{"mode":"click","colour":"red"}"#, Why::Value),
        (r#"{"off":["https://a.example/"]}"#, Why::Value),
        (r#"{"unfolded":["text"]}"#, Why::Value),
        (r#"{"automatic":"no"}"#, Why::Value),
        (r#"{"mode":"#, Why::End),
    ];
    for (text, why) in cases {
        assert_eq!(Policy::read(text).map_err(|trouble| trouble.why), Err(why), "{text}");
    }
}

/// The schema that Chromium reads names what the engine reads, no more and no less.
#[test]
fn the_schema_is_of_this_policy() {
    let schema: Value = serde_json::from_str(&fs::read_to_string("extension/policy.json").unwrap()).unwrap();
    let fields = schema["properties"].as_object().unwrap();
    assert_eq!(fields.keys().collect::<Vec<_>>(), ["automatic", "mode", "off", "unfolded"]);
    for mode in fields["mode"]["enum"].as_array().unwrap() {
        assert!(Policy::read(&format!(r#"{{"mode":{mode}}}"#)).is_ok(), "{mode}");
    }
    let manifest: Value = serde_json::from_str(&fs::read_to_string("extension/manifest.json").unwrap()).unwrap();
    assert_eq!(manifest["storage"]["managed_schema"], "policy.json");
}
