//! The report for a reader at a terminal.

use super::outline::{Fold, Outline, Statement, plain_name};
use super::wrap::{shortened, wrapped};
use anstyle::{AnsiColor, Style};
use std::io::{self, Write};

const BOLD: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();
const SECTION: Style = AnsiColor::Cyan.on_default().bold();
const STATUS: Style = AnsiColor::Yellow.on_default();

/// Folds of one kind that are listed; of the others only the number is told.
const LISTED: usize = 5;

/// Writes an outline. The writer decides whether colours show.
pub(super) fn write(outline: &Outline<'_>, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{BOLD}{}{BOLD:#}", wrapped(clean(outline.title).as_str(), ""))?;
    writeln!(out, "{FAINT}{}{FAINT:#}", outline.facts)?;
    origin(outline, out)?;
    section(out, "Who said what", outline.statements.len())?;
    for (number, statement) in outline.statements.iter().enumerate() {
        write_statement(number + 1, statement, out)?;
    }
    section(out, "What the article says of it", outline.notes.len())?;
    for (kind, words, about) in &outline.notes {
        let about: Vec<String> = about.iter().map(u32::to_string).collect();
        let of = if about.is_empty() { String::new() } else { format!(" (of {})", about.join(", ")) };
        writeln!(out, "{}", wrapped(&clean(&format!("{}{of}: {words}", plain_name(kind))), "  "))?;
    }
    section(out, "Wording", outline.flags.len())?;
    if let Some(verdict) = &outline.rewritten {
        writeln!(out, "  {STATUS}{verdict}{STATUS:#}")?;
    }
    for (kind, words) in &outline.flags {
        writeln!(out, "{}", wrapped(&clean(&format!("{}: {words}", plain_name(kind))), "  "))?;
    }
    section(out, "Folded", outline.folds.values().map(Vec::len).sum())?;
    for (kind, folds) in &outline.folds {
        write_folds(kind, folds, out)?;
    }
    out.flush()
}

fn section(out: &mut impl Write, name: &str, count: usize) -> io::Result<()> {
    if count == 0 { Ok(()) } else { writeln!(out, "\n{SECTION}{name}{SECTION:#} ({count})") }
}

fn origin(outline: &Outline<'_>, out: &mut impl Write) -> io::Result<()> {
    let Some((line, evidence)) = &outline.origin else { return Ok(()) };
    writeln!(out, "\n{SECTION}Where it came from{SECTION:#}: {}", clean(line))?;
    for one in evidence {
        writeln!(out, "{}", wrapped(&clean(one), "  "))?;
    }
    Ok(())
}

fn write_statement(number: usize, statement: &Statement<'_>, out: &mut impl Write) -> io::Result<()> {
    let doubt = if statement.firm { "" } else { " (unresolved)" };
    let role = if statement.role.is_empty() { String::new() } else { format!(", {}", statement.role) };
    writeln!(out, "  {number}. {BOLD}{}{BOLD:#}{}{FAINT}{doubt}{FAINT:#}", clean(statement.speaker), clean(&role))?;
    writeln!(out, "{}", wrapped(&clean(&statement.content.join(" … ")), "     "))?;
    let mut line = if statement.cue.is_empty() { String::new() } else { format!("“{}”", clean(&statement.cue)) };
    for (status, words) in &statement.status {
        let gap = if line.is_empty() { "" } else { " · " };
        line = format!("{line}{gap}{STATUS}{status}{STATUS:#}: “{}”", clean(words));
    }
    if line.is_empty() { Ok(()) } else { writeln!(out, "     {line}") }
}

fn write_folds(kind: &str, folds: &[Fold<'_>], out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "  {BOLD}{}{BOLD:#} ({})", plain_name(kind), folds.len())?;
    for fold in folds.iter().take(LISTED) {
        let dim = if fold.dim { "dimmed, " } else { "" };
        let reason =
            if fold.reason.is_empty() { String::new() } else { format!(": “{}”", shortened(fold.reason, 40)) };
        let words = shortened(fold.words, 60);
        writeln!(out, "    {}  {FAINT}{dim}{}{}{FAINT:#}", clean(&words), fold.rule, clean(&reason))?;
    }
    if folds.len() > LISTED { writeln!(out, "    {FAINT}and {} more{FAINT:#}", folds.len() - LISTED) } else { Ok(()) }
}

/// Without control characters: a page's text must not steer the reader's terminal.
fn clean(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
