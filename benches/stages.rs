//! How long the stages take on this machine, beside `dom_smoothie` in the same run.
//!
//! Reads lines as `unspun batch` does from standard input (pages and texts) and writes the rows of the bench report as JSON
//! to the file that its one argument names. `scripts/bench-native` feeds it.

use dom_query::Document;
use dom_smoothie::Readability;
use serde_json::{Value, json};
use std::hint::black_box;
use std::io::{self, BufRead};
use std::time::{Duration, Instant};
use unspun::page::PageSnapshot;
use unspun::{article, attribution, boilerplate, claim, cli, origin, page, quotation, wording};

/// Each time is the shortest of so many runs: what other work on the machine adds is none of ours.
const RUNS: usize = 3;

fn main() -> io::Result<()> {
    let Some(target) = std::env::args().nth(1).filter(|argument| !argument.starts_with("--")) else { return Ok(()) };
    let mut pages = Times::default();
    let mut texts = Texts::default();
    for line in io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line?)?;
        if let Some(html) = line["html"].as_str() {
            pages.measure(html, line["url"].as_str().unwrap_or_default());
        } else if let Some(text) = line["text"].as_str() {
            texts.measure(text);
        }
    }
    let rows: Vec<Value> = pages.rows().into_iter().chain(texts.rows()).collect();
    for row in &rows {
        println!("{row}");
    }
    std::fs::write(target, serde_json::to_string_pretty(&rows)?)
}

/// The shortest of some runs of `work`, in milliseconds; what is prepared for each run does not count.
#[allow(clippy::disallowed_methods)] // the engine reads no clock; whoever times it must
fn shortest<T, R>(prepare: impl Fn() -> T, work: impl Fn(T) -> R) -> f64 {
    let run = || {
        let prepared = prepare();
        let begun = Instant::now();
        let result = black_box(work(prepared));
        let took = begun.elapsed();
        drop(result);
        took
    };
    let best = (0..RUNS).map(|_| run()).min().unwrap_or(Duration::ZERO);
    best.as_secs_f64() * 1_000.0
}

/// The value below which `percent` of all lie.
fn quantile(values: &[f64], percent: usize) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
    sorted.get(at).copied().unwrap_or(f64::NAN)
}

fn row(name: &str, value: f64, unit: &str, against: Option<f64>, bar: Option<f64>) -> Value {
    let round = |x: f64| (x * 1_000.0).round() / 1_000.0;
    json!({
        "name": name, "value": round(value), "unit": unit, "against": against.map(round),
        "ratio": against.map(|other| round(value / other)), "bar": bar, "ok": bar.map(|bar| value <= bar),
    })
}

/// Milliseconds a page, ours and the peer's.
#[derive(Default)]
struct Times {
    stages: Vec<f64>,
    whole: Vec<f64>,
    peer: Vec<f64>,
    peer_whole: Vec<f64>,
}

impl Times {
    fn measure(&mut self, html: &str, url: &str) {
        let snapshot = cli::html::parse(html, url);
        self.stages.push(shortest(|| &snapshot, judge));
        self.whole.push(shortest(|| html, |html| judge(&cli::html::parse(html, url))));
        let absolute = Some(url).filter(|url| url.starts_with("http"));
        let read =
            |document| Readability::with_document(document, absolute, None).and_then(|mut reader| reader.parse());
        self.peer.push(shortest(|| Document::from(html), read));
        self.peer_whole.push(shortest(|| html, |html| read(Document::from(html))));
    }

    fn rows(&self) -> Vec<Value> {
        if self.stages.is_empty() {
            return Vec::new();
        }
        let pair = |name: &str, ours: &[f64], theirs: &[f64], bars: [Option<f64>; 2]| {
            let at = |percent: usize, word: &str, bar| {
                let name = format!("{name}, {word} (beside dom_smoothie)");
                row(&name, quantile(ours, percent), "ms a page", Some(quantile(theirs, percent)), bar)
            };
            [at(50, "median", bars[0]), at(95, "p95", bars[1])]
        };
        let stages = pair("boilerplate without HTML parsing", &self.stages, &self.peer, [Some(0.8), Some(2.0)]);
        let whole = pair("boilerplate with HTML parsing", &self.whole, &self.peer_whole, [None, None]);
        stages.into_iter().chain(whole).collect()
    }
}

/// The boilerplate stages.
fn judge(snapshot: &PageSnapshot) -> boilerplate::Judgement {
    let (text, blocks) = page::segment(snapshot);
    boilerplate::judge(snapshot, &text, &blocks)
}

/// Milliseconds for 1,000 words, stage by stage.
#[derive(Default)]
struct Texts {
    language: Vec<f64>,
    claims: Vec<f64>,
}

impl Texts {
    fn measure(&mut self, text: &str) {
        let thousands = text.split_whitespace().count() as f64 / 1_000.0;
        if thousands < 0.1 {
            return;
        }
        let plain = cli::plain::PlainText::new(text, "");
        let (words, blocks) = page::segment(&plain.page);
        let judgement = boilerplate::keep_all(&plain.page, &blocks);
        let read = || article::read(&plain.page, &words, &blocks, &judgement);
        let language = shortest(
            || (),
            |()| {
                let article = read();
                let quotations = quotation::find(&article);
                attribution::find(&article, &quotations)
            },
        );
        let article = read();
        let quotations = quotation::find(&article);
        let attributions = attribution::find(&article, &quotations);
        let claims = shortest(
            || (),
            |()| {
                let claims = claim::judge(&article, &quotations, &attributions);
                let origin = origin::trace(&plain.page, &words, &blocks, &judgement, &article);
                (claims, origin, wording::mark(&article, &quotations))
            },
        );
        self.language.push(language / thousands);
        self.claims.push(claims / thousands);
    }

    fn rows(&self) -> Vec<Value> {
        if self.language.is_empty() {
            return Vec::new();
        }
        let unit = "ms for 1,000 words";
        vec![
            row("sentences, quotations, attributions, median", quantile(&self.language, 50), unit, None, Some(1.5)),
            row("sentences, quotations, attributions, p95", quantile(&self.language, 95), unit, None, None),
            row("status, origin, wording, median", quantile(&self.claims, 50), unit, None, Some(0.5)),
            row("status, origin, wording, p95", quantile(&self.claims, 95), unit, None, None),
        ]
    }
}
