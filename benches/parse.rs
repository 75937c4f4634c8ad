//! html5ever alone over the lines that `unspun batch` reads: what there is to be had without us. Prints how many elements it made.
//!
//! `scripts/bench-batch` runs it.

use scraper::{Html, Node};
use serde_json::Value;
use std::io::{self, BufRead};

fn main() -> io::Result<()> {
    // Cargo calls every bench without input when it runs them all.
    if std::env::args().any(|argument| argument == "--test") {
        return Ok(());
    }
    let mut elements = 0;
    for line in io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line?)?;
        let document = Html::parse_document(line["html"].as_str().unwrap_or_default());
        elements += document.tree.values().filter(|node| matches!(node, Node::Element(_))).count();
    }
    println!("{elements}");
    Ok(())
}
