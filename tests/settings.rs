//! The reader's settings: read, changed, and never lost.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use unspun::kind::BlockKind;
use unspun::settings::{
    Change, MOST_PICKS, MOST_SITES, Mode, Settings, Side, Stored, Trouble, VERSION, Why, pattern, site_of,
};

fn change(settings: &mut Settings, json: &str) -> bool {
    settings.change(&serde_json::from_str::<Change>(json).unwrap()).is_ok()
}

/// A file of each version there ever was; they stay as they were written.
#[test]
fn the_settings_of_every_version_are_read() {
    for version in 1..=VERSION {
        let text = fs::read_to_string(format!("tests/fixtures/settings/{version}.json")).unwrap();
        let settings = Settings::read(&text).unwrap();
        assert_eq!((settings.version, settings.mode, settings.private), (VERSION, Mode::Automatic, true));
        assert_eq!((settings.overlay.side, settings.overlay.width), (Side::Left, 420));
        assert!(settings.unfolded.contains(&BlockKind::AuthorBio));
        assert_eq!(settings.at("https://www.mail.example/inbox").mode, Mode::Never);
        assert_eq!(Settings::read(&settings.to_json()), Ok(settings));
    }
}

#[test]
fn what_is_missing_has_its_default_and_nothing_stored_is_no_trouble() {
    assert_eq!(Settings::read(r#"{"version":1}"#), Ok(Settings::default()));
    assert_eq!(Stored::read(""), Stored { settings: Settings::default(), trouble: None });
    assert_eq!(Settings::default().at("https://a.example/").mode, Mode::Click);
}

#[test]
fn what_cannot_be_read_says_why_and_where_and_gives_the_defaults() {
    let cases = [
        ("{\"version\": 1,\n \"mode\": \"sometimes\"}", Why::Value, 2),
        ("{\"version\": 1,\n\n \"mode\" \"click\"}", Why::Syntax, 3),
        ("{\"version\": 1,\n \"sites\": {", Why::End, 2),
        ("{\"version\": 1,\n \"colour\": \"red\"}", Why::Value, 2),
        ("{\"version\": 1,\n \"unfolded\": [\"text\"]}", Why::Value, 2),
        ("{\"version\": 1,\n \"overlay\": {\"width\": 9000}}", Why::Value, 2),
        ("{\"version\": 1,\n \"sites\": {\"https://A\": {}}}", Why::Value, 2),
        ("{\"version\": 2, \"colour\": \"red\"}", Why::Newer, 0),
        ("{\"version\": 0}", Why::Value, 0),
        ("[]", Why::Value, 1),
        ("null", Why::Value, 1),
    ];
    for (text, why, line) in cases {
        let Stored { settings, trouble } = Stored::read(text);
        assert_eq!(settings, Settings::default(), "{text}");
        assert_eq!(trouble.map(|Trouble { why, line, .. }| (why, line)), Some((why, line)), "{text}");
    }
}

#[test]
fn a_site_is_a_host() {
    let cases = [
        ("https://www.News.example:8080/a?b#c", Some("news.example")),
        ("http://user:word@a.news.example/", Some("a.news.example")),
        ("https://[::1]:8080/", Some("[::1]")),
        ("https://zeitung.example./", Some("zeitung.example")),
        ("file:///home/a.html", None),
        ("about:blank", None),
        ("https://", None),
    ];
    for (url, site) in cases {
        assert_eq!(site_of(url).as_deref(), site, "{url}");
    }
}

#[test]
fn what_is_said_of_a_site_holds_for_its_parts_until_they_say_something_else() {
    let mut settings = Settings::default();
    assert!(change(&mut settings, r#"{"mode":{"site":"news.example","mode":"never"}}"#));
    assert!(change(&mut settings, r#"{"mode":{"site":"blog.news.example","mode":"automatic"}}"#));
    assert!(change(&mut settings, r#"{"kind":{"site":"news.example","kind":"tags","folds":false}}"#));
    assert!(change(&mut settings, r#"{"kind":{"site":null,"kind":"share","folds":false}}"#));
    let mode = |url: &str| settings.at(url).mode;
    assert_eq!(mode("https://www.news.example/"), Mode::Never);
    assert_eq!(mode("https://sport.news.example/"), Mode::Never);
    assert_eq!(mode("https://blog.news.example/"), Mode::Automatic);
    assert_eq!(mode("https://fakenews.example/"), Mode::Click);
    let unfolded = settings.at("https://news.example/").unfolded;
    assert_eq!(unfolded, ["share", "tags"]);
}

#[test]
fn an_entry_that_says_nothing_is_not_kept() {
    let mut settings = Settings::default();
    assert!(change(&mut settings, r#"{"kind":{"site":"a.example","kind":"tags","folds":false}}"#));
    assert_eq!(settings.sites.len(), 1);
    assert!(change(&mut settings, r#"{"kind":{"site":"a.example","kind":"tags","folds":true}}"#));
    assert!(settings.sites.is_empty());
}

#[test]
fn a_change_that_names_nothing_changes_nothing() {
    let mut settings = Settings::default();
    for json in [
        r#"{"kind":{"site":null,"kind":"text","folds":false}}"#,
        r#"{"kind":{"site":"a.example","kind":"nonsense","folds":false}}"#,
        r#"{"mode":{"site":"A b","mode":"never"}}"#,
        r#"{"all":{"text":"{\"version\":1,\"mode\":\"sometimes\"}"}}"#,
    ] {
        assert!(!change(&mut settings, json), "{json}");
        assert_eq!(settings, Settings::default(), "{json}");
    }
    assert!(change(&mut settings, r#"{"width":{"width":1}}"#));
    assert_eq!(Settings::read(&settings.to_json()), Ok(settings.clone()), "what is written can be read");
    assert!(change(&mut settings, r#"{"reset":{}}"#));
    assert_eq!(settings, Settings::default());
}

#[test]
fn no_more_sites_are_kept_than_are_read() {
    let mut settings = Settings::default();
    for at in 0..MOST_SITES {
        assert!(change(&mut settings, &format!(r#"{{"mode":{{"site":"s{at}.example","mode":"never"}}}}"#)));
    }
    assert!(!change(&mut settings, r#"{"mode":{"site":"one.more.example","mode":"never"}}"#));
    assert!(change(&mut settings, r#"{"mode":{"site":"s0.example","mode":"click"}}"#));
    assert_eq!(Settings::read(&settings.to_json()).map(|s| s.sites.len()), Ok(MOST_SITES));
}

#[test]
fn where_it_works_by_itself() {
    let mut settings = Settings::default();
    for json in [
        r#"{"mode":{"site":"a.example","mode":"automatic"}}"#,
        r#"{"mode":{"site":"b.example","mode":"never"}}"#,
        r#"{"mode":{"site":"c.example","mode":"click"}}"#,
        r#"{"kind":{"site":"d.example","kind":"tags","folds":false}}"#,
    ] {
        assert!(change(&mut settings, json));
    }
    let automatic = settings.automatic();
    assert!(!automatic.everywhere);
    assert_eq!(automatic.on, ["*://*.a.example/*"]);
    assert_eq!(automatic.off, ["*://*.b.example/*", "*://*.c.example/*"]);
    assert_eq!(pattern(Some("127.0.0.1")), "*://127.0.0.1/*");
}

fn pick(selector: &str) -> String {
    serde_json::json!({ "pick": { "site": "a.example", "pick": { "selector": selector, "words": "Most read" } } })
        .to_string()
}

#[test]
fn a_block_is_named_by_tags_and_what_the_page_calls_them_and_nothing_else() {
    let mut settings = Settings::default();
    let sound = [
        "aside#promo",
        "main > div.box.wide:nth-of-type(2) > my-card",
        r"div.md\:w-1\/2 > p.\31 col.-x.--y",
        r"div.\}\<style\>\*\{ > p.größe",
        r"p#a\ b\ \>\ c",
    ];
    for selector in sound {
        assert!(change(&mut settings, &pick(selector)), "{selector}");
    }
    assert_eq!(settings.at("https://www.a.example/").picks.len(), sound.len());
    assert_eq!(Settings::read(&settings.to_json()), Ok(settings.clone()), "what is written can be read");
    for selector in [
        "",
        "*",
        "div *",
        "div > *",
        "div,p",
        "div p",
        "div >p",
        "div > ",
        " > p",
        "div:not(p)",
        "div:has(p)",
        "div[a]",
        "div.",
        "div.1",
        "div.-1",
        "div#-",
        "div:nth-of-type(0)",
        "div:nth-of-type(n)",
        "div:nth-of-type(+1)",
        "div:nth-of-type(1",
        "div:nth-of-type(1).x",
        r"div.a\",
        "div{}",
        "div.a\nb",
        "div::before",
    ] {
        assert!(!change(&mut settings, &pick(selector)), "{selector}");
        let file = format!(
            r#"{{"version":1,"sites":{{"a.example":{{"picks":[{{"selector":{}}}]}}}}}}"#,
            serde_json::json!(selector)
        );
        assert_eq!(Settings::read(&file).map_err(|t| t.why), Err(Why::Value), "{selector}");
    }
    assert_eq!(settings.at("https://a.example/").picks.len(), sound.len());
    assert!(!change(&mut settings, &pick(&vec!["div"; 13].join(" > "))), "too deep");
    assert!(!change(&mut settings, &pick(&format!("div.{}", "x".repeat(600)))), "too long");
}

#[test]
fn the_oldest_block_gives_way_and_one_is_kept_once() {
    let mut settings = Settings::default();
    for at in 0..=MOST_PICKS {
        assert!(change(&mut settings, &pick(&format!("p.n{at}"))));
    }
    assert!(change(&mut settings, &pick("p.n7")));
    let picks = settings.at("https://a.example/").picks;
    assert_eq!(
        (picks.len(), picks[0].selector.as_str(), picks[MOST_PICKS - 1].selector.as_str()),
        (MOST_PICKS, "p.n1", "p.n7")
    );
}

#[test]
fn blocks_of_a_site_are_folded_on_its_parts_and_forgotten_from_there() {
    let mut settings = Settings::default();
    assert!(change(&mut settings, r#"{"mode":{"site":"a.example","mode":"never"}}"#));
    assert!(change(&mut settings, &pick("p.x")));
    assert!(change(&mut settings, &pick("p.y").replace("a.example", "b.a.example")));
    let here = settings.at("https://b.a.example/");
    assert_eq!(here.picks.iter().map(|p| p.selector.as_str()).collect::<Vec<_>>(), ["p.y", "p.x"]);
    assert_eq!(here.mode, Mode::Never, "an entry with nothing but blocks says nothing of the mode");
    assert_eq!(settings.at("https://fakea.example/").picks, []);
    for selector in ["p.x", "p.y"] {
        assert!(change(&mut settings, &format!(r#"{{"unpick":{{"site":"b.a.example","selector":"{selector}"}}}}"#)));
    }
    assert_eq!(settings.sites.keys().collect::<Vec<_>>(), ["a.example"], "an entry that says nothing is not kept");
    assert_eq!(settings.at("https://a.example/").picks, []);
}
