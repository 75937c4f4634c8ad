//! The report as Markdown.

use super::outline::{Outline, Statement, plain_name};
use super::wrap::shortened;
use std::io::{self, Write};

/// Writes an outline.
pub(super) fn write(outline: &Outline<'_>, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "# {}\n\n{}", escaped(outline.title), escaped(&outline.facts))?;
    if let Some((line, evidence)) = &outline.origin {
        writeln!(out, "\n## Where it came from\n\n{}\n", escaped(line))?;
        for one in evidence {
            writeln!(out, "- {}", escaped(one))?;
        }
    }
    section(out, "Who said what", outline.statements.is_empty())?;
    for (number, statement) in outline.statements.iter().enumerate() {
        write_statement(number + 1, statement, out)?;
    }
    section(out, "What the article says of it", outline.notes.is_empty())?;
    for (kind, words, about) in &outline.notes {
        let about: Vec<String> = about.iter().map(u32::to_string).collect();
        let of = if about.is_empty() { String::new() } else { format!(" (of {})", about.join(", ")) };
        writeln!(out, "- *{}*{of}: {}", plain_name(kind), escaped(words))?;
    }
    section(out, "Wording", outline.flags.is_empty())?;
    if let Some(verdict) = &outline.rewritten {
        writeln!(out, "**{}**\n", escaped(verdict))?;
    }
    for (kind, words) in &outline.flags {
        writeln!(out, "- *{}*: {}", plain_name(kind), escaped(words))?;
    }
    section(out, "Folded", outline.folds.is_empty())?;
    for (kind, folds) in &outline.folds {
        for fold in folds {
            let dim = if fold.dim { ", dimmed" } else { "" };
            let words = escaped(&shortened(fold.words, 120));
            writeln!(out, "- *{}*{dim}: {words} (`{}`)", plain_name(kind), fold.rule)?;
        }
    }
    out.flush()
}

fn section(out: &mut impl Write, name: &str, is_empty: bool) -> io::Result<()> {
    if is_empty { Ok(()) } else { writeln!(out, "\n## {name}\n") }
}

fn write_statement(number: usize, statement: &Statement<'_>, out: &mut impl Write) -> io::Result<()> {
    let doubt = if statement.firm { "" } else { " (unresolved)" };
    let role = if statement.role.is_empty() { String::new() } else { format!(", {}", escaped(statement.role)) };
    writeln!(out, "{number}. **{}**{role}{doubt}", escaped(statement.speaker))?;
    writeln!(out, "   > {}\n", escaped(&statement.content.join(" … ")))?;
    if !statement.cue.is_empty() {
        writeln!(out, "   “{}”", escaped(&statement.cue))?;
    }
    for (status, words) in &statement.status {
        writeln!(out, "   - {status}: “{}”", escaped(words))?;
    }
    Ok(())
}

/// A page's words as plain text in Markdown: on one line, and no mark of theirs is one.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '!' | '&' => {
                out.push('\\');
                out.push(c);
            }
            _ if c.is_control() => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn a_pages_marks_are_no_markup() {
        assert_eq!(escaped("[a](b)\n# <i>*c*"), r"\[a\](b) \# \<i\>\*c\*");
    }
}
