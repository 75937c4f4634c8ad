//! What is said of an article in a frame that the page itself may read.
#![cfg(not(target_arch = "wasm32"))]

use unspun::analyze;
use unspun::page::{AttrName, Builder, Flags, Tag};
use unspun::report::{Plan, View};

const PAGE: &str = "https://reader.example/";
const FRAME: &str = "https://reader.example/news/2026/03/harbour-closed-for-a-week.html";
const PARAGRAPHS: [&str; 5] = [
    "The harbour of Vessin will stay closed for at least a week, the port authority said on Monday, after a barge sank at its mouth.",
    "“Nobody was on board when it went down,” said Lena Ruiz, the harbour master. She said that divers would begin on Thursday.",
    "Mayor Piet Aalders denied that the town had been warned. “We heard of it on the radio, like everybody else,” he said.",
    "Some forty boats must now land their fish in Kolm, which adds two hours to the way to the market, according to the port authority.",
    "Ruiz said that a tug could open a narrow way by Friday, but that it was not clear who would pay for it.",
];

/// Writes an article's paragraphs below what is open.
fn write(page: &mut Builder, paragraphs: &[&str]) {
    page.open(Tag::Article, Flags::default(), []);
    page.open(Tag::H1, Flags::default(), []);
    page.text("Harbour closed for a week", Flags::default());
    page.close();
    for paragraph in paragraphs {
        page.open(Tag::P, Flags::default(), []);
        page.text(paragraph, Flags::default());
        page.close();
    }
    page.close();
}

/// What the overlay is told of a page whose frame of this address has the last paragraphs of the article, and the page the first.
fn view(address: &str, outside: usize) -> View {
    let mut page = Builder::new(PAGE, "Harbour closed for a week", "en");
    page.open(Tag::Html, Flags::default(), []);
    page.open(Tag::Body, Flags::default(), []);
    if outside > 0 {
        write(&mut page, &PARAGRAPHS[..outside]);
    }
    page.open(Tag::Other, Flags::default(), [(AttrName::Href, address)]);
    page.open(Tag::Other, Flags::default(), []);
    write(&mut page, &PARAGRAPHS[outside..]);
    let page = page.finish(false);
    let mut report = analyze(&page);
    report.judgement.is_article = true;
    View::of(&page, &report, &Plan::of(&page, &report))
}

#[test]
fn links_to_words_lead_to_the_frame_that_they_stand_in() {
    let view = view(FRAME, 0);
    assert!(view.statements.len() > 3, "{}", view.statements.len());
    assert_eq!(view.url, FRAME);
}

#[test]
fn a_frame_without_an_address_and_an_article_across_two_documents_are_linked_by_the_page() {
    for (address, outside) in [("about:srcdoc", 0), ("javascript:x://y", 0), (FRAME, 2)] {
        let view = view(address, outside);
        assert!(view.statements.len() > 3, "{}", view.statements.len());
        assert_eq!(view.url, PAGE, "{address}");
    }
}
