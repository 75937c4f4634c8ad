//! `unspun compare`: a copy's quotations against the original, as a table or, for a stream of them, as JSON lines.

use super::document::Document;
use super::failure::Failure;
use super::{input, stream};
use crate::attribution::Content;
use crate::fidelity::{self, Alteration, Fidelity, Original};
use clap::Args;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io::Write;
use std::path::PathBuf;

/// What is compared.
#[derive(Debug, Args)]
pub(super) struct Compare {
    /// The copy: a page (HTML) or a text
    #[arg(required_unless_present = "batch")]
    copy: Option<PathBuf>,
    /// The original: a page (HTML) or a text
    #[arg(required_unless_present = "batch")]
    original: Option<PathBuf>,
    /// Compares JSON lines from standard input (`id`, `copy_quote`, `copy_speaker`, `orig_text`) and answers each with one
    #[arg(long, conflicts_with_all = ["copy", "original"])]
    batch: bool,
}

#[derive(Deserialize)]
struct Line {
    id: Value,
    copy_quote: String,
    copy_speaker: Option<String>,
    orig_text: String,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a Value,
    label: &'static str,
    altered: &'a [Alteration],
}

/// Runs the comparison.
pub(super) fn run(arguments: &Compare) -> Result<(), Failure> {
    match (&arguments.copy, &arguments.original) {
        (Some(copy), Some(original)) => table(
            &input::read(copy, "", "", None)?,
            &input::read(original, "", "", None)?,
            &mut anstream::stdout().lock(),
        ),
        _ => stream::run(answer),
    }
}

/// The answer to one line, or why there is none.
///
/// # Errors
/// What is wrong with the line, in words.
pub fn answer(line: &[u8]) -> Result<Vec<u8>, String> {
    let line: Line = serde_json::from_slice(line).map_err(|e| e.to_string())?;
    let document = Document::of_text(line.orig_text, "", None);
    let report = &document.report;
    let original = Original::new(&report.article, &report.quotations, &report.attributions);
    let found = fidelity::compare(&line.copy_quote, line.copy_speaker.as_deref(), &original);
    let answer = Answer { id: &line.id, label: found.label.name(), altered: &found.altered };
    serde_json::to_vec(&answer).map_err(|e| e.to_string())
}

/// Every direct quotation of the copy, with how it stands to the original.
fn table(copy: &Document, original: &Document, out: &mut impl Write) -> Result<(), Failure> {
    let (copy, original) = (&copy.report, &original.report);
    let against = Original::new(&original.article, &original.quotations, &original.attributions);
    for attribution in &copy.attributions.list {
        if !matches!(attribution.content, Content::Direct(_)) {
            continue;
        }
        let speaker = copy.attributions.speaker_of(attribution).map(|s| s.name.as_str());
        for part in attribution.content.parts() {
            let quote = copy.article.slice(*part).trim_matches(['“', '”', '"', '„', '«', '»', '’', '‘']);
            row(quote, speaker, &fidelity::compare(quote, speaker, &against), out)?;
        }
    }
    Ok(())
}

fn row(quote: &str, speaker: Option<&str>, found: &Fidelity, out: &mut impl Write) -> Result<(), Failure> {
    writeln!(out, "{:<20} {}: “{quote}”", found.label.name(), speaker.unwrap_or("speaker uncertain"))?;
    for change in &found.altered {
        writeln!(out, "{:20}   copy: “{}”  original: “{}”", "", change.copy, change.orig)?;
    }
    Ok(())
}
