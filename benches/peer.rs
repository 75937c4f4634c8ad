//! A peer beside us: `dom_smoothie` over the lines that `unspun batch` reads, writing `{"id", "text"}` lines.
//!
//! `scripts/score` runs it: `cargo bench --bench peer -- < LINES > OUT`.

use dom_smoothie::{Config, Readability, TextMode};
use serde_json::{Value, json};
use std::io::{self, BufRead, BufWriter, Write};

fn main() -> io::Result<()> {
    // Cargo calls every bench without input when it runs them all.
    if std::env::args().any(|argument| argument == "--test") {
        return Ok(());
    }
    let mut out = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line?)?;
        let text = |key: &str| line[key].as_str().unwrap_or_default();
        writeln!(out, "{}", json!({"id": line["id"], "text": extract(text("html"), text("url"))}))?;
    }
    out.flush()
}

/// The peer's text with its paragraphs apart; empty where it finds none.
fn extract(html: &str, url: &str) -> String {
    let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
    let url = Some(url).filter(|url| url.starts_with("http"));
    let article = Readability::new(html, url, Some(config)).and_then(|mut reader| reader.parse());
    article.map(|article| article.text_content.to_string()).unwrap_or_default()
}
