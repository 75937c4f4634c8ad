//! Residue and what only looks like it, in the forms that pages have: `tests/fixtures/residue/*.txt`. Each line of `first`,
//! `second`, `third`, `fourth` and `fifth` folds where it is put into an article, but those that begin with `?`: they are known
//! to stay. Where a line says its kind (`end/share`), it folds as that, but `end/share?` is known to fold as another. No line of
//! `controls`, `controls_fourth` and `controls_fifth` folds or dims.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use unspun::analyze;
use unspun::boilerplate::{BlockKind, Label};
use unspun::cli::html;

/// An article as its file has it: language, host and name of its site, headline, paragraphs.
struct Article<'a> {
    language: &'a str,
    host: &'a str,
    site: &'a str,
    headline: &'a str,
    paragraphs: Vec<&'a str>,
}

/// A line of a file: the site's language, the article's, the place, the kind where it says one, the HTML.
struct Case<'a> {
    known: bool,
    site: &'a str,
    article: &'a str,
    place: &'a str,
    kind: Option<&'a str>,
    html: &'a str,
}

/// What a block of a line's became.
#[derive(Debug)]
struct Became {
    /// Read in messages only.
    #[allow(dead_code)]
    text: String,
    label: Label,
    kind: BlockKind,
}

fn file(name: &str) -> String {
    fs::read_to_string(format!("{}/tests/fixtures/residue/{name}.txt", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn articles(text: &str) -> Vec<Article<'_>> {
    text.trim().split("\n\n").map(|text| article(text).expect("a head line, a headline, paragraphs")).collect()
}

fn article(text: &str) -> Option<Article<'_>> {
    let mut lines = text.lines();
    let mut head = lines.next()?.splitn(3, ' ');
    let (language, host, site) = (head.next()?, head.next()?, head.next()?);
    Some(Article { language, host, site, headline: lines.next()?, paragraphs: lines.collect() })
}

fn case(line: &str) -> Case<'_> {
    let known = line.starts_with('?');
    let mut parts = line.trim_start_matches('?').splitn(3, ' ');
    let (site, place, html) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap());
    let (article, place) = place.split_once(':').unwrap_or((site, place));
    let (place, kind) = place.split_once('/').map_or((place, None), |(place, kind)| (place, Some(kind)));
    Case { known, site, article, place, kind, html }
}

/// The page with its address and its site's name: the article on its own site or on one in another language.
fn page<'a>(articles: &[Article<'a>], case: &Case<'_>) -> (String, String, &'a str) {
    let find = |language: &str| articles.iter().find(|a| a.language == language);
    let article = find(case.article).unwrap_or(&articles[0]);
    let other = format!("{}-post.example", case.site);
    let (host, site) = find(case.site).map_or((other.as_str(), "Strandvik Post"), |site| (site.host, site.site));
    let mut blocks: Vec<String> = article.paragraphs.iter().map(|p| format!("<p>{p}</p>")).collect();
    let at = match case.place {
        "top" => 0,
        "mid" => 2,
        "end" => blocks.len(),
        other => panic!("no such place: {other}"),
    };
    blocks.insert(at, case.html.to_owned());
    let (headline, language) = (article.headline, case.site);
    let html = format!(
        "<html lang=\"{language}\"><head><title>{headline} - {site}</title><meta property=\"og:type\" content=\"article\">\
         <meta property=\"og:site_name\" content=\"{site}\"></head><body><div class=\"top\"><a href=\"/\">{site}</a></div>\
         <ul class=\"menu\"><li><a href=\"/n\">News</a></li><li><a href=\"/s\">Sport</a></li></ul><main><h1>{headline}</h1>\
         <div class=\"g4\">{}</div></main><div class=\"foot\">© 2026 {site}</div></body></html>",
        blocks.join("\n")
    );
    (format!("https://{host}/2026/03/harbour-story-of-the-week/"), html, site)
}

/// The text of HTML without its blanks, to see whose block is whose.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What the blocks that a line made became.
fn became(articles: &[Article<'_>], case: &Case<'_>) -> Vec<Became> {
    let (url, text, site) = page(articles, case);
    let report = analyze(&html::parse(&text, &url));
    assert!(report.judgement.is_article, "{}", case.html);
    let bare = html::parse(&format!("<body><div>{}</div></body>", case.html), &url);
    let own = squeezed(unspun::page::segment(&bare).0.as_str());
    let pairs = report.blocks.iter().zip(&report.judgement.verdicts);
    // The headline is the article's even where a line says it again.
    let pairs = pairs.filter(|(_, verdict)| verdict.kind != BlockKind::Title);
    let all = pairs.map(|(block, verdict)| {
        let text = report.text.slice(block.range).to_owned();
        Became { text, label: verdict.label, kind: verdict.kind }
    });
    let of_frame = [site, "News"];
    all.filter(|b| own.contains(&squeezed(&b.text)) && !of_frame.contains(&b.text.as_str())).collect()
}

/// The lines of a file for which not all is as `is_right` has it.
fn wrong(name: &str, is_right: impl Fn(&Case<'_>, &[Became]) -> bool) -> Vec<String> {
    let (articles_text, text) = (file("articles"), file(name));
    let articles = articles(&articles_text);
    let cases: Vec<Case<'_>> =
        text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(case).collect();
    assert!(cases.len() >= 40, "{name} holds cases");
    let judged = cases.iter().map(|case| (case, became(&articles, case)));
    let wrong = judged.filter(|(case, blocks)| blocks.is_empty() || !is_right(case, blocks));
    wrong.map(|(case, blocks)| format!("{name}: {} {}: {blocks:?}", case.site, case.html)).collect()
}

fn folds(blocks: &[Became]) -> bool {
    blocks.iter().all(|b| b.label == Label::Fold)
}

#[test]
fn residue_folds_whatever_its_wording_and_markup() {
    let files = ["first", "second", "third", "fourth", "fifth"];
    let wrong: Vec<_> = files.iter().flat_map(|name| wrong(name, |case, blocks| folds(blocks) != case.known)).collect();
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn residue_that_folds_says_what_it_is() {
    let wrong = wrong("fifth", |case, blocks| {
        let (kind, known) = case.kind.map_or(("", false), |kind| (kind.trim_end_matches('?'), kind.ends_with('?')));
        assert!(BlockKind::named(kind).is_some(), "{} says its kind", case.html);
        !folds(blocks) || blocks.iter().all(|b| b.kind.name() == kind) != known
    });
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_only_looks_like_residue_stays() {
    let stays = |blocks: &[Became]| blocks.iter().all(|b| b.label == Label::Leave);
    let files = ["controls", "controls_fourth", "controls_fifth"];
    let wrong: Vec<_> = files.iter().flat_map(|name| wrong(name, |_, blocks| stays(blocks))).collect();
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}
