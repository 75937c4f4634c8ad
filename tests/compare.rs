//! What is kept of a page, and a copy compared with its original from what was kept of both.
#![cfg(not(target_arch = "wasm32"))]

use unspun::cli::html::parse;
use unspun::report::{Kept, Plan, View};
use unspun::{analyze, compare};

const ORIGINAL: &str = "<p>The bridge at Norrvik will stay closed for at least a year, the county said on Monday, after divers found cracks in two of its four piers.</p>
<p>“Nobody should have been driving over it since spring,” said Arne Lindqvist, the county’s chief engineer. “The cracks were there in March, and we were told so.”</p>
<p>Mayor Sanna Wik denied that the town had been warned. “We heard of the cracks on the radio, like everybody else,” she told the local paper on Tuesday.</p>
<p>About 6,000 cars a day must now take the road around the lake, which adds 25 minutes to the way to the hospital, according to the county.</p>
<p>“My bus is late every morning,” said Ida Holm, who has driven it for 20 years.</p>";

fn page(body: &str, more: &str) -> String {
    format!(
        "<html lang=en><head><title>Bridge closed</title></head><body><article><h1>Bridge at Norrvik closed for a year</h1>\
         <div class=entry-content>{body}</div>{more}</article></body></html>"
    )
}

fn kept(body: &str) -> Kept {
    let page = parse(&page(body, ""), "https://journal.example/2026/03/bridge-closed.html");
    Kept::of(&page, &analyze(&page)).expect("is an article")
}

/// A quotation, its label, and the words that were altered with what they were.
type Compared = (String, String, Vec<(String, String)>);

/// Each quotation of a copy with its label and what differs.
fn against_original(copy: &str) -> Vec<Compared> {
    let found = compare(&kept(copy), &kept(ORIGINAL));
    found.into_iter().map(|c| (c.words, c.label, c.altered)).collect()
}

fn label<'a>(found: &'a [Compared], words: &str) -> &'a str {
    let of = found.iter().find(|(quote, ..)| quote.starts_with(words));
    &of.unwrap_or_else(|| panic!("“{words}” in {found:?}")).1
}

#[test]
fn an_article_keeps_its_text_and_the_quotations_in_its_statements() {
    let kept = kept(ORIGINAL);
    assert_eq!(kept.paragraphs.len(), 5);
    assert_eq!(kept.lang, "en");
    assert_eq!(kept.url, "https://journal.example/2026/03/bridge-closed.html");
    let first = &kept.quotes[0];
    assert_eq!(first.words, "Nobody should have been driving over it since spring,");
    assert_eq!(first.speaker.as_deref(), Some("Arne Lindqvist"));
}

#[test]
fn a_page_that_is_no_article_keeps_nothing() {
    let page =
        parse("<html><body><nav><a href=/a>News</a> <a href=/b>Sport</a></nav></body></html>", "https://x.example/");
    assert_eq!(Kept::of(&page, &analyze(&page)), None);
}

#[test]
fn a_very_long_article_keeps_less_than_300_kilobytes() {
    let body = ORIGINAL.repeat(700);
    assert!(body.len() > 500_000);
    let kept = kept(&body);
    assert!(!kept.quotes.is_empty() && !kept.paragraphs.is_empty());
    let words: usize = kept.paragraphs.iter().chain(kept.quotes.iter().map(|q| &q.words)).map(String::len).sum();
    assert!(words < 300_000, "{words} bytes");
}

#[test]
fn the_same_article_is_the_same() {
    let found = against_original(ORIGINAL);
    assert_eq!(found.len(), 4);
    assert!(found.iter().all(|(_, label, _)| label == "identical"), "{found:?}");
}

#[test]
fn a_copy_shows_what_it_changed() {
    let copy = ORIGINAL
        .replace("driving over it since spring", "strolling over it since spring")
        .replace("like everybody else", "as everybody did")
        .replace("“My bus is late every morning,” said Ida Holm", "“The lake will freeze before long,” said Ida Holm");
    let found = against_original(&copy);
    assert_eq!(label(&found, "Nobody"), "altered");
    assert_eq!(found[0].2, [("strolling".to_owned(), "driving".to_owned())]);
    assert_eq!(label(&found, "The cracks"), "identical");
    assert_eq!(label(&found, "We heard"), "altered");
    assert_eq!(label(&found, "The lake"), "not_found");
}

#[test]
fn a_quotation_given_to_somebody_else_is_seen() {
    let copy = ORIGINAL.replace("said Ida Holm, who has driven it for 20 years", "said Otto Kern, who repairs clocks");
    let found = against_original(&copy);
    assert_eq!(label(&found, "My bus"), "misattributed");
    let last = found.last().expect("one is there");
    assert_eq!(last.2, [("Otto Kern".to_owned(), "Ida Holm".to_owned())]);
}

#[test]
fn the_view_names_each_voice_once_in_the_order_of_the_article() {
    let page = parse(&page(ORIGINAL, ""), "https://journal.example/2026/03/bridge-closed.html");
    let report = analyze(&page);
    let view = View::of(&page, &report, &Plan::of(&page, &report));
    let names: Vec<&str> = view.voices.iter().map(|v| v.name.as_str()).collect();
    assert_eq!(names, ["the county", "Arne Lindqvist", "Sanna Wik", "Ida Holm"]);
    assert_eq!(view.voices[1].role, "the county’s chief engineer");
    let holm = view.statements.iter().find(|s| s.parts[0].contains("My bus")).expect("is there");
    assert_eq!(names[holm.voice.expect("is firm") as usize], "Ida Holm");
    assert!(view.attributed);
}

#[test]
fn a_language_without_rules_of_its_own_is_said_to_be_so() {
    let body = "<p>Le pont de Norrvik restera fermé pendant au moins un an, a annoncé lundi le comté, après que des plongeurs ont découvert des fissures dans deux de ses quatre piliers.</p>".repeat(4);
    let page = parse(&page(&body, ""), "https://journal.example/2026/03/pont.html");
    let report = analyze(&page);
    let view = View::of(&page, &report, &Plan::of(&page, &report));
    assert_eq!((view.lang.as_str(), view.attributed), ("fr", false));
}

#[test]
fn characters_without_blanks_between_them_take_time_too() {
    let body = "<p>诺尔维克大桥将至少关闭一年，县政府星期一表示，此前潜水员在四个桥墩中的两个发现了裂缝，每天约有六千辆汽车必须绕湖行驶。</p>".repeat(4);
    let page = parse(&page(&body, ""), "https://journal.example/2026/03/qiao.html");
    let report = analyze(&page);
    let view = View::of(&page, &report, &Plan::of(&page, &report));
    assert!(view.words.0 > 80, "{:?}", view.words);
}
