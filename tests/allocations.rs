//! How often the hot stages ask for memory, and for how much: counted, not timed, so the same on every machine, and held to a
//! budget. `cargo test --test allocations -- --nocapture` prints the table of docs/performance.md.
#![cfg(not(target_arch = "wasm32"))]

use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use std::hint::black_box;
use unspun::cli::html::parse;
use unspun::report::{Plan, View};
use unspun::{article, attribution, boilerplate, claim, origin, page, quotation, wording};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Each stage with what it may ask for, on the mean over all fixture pages that hold an article: times, and kilobytes. A quarter above
/// what it asked for when this was written.
const BUDGETS: [(&str, usize, usize); 9] = [
    ("segment", 41, 8),
    ("boilerplate", 280, 77),
    ("article", 67, 107),
    ("quotation", 7, 1),
    ("attribution", 505, 48),
    ("claim", 204, 15),
    ("origin", 1260, 23),
    ("wording", 98, 7),
    ("plan and view", 344, 15),
];

/// Times and bytes, by stage.
#[derive(Default)]
struct Counts([(usize, usize); BUDGETS.len()]);

impl Counts {
    /// Does a stage's work, and counts what it asks for.
    fn of<R>(&mut self, stage: &str, work: impl FnOnce() -> R) -> R {
        let place = BUDGETS.iter().position(|(name, ..)| *name == stage).unwrap();
        let region = Region::new(ALLOCATOR);
        let result = black_box(work());
        let change = region.change();
        self.0[place].0 += change.allocations + change.reallocations;
        self.0[place].1 += change.bytes_allocated;
        result
    }

    fn page(&mut self, html: &str, url: &str) -> bool {
        let page = parse(html, url);
        let report = unspun::analyze(&page);
        if !report.judgement.is_article {
            return false;
        }
        let (text, blocks) = self.of("segment", || page::segment(&page));
        let judgement = self.of("boilerplate", || boilerplate::judge(&page, &text, &blocks));
        let article = self.of("article", || article::read(&page, &text, &blocks, &judgement));
        let quotations = self.of("quotation", || quotation::find(&article));
        let attributions = self.of("attribution", || attribution::find(&article, &quotations));
        self.of("claim", || claim::judge(&article, &quotations, &attributions));
        self.of("origin", || origin::trace(&page, &text, &blocks, &judgement, &article));
        self.of("wording", || wording::mark(&article, &quotations));
        self.of("plan and view", || {
            let plan = Plan::of(&page, &report);
            View::of(&page, &report, &plan)
        });
        true
    }
}

/// One test alone, so that no other thread asks for anything meanwhile.
#[test]
fn every_stage_keeps_its_budget() {
    let mut counts = Counts::default();
    let mut pages = 0;
    let mut folders: Vec<_> =
        std::fs::read_dir("tests/fixtures/pages").unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    for folder in folders {
        let Ok(html) = std::fs::read_to_string(folder.join("page.html")) else { continue };
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        pages +=
            usize::from(counts.page(&html, &format!("https://{name}.example/news/2026/03/a-page-called-{name}.html")));
    }
    assert!(pages >= 4, "{pages} pages are articles");
    let mut over = Vec::new();
    for ((stage, times, kilobytes), (asked, bytes)) in BUDGETS.iter().zip(counts.0) {
        println!("| {stage} | {} | {} |", asked / pages, bytes / 1_024 / pages);
        if asked > times * pages || bytes > kilobytes * 1_024 * pages {
            over.push(format!("{stage}: {} times and {} KB a page", asked / pages, bytes / 1_024 / pages));
        }
    }
    assert!(over.is_empty(), "over the budget: {over:#?}");
}
