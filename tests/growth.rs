//! Work grows with the page and no faster: by nodes, words, quotations, depth, and in one node of megabytes.
//!
//! What counts is the processor time of this thread, where the system tells it, so that other work on the machine does not; of
//! five turns the fastest, since whatever else runs takes the caches away from the larger page first; and ratios alone. A ratio
//! over its bar is measured once more. One test at a time (.config/nextest.toml; `ALONE`).
#![cfg(not(target_arch = "wasm32"))]

use std::hint::black_box;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;
use unspun::page::{Builder, Flags, PageSnapshot, Tag};
use unspun::report::{Plan, View};

/// Linear within a fifth.
const BAR: f64 = 1.2;
/// Ten times as much may take twelve times as long.
const TIMES: usize = 10;
/// Seconds that a turn takes at the least: tens of ticks.
const ENOUGH: f64 = 0.1;
const TURNS: usize = 5;
/// Where all tests run in one process.
static ALONE: Mutex<()> = Mutex::new(());

const SENTENCES: [&str; 3] = [
    "The county said on Monday that the bridge over the river would stay closed until the frost was gone.",
    "“Nobody should have been driving over it since spring,” said Arne Lindqvist, the chief engineer of the county.",
    "About six thousand cars a day take the road around the lake, which adds half an hour to the way to the hospital.",
];

/// Seconds that this thread has worked: Linux tells them, as of the last tick of its clock; elsewhere it is the time of day.
fn worked(begun: Instant) -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|line| line.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| begun.elapsed().as_secs_f64(), |n| n / 1e9)
}

/// What reading a page takes, with everything that is made of it: the mean over so many times that a tick does not count.
#[allow(clippy::disallowed_methods)] // the engine reads no clock; whoever times it must
fn takes(page: &PageSnapshot) -> f64 {
    let clock = Instant::now();
    let begun = worked(clock);
    let mut times = 0;
    loop {
        let report = unspun::analyze(page);
        let plan = Plan::of(page, &report);
        black_box(View::of(page, &report, &plan));
        times += 1;
        let took = worked(clock) - begun;
        if took > ENOUGH {
            return took / f64::from(times);
        }
    }
}

/// Holds a page with `TIMES` as much as another to at most so many times what that takes, and a fifth.
fn grows_with(what: &str, size: usize, make: impl Fn(usize) -> PageSnapshot) {
    let (small, large) = (make(size), make(size * TIMES));
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let ratio = || {
        let turns = (0..TURNS).map(|_| (takes(&large), takes(&small)));
        let fastest = turns.reduce(|a, b| (a.0.min(b.0), a.1.min(b.1))).unwrap();
        fastest.0 / fastest.1 / TIMES as f64
    };
    let first = ratio();
    let held = if first <= BAR { first } else { first.min(ratio()) };
    println!("{what}: {held:.2} times as long for each from {size} to {}", size * TIMES);
    assert!(held <= BAR, "{what}: {held:.2} times as long for each of {} as for each of {size}", size * TIMES);
}

/// A page whose article is made by `body`.
fn page(body: impl Fn(&mut Builder)) -> PageSnapshot {
    let mut builder = Builder::new("https://norrvik.example/news/2026/03/bridge-closed.html", "Bridge closed", "en");
    for tag in [Tag::Html, Tag::Body, Tag::from_name("article")] {
        builder.open(tag, Flags::default(), []);
    }
    element(&mut builder, "h1", "Bridge at Norrvik closed for a year");
    body(&mut builder);
    builder.finish(false)
}

fn element(builder: &mut Builder, tag: &str, words: &str) {
    builder.open(Tag::from_name(tag), Flags::default(), []);
    builder.text(words, Flags::default());
    builder.close();
}

/// Sentences with about so many words.
fn sentences(words: usize) -> impl Iterator<Item = &'static str> {
    let mut left = words;
    SENTENCES.into_iter().cycle().take_while(move |sentence| {
        let more = left > 0;
        left = left.saturating_sub(sentence.split(' ').count());
        more
    })
}

#[test]
fn by_nodes() {
    let of = |nodes: usize| {
        page(|builder| {
            for _ in 0..nodes / 5 {
                builder.open(Tag::P, Flags::default(), []);
                element(builder, "b", "Pier");
                builder.text("closed", Flags::default());
                builder.close();
                builder.text("\n", Flags::default());
            }
        })
    };
    // What the first thousand take is mostly what it takes to begin.
    grows_with("nodes", 9_900, of);
}

#[test]
fn by_words() {
    let of = |words: usize| page(|builder| sentences(words).for_each(|s| element(builder, "p", s)));
    grows_with("words in paragraphs of a sentence", 10_000, of);
}

#[test]
fn by_words_of_one_node() {
    // The page script cuts a node of five megabytes to the two that a snapshot takes.
    let of = |bytes: usize| {
        page(|builder| {
            // Some seventeen words in a hundred bytes.
            let words: Vec<&str> = sentences(bytes * 17 / 100).collect();
            element(builder, "p", &words.join(" "));
        })
    };
    grows_with("bytes of one node", 40_000, of);
}

#[test]
fn by_quotations() {
    let of = |count: usize| {
        page(|builder| {
            for at in 0..count {
                element(builder, "p", &format!("“The pier will hold for {at} days,” said Arne Lindqvist on Monday."));
            }
        })
    };
    grows_with("quotations", 500, of);
}

#[test]
fn by_speakers() {
    let of = |count: usize| {
        page(|builder| {
            for at in 0..count {
                let name: String = at.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect();
                element(builder, "p", &format!("“The pier will hold,” said Arne B{name}, an engineer of the county."));
            }
        })
    };
    grows_with("speakers", 500, of);
}

#[test]
fn by_depth() {
    let of = |depth: usize| {
        page(|builder| {
            for at in 0..depth {
                builder.open(Tag::Div, Flags::default(), []);
                if at % 10 == 0 {
                    element(builder, "p", SENTENCES[at / 10 % 3]);
                }
            }
        })
    };
    grows_with("depth", 1_000, of);
}
