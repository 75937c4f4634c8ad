//! Feeds `fuzz/cases/lines.rs`.
#![no_main]

#[path = "../cases/lines.rs"]
mod case;

libfuzzer_sys::fuzz_target!(|input: &[u8]| case::run(input));
