//! Feeds `fuzz/cases/compare.rs`.
#![no_main]

#[path = "../cases/compare.rs"]
mod case;

libfuzzer_sys::fuzz_target!(|input: &[u8]| case::run(input));
