//! A page's HTML, as the command line reads it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use unspun::report::{Plan, View};

fuzz_target!(|html: &str| {
    let page = unspun::cli::html::parse(html, "https://norrvik.example/news/2026/03/a-page.html");
    let report = unspun::analyze(&page);
    let text = report.text.as_str();
    for block in &report.blocks {
        assert!(text.get(block.range.bytes()).is_some());
    }
    let plan = Plan::of(&page, &report);
    let _ = View::of(&page, &report, &plan);
});
