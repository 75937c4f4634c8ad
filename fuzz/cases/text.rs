//! An article's text, one paragraph a line: quotations, attributions, claims, wording. A first line of two letters is its language.

use unspun::page::{Builder, Flags, Tag};

/// Reads the text; every statement lies on it.
pub(crate) fn run(input: &[u8]) {
    let input = String::from_utf8_lossy(input);
    let (lang, text) = input.split_once('\n').filter(|(first, _)| first.len() == 2).unwrap_or(("", &input));
    let mut builder = Builder::new("", "", lang);
    builder.open(Tag::Body, Flags::default(), []);
    for line in text.lines() {
        builder.open(Tag::P, Flags::default(), []);
        builder.text(line, Flags::default());
        builder.close();
    }
    builder.close();
    let report = unspun::analyze_text(&builder.finish(false), None);
    let text = report.text.as_str();
    for attribution in &report.attributions.list {
        for part in attribution.content.parts().iter().chain(&attribution.cue).chain(&attribution.source.words) {
            assert!(text.get(part.bytes()).is_some());
        }
    }
}
