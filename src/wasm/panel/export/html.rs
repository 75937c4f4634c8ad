//! The report as one file that any browser shows and prints: no script, nothing loaded from anywhere.

use super::words::{passage, speaker};
use crate::report::{StatementView, View};
use crate::wasm::panel::render::Renderer;
use crate::wasm::panel::strip;
use std::fmt::Write;

const STYLE: &str = "body{max-width:42em;margin:2em auto;padding:0 1em;font:16px/1.5 Georgia,serif;color:#1b1b1f;background:#fff}\
h1{line-height:1.25}h2{margin-top:2em;font-size:1.15em}a{color:#0a55b8}figure{margin:1.2em 0;break-inside:avoid}\
blockquote{margin:0;padding-left:1em;border-left:3px solid #b9c3d0}.direct{border-color:#0a55b8}.indirect{font-style:italic}\
figcaption,.soft{color:#55555e;font:14px/1.45 system-ui,sans-serif}li{margin:.3em 0}\
@media print{body{margin:0;max-width:none}a{color:inherit;text-decoration:none}}";

/// The report.
pub(super) fn report(to: &Renderer<'_>, view: &View) -> String {
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
         <h1>{title}</h1>\n<p>{link}</p>\n",
        lang = escaped(&view.lang),
        title = escaped(&view.title),
        link = link(&view.url, &view.url),
    );
    let original = view.origin.as_ref().and_then(|o| o.url.as_ref()).map(|url| link(url, url));
    let lines = strip::lines(to, view).map(|line| escaped(&line));
    for line in std::iter::once(escaped(&strip::what(to, view))).chain(original).chain(lines) {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "<p class=\"soft\">{line}</p>");
    }
    list(&mut out, &to.say("panel_statements"), view.statements.iter().map(|s| statement(to, view, s)));
    let note = |note: &crate::report::NoteView| named(&to.name("panel_note_", &note.kind), &note.words);
    list(&mut out, &to.say("panel_notes"), view.notes.iter().map(note));
    let fold = |fold: &crate::report::FoldView| named(&to.name("fold_", &fold.kind), &fold.words);
    list(&mut out, &to.say("panel_folds"), view.folds.iter().filter(|f| f.grade != "dim").map(fold));
    out.push_str("</body>\n</html>\n");
    out
}

/// Items under a headline; nothing where there are none.
fn list(out: &mut String, head: &str, items: impl Iterator<Item = String>) {
    let items: Vec<String> = items.collect();
    if !items.is_empty() {
        let _ = writeln!(out, "<h2>{}</h2>\n{}", escaped(head), items.join("\n"));
    }
}

fn statement(to: &Renderer<'_>, view: &View, statement: &StatementView) -> String {
    let status = |(name, words): &(String, String)| format!("{}: {words}", to.name("panel_status_", name));
    let kind = to.name("panel_kind_", &statement.kind);
    let said: Vec<String> = std::iter::once(kind).chain(statement.status.iter().map(status)).collect();
    let speaker = format!("{} ({})", speaker(to, view, statement), said.join("; "));
    format!(
        "<figure><blockquote class=\"{}\">{}</blockquote><figcaption>{}</figcaption></figure>",
        escaped(&statement.kind),
        escaped(&statement.parts.join(" … ")),
        link(&passage(&view.url, &statement.parts), &speaker),
    )
}

fn named(name: &str, words: &str) -> String {
    format!("<p><b>{}</b> {}</p>", escaped(name), escaped(words))
}

/// A link, should the address be one of the web.
fn link(url: &str, words: &str) -> String {
    let web = url.starts_with("https://") || url.starts_with("http://");
    if web { format!("<a href=\"{}\">{}</a>", escaped(url), escaped(words)) } else { escaped(words) }
}

/// Words without anything that HTML would read as a mark.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out
}
