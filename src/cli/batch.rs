//! `unspun batch`: JSON lines in, JSON lines out, in order, parallel over cores, memory bounded however long the input.

use super::{html, plain::PlainText};
use crate::attribution::Given;
use crate::report::json::{Answer, ByteOffsets, Places, Span};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io::{self, BufRead, BufWriter, Write};

/// Lines are read ahead up to so many …
const LINES: usize = 64;
/// … or so many bytes.
const BYTES: usize = 16 << 20;

#[derive(Deserialize)]
struct Input {
    id: Value,
    html: Option<String>,
    #[serde(default)]
    url: String,
    text: Option<String>,
    #[serde(default)]
    lang: String,
    given: Option<Vec<GivenLine>>,
}

/// An attribution that the caller brings: spans in code points of the text.
#[derive(Deserialize)]
struct GivenLine {
    content: Vec<Span>,
    #[serde(default)]
    cue: Vec<Span>,
    #[serde(default)]
    source: Vec<Span>,
}

#[derive(Serialize)]
struct Failure<'a> {
    id: &'a Value,
    error: &'a str,
}

/// Runs over standard input.
pub(super) fn run() -> io::Result<()> {
    let mut input = io::stdin().lock();
    let mut output = BufWriter::new(io::stdout().lock());
    loop {
        let lines = read_some(&mut input)?;
        if lines.is_empty() {
            return output.flush();
        }
        let answers: Vec<Vec<u8>> = lines.par_iter().map(|line| answer(line)).collect();
        for answer in answers {
            output.write_all(&answer)?;
        }
        output.flush()?;
    }
}

fn read_some(input: &mut impl BufRead) -> io::Result<Vec<Vec<u8>>> {
    let (mut lines, mut bytes) = (Vec::new(), 0);
    while lines.len() < LINES && bytes < BYTES {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        bytes += line.len();
        if !line.trim_ascii().is_empty() {
            lines.push(line);
        }
    }
    Ok(lines)
}

/// One line's answer, with its line end.
fn answer(line: &[u8]) -> Vec<u8> {
    let mut out = std::panic::catch_unwind(|| analyze(line)).unwrap_or_else(|_| failure(line, "the engine failed"));
    out.push(b'\n');
    out
}

fn analyze(line: &[u8]) -> Vec<u8> {
    let input: Input = match serde_json::from_slice(line) {
        Ok(input) => input,
        Err(error) => return failure(line, &error.to_string()),
    };
    let written = match (&input.html, &input.text) {
        (Some(html), None) => {
            let page = html::parse(html, &input.url);
            let report = crate::analyze(&page);
            serde_json::to_vec(&Answer::new(&input.id, &page.title, &report, &Places::body(&report), true))
        }
        (None, Some(text)) => {
            let plain = PlainText::new(text, &input.lang);
            let taken = input.given.as_deref().map(|given| taken(&plain, text, given));
            let report = crate::analyze_text(&plain.page, taken.as_deref());
            let given = |range| plain.given(&report.text, range);
            serde_json::to_vec(&Answer::new(&input.id, "", &report, &Places::given(text, &given), false))
        }
        _ => return failure(line, "a line needs either `html` or `text`"),
    };
    written.unwrap_or_else(|error| failure(line, &error.to_string()))
}

/// Given attributions as ranges of the page's text.
fn taken(plain: &PlainText, text: &str, given: &[GivenLine]) -> Vec<Given> {
    let bytes = ByteOffsets::of(text);
    let (page_text, _) = crate::page::segment(&plain.page);
    let ranges = |spans: &[Span]| spans.iter().filter_map(|s| plain.find(&page_text, bytes.range(*s))).collect();
    given
        .iter()
        .map(|one| Given { content: ranges(&one.content), cue: ranges(&one.cue), source: ranges(&one.source) })
        .collect()
}

fn failure(line: &[u8], error: &str) -> Vec<u8> {
    let id = serde_json::from_slice::<Value>(line).ok().and_then(|mut v| v.get_mut("id").map(Value::take));
    serde_json::to_vec(&Failure { id: &id.unwrap_or(Value::Null), error }).unwrap_or_default()
}
