//! Feeds `fuzz/cases/settings.rs`.
#![no_main]

#[path = "../cases/settings.rs"]
mod case;

libfuzzer_sys::fuzz_target!(|input: &[u8]| case::run(input));
