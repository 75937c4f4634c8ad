//! The signs' weights, baked from `rules/gate.toml`.

include!(concat!(env!("OUT_DIR"), "/gate.rs"));
