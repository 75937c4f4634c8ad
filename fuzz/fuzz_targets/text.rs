//! Feeds `fuzz/cases/text.rs`.
#![no_main]

#[path = "../cases/text.rs"]
mod case;

libfuzzer_sys::fuzz_target!(|input: &[u8]| case::run(input));
