//! An article's text, one paragraph a line: quotations, attributions, claims, wording.
#![no_main]

use libfuzzer_sys::fuzz_target;
use unspun::page::{Builder, Flags, Tag};

fuzz_target!(|input: (bool, &str)| {
    let (german, text) = input;
    let mut builder = Builder::new("", "", if german { "de" } else { "en" });
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
});
