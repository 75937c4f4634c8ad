//! A line of `unspun batch`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|line: &[u8]| {
    let _ = unspun::cli::answer_line(line);
});
