//! Comparisons, each against one small original of our own.

use super::{Label, Original, compare};
use crate::article::{ArticleText, Lang};
use crate::attribution::Attributions;
use crate::page::{Builder, Flags, Tag};
use crate::quotation::Quotation;
use crate::text::TextRange;

const ORIGINAL: &str =
    "“We will rebuild the bridge before winter,” Mayor Ada Quill said. “The town has waited long enough.”
The council, she added, would meet again on Friday to settle the cost.
“I doubt that the money is there, and nobody has asked the ferrymen,” said Tom Reeve of the harbour guild.";

/// The article, every stretch between curly marks a quotation.
fn article() -> (ArticleText, Vec<Quotation>) {
    let mut builder = Builder::new("", "", "en");
    builder.open(Tag::Body, Flags::default(), []);
    for line in ORIGINAL.lines() {
        builder.open(Tag::P, Flags::default(), []);
        builder.text(line, Flags::default());
        builder.close();
    }
    builder.close();
    let page = builder.finish(false);
    let (text, blocks) = crate::page::segment(&page);
    let mut article = crate::article::read(&page, &text, &blocks, &crate::boilerplate::keep_all(&page, &blocks));
    article.lang = Lang::EN;
    let mut quotations = Vec::new();
    for (number, paragraph) in article.paragraphs.iter().enumerate() {
        let words = article.slice(paragraph.range);
        for (open, _) in words.match_indices('“') {
            let close = words[open..].find('”').unwrap() + open;
            let at = |offset: usize| paragraph.range.start() + offset as u32;
            let content = TextRange::new(at(open + "“".len()), at(close));
            let outer = TextRange::new(at(open), at(close + "”".len()));
            quotations.push(Quotation { content, outer, paragraph: number as u32, depth: 0, continues: false });
        }
    }
    (article, quotations)
}

fn check(quote: &str, label: Label, altered: &[(&str, &str)]) {
    let (article, quotations) = article();
    let attributions = Attributions::default();
    let found = compare(quote, None, &Original::new(&article, &quotations, &attributions));
    let pairs: Vec<(&str, &str)> = found.altered.iter().map(|a| (a.copy.as_str(), a.orig.as_str())).collect();
    assert_eq!((found.label, pairs.as_slice()), (label, altered), "{quote}");
}

#[test]
fn the_same_words() {
    check("We will rebuild the bridge before winter,", Label::Identical, &[]);
    check("rebuild the bridge", Label::Identical, &[]);
    check("we will rebuild the bridge before winter.", Label::Typographic, &[]);
    check("The town has\u{a0}waited long enough.", Label::Typographic, &[]);
    check("We will rebuild the bridge before winter. The town has waited long enough.", Label::Typographic, &[]);
}

#[test]
fn words_left_out() {
    check("I doubt that … nobody has asked the ferrymen,", Label::TruncatedMarked, &[]);
    check("[We] will rebuild the bridge […]", Label::TruncatedMarked, &[]);
    check("I doubt that nobody has asked the ferrymen,", Label::TruncatedUnmarked, &[("", "the money is there, and")]);
    check("I doubt that the money is there.", Label::TruncatedUnmarked, &[("", "and nobody has asked the ferrymen")]);
}

#[test]
fn a_word_left_out_near_an_end_is_the_one_that_is_named() {
    check("The town has waited enough.", Label::TruncatedUnmarked, &[("", "long")]);
    check("We rebuild the bridge before winter,", Label::TruncatedUnmarked, &[("", "will")]);
    check("We will rebuild the bridge winter,", Label::TruncatedUnmarked, &[("", "before")]);
}

#[test]
fn words_changed() {
    check("The town has waited much too long.", Label::Altered, &[("much too", "")]);
    check("We will repair the bridge before winter,", Label::Altered, &[("repair", "rebuild")]);
    check("We will never rebuild the bridge before winter,", Label::Altered, &[("never", "")]);
}

#[test]
fn quotations_joined() {
    let joined = "The town has waited long enough and nobody has asked the ferrymen,";
    check(joined, Label::Stitched, &[]);
}

#[test]
fn words_that_nobody_is_quoted_with() {
    check("would meet again on Friday to settle the cost", Label::NotFound, &[]);
    check("We never promised anybody a new ferry", Label::NotFound, &[]);
}
