//! Writes the gate's signs on pages: reads JSON lines `{"id", "html", "url"}`, writes a line `{"id", "signs": {NAME: VALUE}}`
//! for each. `scripts/fit_gate.py` learns the weights from them.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use std::io::{BufRead, Write};

    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line: serde_json::Value = serde_json::from_str(&line?)?;
        let page = unspun::cli::html::parse(line["html"].as_str().unwrap_or(""), line["url"].as_str().unwrap_or(""));
        let (text, blocks) = unspun::page::segment(&page);
        let signs = unspun::boilerplate::signs(&page, &text, &blocks);
        let signs: serde_json::Map<_, _> = signs.iter().map(|s| (s.rule.0.to_owned(), s.value.into())).collect();
        writeln!(out, "{}", serde_json::json!({ "id": line["id"], "signs": signs }))?;
    }
    Ok(())
}

// `wasm-pack test` compiles every target of the package.
#[cfg(target_arch = "wasm32")]
fn main() {}
