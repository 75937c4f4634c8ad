//! What a second look at a page may not change: a page whose folds are taken out has nothing more to fold, and what stands
//! below an article unfolds nothing in it.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::fs;
use unspun::analyze;
use unspun::boilerplate::Label;
use unspun::cli::html::parse;
use unspun::page::{Builder, Flags, NodeId, PageSnapshot, Tag};
use unspun::report::{FoldTarget, Plan, Report};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/pages");

/// The fixture pages that are articles, each at an address such as articles have.
fn pages() -> Vec<(String, PageSnapshot)> {
    let mut found: Vec<(String, PageSnapshot)> = fs::read_dir(FOLDER)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter_map(|name| {
            let html = fs::read_to_string(format!("{FOLDER}/{name}/page.html")).ok()?;
            let page = parse(&html, &format!("https://{name}.example/news/2026/03/a-page-called-{name}.html"));
            analyze(&page).judgement.is_article.then_some((name, page))
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(found.len() >= 4, "the fixtures hold articles");
    found
}

/// A copy of a page without some of its nodes and all below them, and with what `tail` adds at the end of its body.
fn copy(page: &PageSnapshot, without: &[NodeId], tail: impl Fn(&mut Builder)) -> PageSnapshot {
    let mut builder = Builder::new(&page.url, &page.title, &page.lang);
    let body = (0..page.nodes().len() as u32).map(NodeId).find(|id| page.node(*id).tag == Tag::Body).unwrap();
    let mut open: Vec<NodeId> = Vec::new();
    let mut at = 0;
    while (at as usize) < page.nodes().len() {
        let id = NodeId(at);
        while open.last().is_some_and(|top| page.end_of(*top) <= id) {
            close(&mut builder, open.pop(), body, &tail);
        }
        if without.contains(&id) {
            at = page.end_of(id).0;
            continue;
        }
        let node = page.node(id);
        if node.tag == Tag::Text {
            builder.text(page.data(id), node.flags);
        } else {
            builder.open(node.tag, node.flags, page.attrs(id));
            open.push(id);
        }
        at += 1;
    }
    while let Some(top) = open.pop() {
        close(&mut builder, Some(top), body, &tail);
    }
    builder.finish(page.cut)
}

fn close(builder: &mut Builder, top: Option<NodeId>, body: NodeId, tail: &impl Fn(&mut Builder)) {
    if top == Some(body) {
        tail(builder);
    }
    builder.close();
}

/// The nodes that a plan folds or dims.
fn targets(page: &PageSnapshot, report: &Report) -> Vec<NodeId> {
    let plan = Plan::of(page, report);
    let all = plan.folds.iter().filter(|f| f.grade == Label::Fold).flat_map(|f| &f.targets);
    all.flat_map(|target| match *target {
        FoldTarget::Element { element } => vec![element],
        FoldTarget::Run { parent, first, last } => {
            (first.0..=last.0).map(NodeId).filter(|id| page.node(*id).parent == parent).collect()
        }
    })
    .collect()
}

/// The words of the blocks with a label.
fn words(report: &Report, label: Label) -> Vec<&str> {
    let of = |(block, verdict): (&unspun::page::Block, &unspun::boilerplate::Verdict)| {
        (verdict.label == label).then(|| report.text.slice(block.range))
    };
    report.blocks.iter().zip(&report.judgement.verdicts).filter_map(of).collect()
}

#[test]
fn a_page_without_its_folds_has_nothing_more_to_fold() {
    for (name, page) in pages() {
        let report = analyze(&page);
        let folded = targets(&page, &report);
        assert!(!folded.is_empty() || name.starts_with("publisher"), "{name} folds something");
        let rest = copy(&page, &folded, |_| ());
        let again = analyze(&rest);
        assert!(again.judgement.is_article, "{name} is still an article");
        let more = words(&again, Label::Fold);
        assert!(more.is_empty(), "{name}: a second look folds {more:?}");
    }
}

#[test]
fn a_copy_of_a_page_is_read_like_it() {
    for (name, page) in pages() {
        let (one, other) = (analyze(&page), analyze(&copy(&page, &[], |_| ())));
        assert_eq!(words(&one, Label::Fold), words(&other, Label::Fold), "{name}");
        assert_eq!(one.attributions.list.len(), other.attributions.list.len(), "{name}");
    }
}

/// What may stand below an article: frames of other sites' making, prose that has nothing to do with it.
fn tail() -> impl Strategy<Value = Vec<(&'static str, String)>> {
    let tag = prop::sample::select(vec!["p", "div", "aside", "footer", "section", "li", "h3"]);
    let piece = prop::sample::select(vec![
        "Weather: snow until Thursday.",
        "Sign up for our newsletter",
        "© 2026 The Lake Post",
        "Terms of use",
        "A cat was found on the roof of the town hall and brought down by the fire brigade, which it did not thank.",
        "Tomorrow’s crossword",
        "Share",
        "Advertisement",
        "“It is a nice cat,” said the brigade.",
    ]);
    prop::collection::vec((tag, prop::collection::vec(piece, 1..4).prop_map(|p| p.join(" "))), 1..12)
}

/// A tail has at most one word for so many of the article.
const TAIL: usize = 4;

fn count(words: &str) -> usize {
    words.split_whitespace().count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, rng_seed: RngSeed::Fixed(6), ..ProptestConfig::default() })]

    #[test]
    fn an_unrelated_tail_unfolds_nothing(tail in tail()) {
        for (name, page) in pages() {
            // A tail that holds a good part of the page's prose is none: it may well be the article's other half, and then
            // what stands between is left alone.
            let prose = words(&analyze(&page), Label::Leave).iter().map(|w| count(w)).sum::<usize>();
            let mut room = prose / TAIL;
            let tail: Vec<_> = tail.iter().filter(|(_, w)| room.checked_sub(count(w)).map(|left| room = left).is_some()).collect();
            let longer = copy(&page, &[], |builder| {
                for (tag, words) in &tail {
                    builder.open(Tag::from_name(tag), Flags::default(), []);
                    builder.text(words, Flags::default());
                    builder.close();
                }
            });
            let (before, after) = (analyze(&page), analyze(&longer));
            prop_assert!(after.judgement.is_article, "{name} is an article still");
            let now = words(&after, Label::Fold);
            let lost: Vec<&str> = words(&before, Label::Fold).into_iter().filter(|w| !now.contains(w)).collect();
            prop_assert!(lost.is_empty(), "{name}: {lost:?} are no longer folded below {tail:?}");
        }
    }
}
