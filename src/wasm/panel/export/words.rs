//! Statements as Markdown or plain text, each with its source: a link that leads to its very words.

use crate::report::{StatementView, View};
use crate::wasm::panel::render::Renderer;
use crate::wasm::panel::strip;
use std::fmt::Write;

/// How statements are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::wasm::panel) enum Form {
    /// With marks for quotations and links.
    Markdown,
    /// Without.
    Text,
}

/// Statements, one paragraph each, under the article's title.
pub(in crate::wasm::panel) fn statements(
    to: &Renderer<'_>,
    view: &View,
    form: Form,
    shown: &[&StatementView],
) -> String {
    let mut out = String::new();
    if shown.len() > 1 {
        let head = if form == Form::Markdown { "# " } else { "" };
        let title = plain(form, &view.title);
        // Writing to a string cannot fail.
        let _ = write!(out, "{head}{title}\n\n{}\n\n", view.url);
    }
    let all: Vec<String> = shown.iter().map(|s| statement(to, view, form, s)).collect();
    out.push_str(&all.join("\n\n"));
    out
}

fn statement(to: &Renderer<'_>, view: &View, form: Form, statement: &StatementView) -> String {
    let words = plain(form, &statement.parts.join(" … "));
    let speaker = speaker(to, view, statement);
    let kind = to.name("panel_kind_", &statement.kind);
    let status = |(name, words): &(String, String)| format!("{}: {words}", to.name("panel_status_", name));
    let said: Vec<String> = std::iter::once(kind).chain(statement.status.iter().map(status)).collect();
    let said = format!("{} ({})", plain(form, &speaker), plain(form, &said.join("; ")));
    let link = passage(&view.url, &statement.parts);
    match form {
        Form::Markdown => format!("> {words}\n>\n> — {said}, [{}]({link})", plain(form, &view.title)),
        Form::Text => format!("{words}\n— {said}\n{}\n{link}", view.title),
    }
}

/// Who says it, with title and affiliation; where that is not sure, the words that stand there.
pub(super) fn speaker(to: &Renderer<'_>, view: &View, statement: &StatementView) -> String {
    match statement.voice.and_then(|at| view.voices.get(at as usize)) {
        Some(voice) if voice.role.is_empty() => voice.name.clone(),
        Some(voice) => format!("{}, {}", voice.name, voice.role),
        None if statement.source.is_empty() => to.say("panel_uncertain"),
        None => format!("{} ({})", to.say("panel_uncertain"), statement.source),
    }
}

/// The whole report as Markdown.
pub(super) fn report(to: &Renderer<'_>, view: &View) -> String {
    let form = Form::Markdown;
    let address = |url: &String| format!("<{}>", url.replace(['<', '>', ' '], ""));
    let original = view.origin.as_ref().and_then(|o| o.url.as_ref()).map(address);
    let mut out = format!("# {}\n\n{}\n", plain(form, &view.title), address(&view.url));
    let lines = strip::lines(to, view).map(|line| plain(form, &line));
    for line in std::iter::once(plain(form, &strip::what(to, view))).chain(original).chain(lines) {
        let _ = write!(out, "\n{line}\n");
    }
    let said: Vec<String> = view.statements.iter().map(|s| self::statement(to, view, form, s)).collect();
    let named = |name: String, words: &str| format!("- **{}** {}", plain(form, &name), plain(form, words));
    let notes = view.notes.iter().map(|n| named(to.name("panel_note_", &n.kind), &n.words)).collect::<Vec<_>>();
    let folds = view.folds.iter().filter(|f| f.grade != "dim");
    let folds = folds.map(|f| named(to.name("fold_", &f.kind), &f.words)).collect::<Vec<_>>();
    for (key, items, between) in
        [("panel_statements", said, "\n\n"), ("panel_notes", notes, "\n"), ("panel_folds", folds, "\n")]
    {
        if !items.is_empty() {
            let _ = write!(out, "\n## {}\n\n{}\n", plain(form, &to.say(key)), items.join(between));
        }
    }
    out
}

/// The page's words on one line; in Markdown without anything that would be read as a mark.
fn plain(form: Form, words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if form == Form::Text {
        return line;
    }
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// So many words name a passage in full; of a longer one so many at each end.
const WHOLE: usize = 10;
const END: usize = 4;

/// An address that leads to the passage itself (a text fragment).
pub(super) fn passage(url: &str, parts: &[String]) -> String {
    let page = url.split('#').next().unwrap_or(url).replace('(', "%28").replace(')', "%29");
    let Some(part) = parts.iter().max_by_key(|part| part.len()) else { return page };
    let words: Vec<&str> =
        part.trim_matches(['“', '”', '"', '„', '«', '»', '‘', '’', ',']).split_whitespace().collect();
    let joined = |words: &[&str]| encoded(&words.join(" "));
    if words.len() <= WHOLE {
        return format!("{page}#:~:text={}", joined(&words));
    }
    let (start, end) = (words.get(..END).unwrap_or(&[]), words.get(words.len() - END..).unwrap_or(&[]));
    format!("{page}#:~:text={},{}", joined(start), joined(end))
}

/// Percent-encoded, with all that has a meaning in a text fragment ("-", ",", "&").
fn encoded(words: &str) -> String {
    percent_encoding::utf8_percent_encode(words, percent_encoding::NON_ALPHANUMERIC).to_string()
}
