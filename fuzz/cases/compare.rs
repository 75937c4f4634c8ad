//! A line of `unspun compare --batch`.

/// Answers the line; what is answered is JSON.
pub(crate) fn run(input: &[u8]) {
    if let Ok(answer) = unspun::cli::compare_line(input) {
        assert!(serde_json::from_slice::<serde_json::Value>(&answer).is_ok());
    }
}
