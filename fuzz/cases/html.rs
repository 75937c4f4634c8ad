//! A page's HTML, as the command line reads it.

use unspun::report::{Plan, View};

/// Reads the page and makes everything of it that a reader sees.
pub(crate) fn run(input: &[u8]) {
    let html = String::from_utf8_lossy(input);
    let page = unspun::cli::html::parse(&html, "https://norrvik.example/news/2026/03/a-page.html");
    let report = unspun::analyze(&page);
    let text = report.text.as_str();
    for block in &report.blocks {
        assert!(text.get(block.range.bytes()).is_some());
    }
    let plan = Plan::of(&page, &report);
    let _ = View::of(&page, &report, &plan);
}
