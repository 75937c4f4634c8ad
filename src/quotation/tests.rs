use crate::analyze_text;
use crate::page::{Builder, Flags, Tag};

fn check(paragraphs: &[&str], expected: &[&str]) {
    let mut page = Builder::new("", "", "");
    page.open(Tag::Body, Flags::default(), []);
    for paragraph in paragraphs {
        page.open(Tag::P, Flags::default(), []);
        page.text(paragraph, Flags::default());
        page.close();
    }
    page.close();
    let report = analyze_text(&page.finish(false), None);
    let found: Vec<&str> = report.quotations.iter().map(|q| report.article.slice(q.content)).collect();
    assert_eq!(found, expected);
}

#[test]
fn marks_of_every_kind() {
    check(&["“We go,” she said."], &["We go,"]);
    check(&["\"We go,\" she said. \"Now.\""], &["We go,", "Now."]);
    check(&["‘We don’t go,’ she said."], &["We don’t go,"]);
    check(&["„Wir gehen“, sagte sie."], &["Wir gehen"]);
    check(&["»Wir gehen«, sagte sie."], &["Wir gehen"]);
    check(&["«Nous partons», dit-il."], &["Nous partons"]);
    check(&["``We go,'' she said."], &["We go,"]);
    check(&["The workers’ pay didn't rise."], &[]);
}

#[test]
fn nested_and_unclosed() {
    check(&["“She said ‘go’ to us,” he said."], &["She said ‘go’ to us,", "go"]);
    check(&["“We go.", "“And we stay,” he said."], &["We go.", "And we stay,"]);
}
