//! The gate's weights: `rules/gate.toml` becomes `START` and `WEIGHTS`, sorted by the signs' names.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// The file as `scripts/fit_gate.py` writes it: hundredths of the logarithm of the odds that a page is an article.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Gate {
    /// Every page's.
    start: i16,
    /// What each sign adds where it holds wholly.
    signs: BTreeMap<String, i16>,
}

pub(crate) fn bake(file: &Path) -> String {
    let text = std::fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let gate: Gate = toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let mut code = format!(
        "/// Every page's.\npub(super) const START: f32 = {:?};\n/// Each sign's, by name.\npub(super) static WEIGHTS: &[(&str, f32)] = &[\n",
        f32::from(gate.start) / 100.0
    );
    for (name, weight) in gate.signs {
        writeln!(code, "({name:?}, {:?}),", f32::from(weight) / 100.0).expect("writing to a string");
    }
    code.push_str("];\n");
    code
}
