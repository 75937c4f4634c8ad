//! Confidence against what was observed: on every other development article (the half that the table in
//! `src/attribution/confidence.rs` was not read off) each band must be about as often right as it says, and docs/accuracy.md
//! must say so. The corpora stand beside the checkout (`../shared`); where they are missing the test says so and passes, and
//! with `CI` set it fails.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use unspun::analyze_text;
use unspun::cli::plain::PlainText;
use unspun::text::TextRange;

/// Where the bands begin, and what docs/accuracy.md calls them.
const BANDS: [(f32, &str); 5] =
    [(0.0, "below .5"), (0.5, ".5 to .7"), (0.7, ".7 to .8"), (0.8, ".8 to .9"), (0.9, ".9 and more")];
/// How far the mean confidence of a band may stand from how often it was right.
const ALLOWED: f32 = 0.05;
/// A band with fewer statements says nothing.
const ENOUGH: usize = 50;
/// Words that name no source.
const EMPTY: &str = "the a an of and in to for on at by with from his her their its who that which mr mrs ms dr der die das des den dem";

type Words = BTreeSet<usize>;

/// What the gold, or the engine, calls a statement: words of its content and of its source, by where they start.
struct Statement {
    content: Words,
    source: Words,
    reported: bool,
    confidence: f32,
}

/// How many statements of a band there are, the sum of their confidences, and how many are right.
#[derive(Clone, Copy, Default)]
struct Band {
    count: usize,
    sum: f32,
    right: usize,
}

fn shared(path: &str) -> Option<String> {
    let path = Path::new("../shared/corpus/attribution").join(path);
    match std::fs::read_to_string(&path) {
        Ok(text) => Some(text),
        Err(_) if std::env::var_os("CI").is_none() => {
            eprintln!("skipped: {} is not here", path.display());
            None
        }
        Err(error) => panic!("{}: {error}", path.display()),
    }
}

/// The words of a text, where each starts, in bytes.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    for piece in text.split(|c: char| !c.is_alphanumeric() && c != '_') {
        if !piece.is_empty() {
            found.push((at, piece));
        }
        at += piece.len() + text[at + piece.len()..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

fn starts(words: &[(usize, &str)], ranges: &[TextRange]) -> Words {
    let inside = |at: usize| ranges.iter().any(|r| (r.start() as usize..r.end() as usize).contains(&at));
    words.iter().map(|w| w.0).filter(|at| inside(*at)).collect()
}

/// The gold's statements; its places are code points.
fn gold(line: &Value, words: &[(usize, &str)]) -> Vec<Statement> {
    let text = line["text"].as_str().expect("a text");
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let place = |v: &Value| bytes[usize::try_from(v.as_u64().expect("a place")).expect("it fits")] as u32;
    let ranges = |spans: &Value| {
        let range = |s: &Value| TextRange::new(place(&s[0]), place(&s[1]));
        starts(words, &spans.as_array().into_iter().flatten().map(range).collect::<Vec<_>>())
    };
    let names = |source: Words| {
        let full = |at: &usize| {
            let word = words.iter().find(|w| w.0 == *at).map_or("", |w| w.1).to_lowercase();
            !EMPTY.split(' ').any(|e| e == word)
        };
        let telling: Words = source.iter().copied().filter(full).collect();
        if telling.is_empty() { source } else { telling }
    };
    let statement = |a: &Value| Statement {
        content: ranges(&a["content"]),
        source: names(ranges(&a["source"])),
        reported: a["reported"].as_bool().unwrap_or(true),
        confidence: 1.0,
    };
    line["attributions"].as_array().expect("attributions").iter().map(statement).collect()
}

fn found(text: &str, lang: &str, words: &[(usize, &str)]) -> Vec<Statement> {
    let plain = PlainText::new(text, lang);
    let report = analyze_text(&plain.page, None);
    let given = |ranges: &[TextRange]| {
        let ranges: Vec<TextRange> = ranges.iter().filter_map(|r| plain.given(&report.text, *r)).collect();
        starts(words, &ranges)
    };
    let list = report.attributions.list.iter().map(|a| Statement {
        content: given(a.content.parts()),
        source: given(&a.source.words),
        reported: true,
        confidence: a.confidence,
    });
    list.filter(|s| !s.content.is_empty()).collect()
}

/// Pairs of gold and found that share half of their words or more, the best first, each of them once.
fn matched(gold: &[Statement], found: &[Statement]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (i, g) in gold.iter().enumerate() {
        for (j, f) in found.iter().enumerate() {
            let both = g.content.intersection(&f.content).count();
            let either = g.content.union(&f.content).count();
            if both > 0 && 2 * both >= either {
                pairs.push((both as f32 / either as f32, i, j));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut rows, mut columns, mut kept) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
    for (_, i, j) in pairs {
        if !rows.contains(&i) && columns.insert(j) {
            rows.insert(i);
            kept.push((i, j));
        }
    }
    kept
}

fn count(gold: &[Statement], found: &[Statement], bands: &mut [Band; 5]) {
    let pairs = matched(gold, found);
    let of =
        |reported: bool| gold.iter().filter(move |g| g.reported == reported).flat_map(|g| g.content.iter().copied());
    let asked: Words = of(true).collect();
    let free: Words = of(false).filter(|w| !asked.contains(w)).collect();
    for (j, statement) in found.iter().enumerate() {
        let partner = pairs.iter().find(|p| p.1 == j).map(|p| &gold[p.0]);
        let excused = partner
            .map_or(2 * statement.content.intersection(&free).count() >= statement.content.len(), |g| !g.reported);
        if excused {
            continue;
        }
        let band = BANDS.iter().rposition(|b| statement.confidence >= b.0).unwrap_or(0);
        let right = partner.is_some_and(|g| g.source.is_empty() || !g.source.is_disjoint(&statement.source));
        bands[band].count += 1;
        bands[band].sum += statement.confidence;
        bands[band].right += usize::from(right);
    }
}

/// A row of the table in docs/accuracy.md: what it says of a set's band, as (statements, right in per cent).
fn documented(band: &str, column: usize) -> Option<(usize, f32)> {
    let docs = std::fs::read_to_string("docs/accuracy.md").expect("the page is there");
    let row = docs.lines().find(|l| l.starts_with(&format!("| {band} |")))?;
    let cell = row.split('|').nth(column + 2)?;
    let (count, right) = cell.split_once(':')?;
    Some((count.trim().replace(',', "").parse().ok()?, right.trim().trim_end_matches(" %").parse().ok()?))
}

#[test]
fn confidence_is_what_was_observed_on_the_half_that_it_was_not_read_off() {
    let mut wrong = Vec::new();
    for (column, (file, lang)) in
        [("polnear/polnear.jsonl", "en"), ("german_wikinews/german_wikinews.jsonl", "de")].iter().enumerate()
    {
        let Some(lines) = shared(file) else { return };
        let mut bands = [Band::default(); 5];
        for line in lines.lines().skip(1).step_by(2) {
            let line: Value = serde_json::from_str(line).expect("a JSON line");
            let text = line["text"].as_str().expect("a text");
            let words = words(text);
            count(&gold(&line, &words), &found(text, lang, &words), &mut bands);
        }
        for (band, (_, name)) in bands.iter().zip(BANDS) {
            let (said, right) = (band.sum / band.count as f32, band.right as f32 / band.count as f32);
            println!(
                "{file} {name}: {} statements, said {:.1} %, right {:.1} %",
                band.count,
                100.0 * said,
                100.0 * right
            );
            if band.count >= ENOUGH && (said - right).abs() > ALLOWED {
                wrong.push(format!("{file} {name}: says {said:.3}, is right {right:.3}"));
            }
            let (count, percent) = documented(name, column).unwrap_or_default();
            if (percent - 100.0 * right).abs() > 1.5 || count.abs_diff(band.count) * 20 > band.count {
                wrong.push(format!(
                    "docs/accuracy.md on {file} {name}: {count}: {percent} %, is {}: {:.0} %",
                    band.count,
                    100.0 * right
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
