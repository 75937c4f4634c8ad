//! Feeds `fuzz/cases/html.rs`.
#![no_main]

#[path = "../cases/html.rs"]
mod case;

libfuzzer_sys::fuzz_target!(|input: &[u8]| case::run(input));
