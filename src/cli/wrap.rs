//! Lines of a bearable length.

/// The longest line, in characters.
const WIDTH: usize = 96;

/// Breaks `text` at blanks into lines that each begin with `indent` and fit.
pub(super) fn wrapped(text: &str, indent: &str) -> String {
    let (mut out, mut used) = (indent.to_owned(), indent.chars().count());
    for (number, word) in text.split_whitespace().enumerate() {
        let length = word.chars().count();
        if number > 0 {
            if used + 1 + length > WIDTH {
                out.push('\n');
                out.push_str(indent);
                used = indent.chars().count();
            } else {
                out.push(' ');
                used += 1;
            }
        }
        out.push_str(word);
        used += length;
    }
    out
}

/// The first `count` characters, with an ellipsis where more follow.
pub(super) fn shortened(text: &str, count: usize) -> String {
    match text.char_indices().nth(count) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{WIDTH, shortened, wrapped};

    #[test]
    fn lines_fit_and_lose_nothing() {
        let text = "größe ".repeat(60);
        let lines = wrapped(&text, "    ");
        assert!(lines.lines().count() > 3);
        assert!(lines.lines().all(|line| line.starts_with("    ") && line.chars().count() <= WIDTH));
        assert_eq!(lines.split_whitespace().count(), 60);
        assert_eq!(wrapped(&"x".repeat(200), " ").lines().count(), 1);
    }

    #[test]
    fn shortening_counts_characters() {
        assert_eq!(shortened("größer", 4), "größ…");
        assert_eq!(shortened("größ", 4), "größ");
    }
}
