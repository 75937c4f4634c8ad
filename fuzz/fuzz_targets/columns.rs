//! Feeds `fuzz/cases/columns.rs`.
#![no_main]

#[path = "../cases/columns.rs"]
mod case;

libfuzzer_sys::fuzz_target!(|input: &[u8]| case::run(input));
