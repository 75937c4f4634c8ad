//! The signs' weights, baked from `rules/gate.toml`.

include!(concat!(env!("OUT_DIR"), "/gate.rs"));

/// What a sign adds to the logarithm of the odds of each kind of page against an article.
pub(super) fn of(sign: &str) -> &'static [f32; KINDS] {
    let at = WEIGHTS.binary_search_by(|(name, _)| (*name).cmp(sign));
    at.ok().and_then(|at| WEIGHTS.get(at)).map_or(&[0.0; KINDS], |(_, weights)| weights)
}
