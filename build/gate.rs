//! The gate's weights: `rules/gate.toml` becomes `KINDS`, `START` and `WEIGHTS`, sorted by the signs' names.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// The file as `scripts/fit_gate.py` writes it: hundredths of the logarithm of the odds that a page is of a kind and no
/// article, kind by kind.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Gate {
    /// What the numbers of a row stand for.
    kinds: Vec<String>,
    /// Every page's.
    start: Vec<i16>,
    /// What each sign adds where it holds wholly.
    signs: BTreeMap<String, Vec<i16>>,
}

pub(crate) fn bake(file: &Path) -> String {
    let text = std::fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let gate: Gate = toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let row = |name: &str, numbers: &[i16]| {
        assert_eq!(numbers.len(), gate.kinds.len(), "{}: {name} has a number for each kind", file.display());
        numbers.iter().map(|n| f32::from(*n) / 100.0).collect::<Vec<f32>>()
    };
    let mut code = format!(
        "/// How many kinds of page there are besides articles: {}.\npub(super) const KINDS: usize = {};\n\
         /// Every page's.\npub(super) const START: [f32; KINDS] = {:?};\n\
         /// Each sign's, by name.\nstatic WEIGHTS: &[(&str, [f32; KINDS])] = &[\n",
        gate.kinds.join(", "),
        gate.kinds.len(),
        row("start", &gate.start)
    );
    for (name, weights) in &gate.signs {
        writeln!(code, "({name:?}, {:?}),", row(name, weights)).expect("writing to a string");
    }
    code.push_str("];\n");
    code
}
