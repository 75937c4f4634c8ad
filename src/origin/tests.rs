//! Pages of one sign each, with what they are traced to.

use crate::origin::Origin;
use crate::page::{AttrName, Builder, Flags, Tag};

const PROSE: &str = "The council of Vestrand voted on Monday to close the old ferry pier for two years, after engineers \
    had found that the piles under it were rotten and that the roof of the hall would not hold another winter of snow.";

/// A page on `daily.example` whose article ends in a paragraph with the links given, and whose head holds one element.
fn traced(
    head: Option<(Tag, &[(AttrName, &str)])>,
    first: &str,
    last: &str,
    link: Option<(&str, &str)>,
) -> Option<Origin> {
    let mut b = Builder::new("https://daily.example/2026/05/pier-closes/", "Vestrand closes its old ferry pier", "en");
    b.open(Tag::Html, Flags::default(), []);
    if let Some((tag, attrs)) = head {
        b.open(tag, Flags::default(), attrs.iter().copied());
        b.close();
    }
    b.open(Tag::Body, Flags::default(), []);
    b.open(Tag::Article, Flags::default(), []);
    let paragraph = |b: &mut Builder, tag: Tag, words: &str| {
        b.open(tag, Flags::default(), []);
        b.text(words, Flags::default());
        b.close();
    };
    paragraph(&mut b, Tag::H1, "Vestrand closes its old ferry pier");
    paragraph(&mut b, Tag::P, &format!("{first}{PROSE}"));
    for n in 0..6 {
        paragraph(&mut b, Tag::P, &format!("In part {n} of the report, they wrote: {PROSE}"));
    }
    b.open(Tag::P, Flags::default(), []);
    b.text(last, Flags::default());
    if let Some((words, href)) = link {
        b.open(Tag::A, Flags::default(), [(AttrName::Href, href)]);
        b.text(words, Flags::default());
        b.close();
    }
    crate::analyze(&b.finish(false)).origin
}

fn named(origin: Option<Origin>) -> Option<(String, Option<String>)> {
    let origin = origin.filter(|o| o.is_copy)?;
    Some((origin.outlet.unwrap_or_default(), origin.url))
}

#[allow(clippy::unnecessary_wraps)] // it is compared with an Option
fn some(outlet: &str, url: Option<&str>) -> Option<(String, Option<String>)> {
    Some((outlet.to_owned(), url.map(str::to_owned)))
}

#[test]
fn a_source_link_leads_to_the_original_and_a_link_to_the_site_does_not() {
    let there = "https://harbour.example/a/pier?utm_source=feed";
    let plain = Some("https://harbour.example/a/pier");
    assert_eq!(named(traced(None, "", "", Some(("Source link", there)))), some("harbour.example", plain));
    let post = "The post Vestrand closes its old ferry pier appeared first on ";
    assert_eq!(named(traced(None, "", post, Some(("Harbour Wire", there)))), some("Harbour Wire", plain));
    assert_eq!(named(traced(None, "", "", Some(("Source link", "https://daily.example/b/c")))), None);
    assert_eq!(named(traced(None, "", "", Some(("Source link", "javascript:void(0)")))), None);
}

#[test]
fn an_outbound_link_or_a_quoted_outlet_is_no_origin() {
    let words = "The mayor told Harbour Wire that the pier would open again, as she had written in ";
    assert_eq!(named(traced(None, "", words, Some(("her report", "https://town.example/report.pdf")))), None);
}

#[test]
fn a_canonical_address_elsewhere_is_an_origin_and_one_of_the_same_site_is_not() {
    let link = |href| [(AttrName::Rel, "canonical"), (AttrName::Href, href)];
    let there = link("https://harbour.example/a/pier");
    assert_eq!(
        named(traced(Some((Tag::Link, &there)), "", PROSE, None)),
        some("harbour.example", Some("https://harbour.example/a/pier"))
    );
    let amp = link("https://amp.daily.example/2026/05/pier-closes/");
    assert_eq!(named(traced(Some((Tag::Link, &amp)), "", PROSE, None)), None);
}

#[test]
fn agencies_stand_in_datelines_and_credits() {
    assert_eq!(named(traced(None, "VESTRAND, May 3 (Reuters) — ", PROSE, None)), some("Reuters", None));
    assert_eq!(named(traced(None, "", "(With inputs from Harbour Wire)", None)), some("Harbour Wire", None));
    assert_eq!(named(traced(None, "The pier (which Reuters once called a ruin) closes. ", PROSE, None)), None);
}

#[test]
fn reporters_names_are_evidence_and_no_proof() {
    let origin = traced(None, "", "Signe Aalto in Vestrand and Peter Okoro in Sandholm contributed reporting.", None);
    let origin = origin.expect("evidence");
    assert!(!origin.is_copy && origin.outlet.is_none());
    assert_eq!(origin.evidence[0].kind, "credit");
}
