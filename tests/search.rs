//! What a reader can have looked for where a copy gives no link: when it is offered, which words, and where they go.
#![cfg(not(target_arch = "wasm32"))]

use unspun::analyze;
use unspun::cli::html::parse;
use unspun::origin::Search;
use unspun::settings::{Change, Engine, Settings};

const PROSE: &str = "The council of Vestrand voted on Monday to close the old ferry pier for two years, after engineers \
    had found that the piles under it were rotten and that the roof of the hall would not hold another winter of snow.";

/// A page with these paragraphs between prose, and what it offers to look for.
fn offered(more: &str) -> Option<Search> {
    let html = format!(
        "<html lang=en><head><title>Vestrand closes its old ferry pier</title></head><body><article>\
         <h1>Vestrand closes its old ferry pier</h1><p>{PROSE}</p><p>{PROSE}</p>{more}</article></body></html>"
    );
    analyze(&parse(&html, "https://daily.example/2026/05/pier-closes/")).search
}

const CREDIT: &str = "<p>Source: The Norrland Gazette</p>";

#[test]
fn the_quotation_with_the_rarest_words_is_chosen_whole() {
    let quotes = "<p>“We did what we could and it was not enough,” said Ida Holm. “Corroded bollards were repainted instead \
        of replaced, year after year,” said the harbour master. “Yes, rotten,” she said.</p>";
    let search = offered(&format!("{quotes}{CREDIT}")).unwrap();
    assert_eq!(search.headline, "Vestrand closes its old ferry pier");
    assert_eq!(search.quotation, "\"Corroded bollards were repainted instead of replaced, year after year\"");
}

#[test]
fn of_a_long_sentence_its_first_clauses_are_taken_else_its_first_words() {
    let without = "<p>“Every autumn inspectors photographed splintered timbers beneath our landing stage and every spring \
        somebody filed those photographs away without telling anybody else,” said Ida Holm.</p>";
    let search = offered(&format!("{without}{CREDIT}")).unwrap();
    assert_eq!(search.quotation.split(' ').count(), 20);
    assert!(search.quotation.ends_with("photographs away without telling\""), "{}", search.quotation);
    let with = without.replace(" and every spring", ", and every spring");
    let search = offered(&format!("{with}{CREDIT}")).unwrap();
    let clause = "\"Every autumn inspectors photographed splintered timbers beneath our landing stage\"";
    assert_eq!(search.quotation, clause);
}

#[test]
fn what_is_not_as_it_was_said_is_not_looked_for() {
    for quote in [
        "“Inspectors photographed … splintered timbers beneath landing stages,” said Ida Holm.",
        "“Inspectors photographed [all the] splintered timbers beneath landing stages,” said Ida Holm.",
        "“Rotten through and through,” said Ida Holm.",
    ] {
        let search = offered(&format!("<p>{quote}</p>{CREDIT}")).unwrap();
        assert_eq!(search.quotation, "", "{quote}");
    }
}

#[test]
fn nothing_is_offered_where_there_is_a_link_or_no_original() {
    let quote =
        "<p>“Corroded bollards were repainted instead of replaced, year after year,” said the harbour master.</p>";
    let link = "<p><a href='https://gazette.example/2026/pier-closed-for-two-years'>Source link</a></p>";
    assert_eq!(offered(&format!("{quote}{link}")), None);
    assert_eq!(offered(quote), None);
    assert!(offered(&format!("{quote}{CREDIT}")).is_some());
}

#[test]
fn a_front_page_is_no_link_to_the_original() {
    let search = offered("<p>Source: <a href='https://gazette.example/'>The Norrland Gazette</a></p>");
    assert_eq!(search.map(|s| s.headline).as_deref(), Some("Vestrand closes its old ferry pier"));
}

#[test]
fn what_is_not_seen_is_not_sent() {
    let quote = "<p>“Corroded \u{202e}bollards\u{200b} were\u{7} repainted instead of\u{a0}replaced, year after year,” said Ida Holm.</p>";
    let search = offered(&format!("{quote}{CREDIT}")).unwrap();
    assert_eq!(search.quotation, "\"Corroded bollards were repainted instead of replaced, year after year\"");
}

#[test]
fn words_are_encoded_whatever_they_are() {
    let hostile = "\"a&b=c#d/../e?f+g%00 <h> ü\" site:x";
    let address = Engine::DuckDuckGo.address(hostile).unwrap();
    let encoded = "%22a%26b%3Dc%23d%2F%2E%2E%2Fe%3Ff%2Bg%2500%20%3Ch%3E%20%C3%BC%22%20site%3Ax";
    assert_eq!(address, format!("https://duckduckgo.com/?q={encoded}"));
    for engine in Engine::ALL {
        let address = engine.address("//evil.example/@x").unwrap_or_default();
        assert_eq!(
            address.starts_with(&format!("https://{}/", engine.host().unwrap_or("-"))),
            engine != Engine::Nowhere
        );
    }
    assert_eq!(Engine::DuckDuckGo.address(" \n"), None);
    assert_eq!(Engine::DuckDuckGo.address(&"a".repeat(401)), None);
    assert_eq!(Engine::Nowhere.address("pier"), None);
}

#[test]
fn the_engine_is_one_of_the_list_and_kept() {
    let mut settings = Settings::default();
    let change: Change = serde_json::from_str(r#"{"search":{"engine":"ecosia"}}"#).unwrap();
    settings.change(&change).unwrap();
    let kept = Settings::read(&settings.to_json()).unwrap();
    assert_eq!(kept.at("https://a.example/").search, Engine::Ecosia);
    assert_eq!(kept.search_address("pier").as_deref(), Some("https://www.ecosia.org/search?q=pier"));
    assert!(serde_json::from_str::<Change>(r#"{"search":{"engine":"https://evil.example/?q="}}"#).is_err());
    assert!(Settings::read(r#"{"version":1,"search":"evil.example"}"#).is_err());
    let old = Settings::read(r#"{"version":1,"overlay":{"side":"left"}}"#).unwrap();
    assert_eq!(old.search, Engine::DuckDuckGo, "settings of before have the default");
    for engine in Engine::ALL {
        assert_eq!(serde_json::to_value(engine).unwrap(), engine.name());
    }
}
