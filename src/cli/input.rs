//! Reads a file or standard input: as HTML where it looks like HTML, else as text.

use super::document::Document;
use super::encoding::{self, NoText};
use super::failure::Failure;
use std::io::Read;
use std::path::Path;

/// Reads and analyses `file` (`-`: standard input): a page that stands at `url`, or a text in the language `lang`.
pub(super) fn read(file: &Path, url: &str, lang: &str, encoding: Option<&str>) -> Result<Document, Failure> {
    let text = text_of(file, encoding)?;
    Ok(if is_html(file, &text) { Document::of_html(&text, url) } else { Document::of_text(text, lang, None) })
}

fn text_of(file: &Path, encoding: Option<&str>) -> Result<String, Failure> {
    let unreadable = |error| Failure::Unreadable(file.to_owned(), error);
    let bytes = if file == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes).map_err(unreadable)?;
        bytes
    } else {
        std::fs::read(file).map_err(unreadable)?
    };
    encoding::decode(&bytes, encoding).map_err(|why| match why {
        NoText::Binary => Failure::Binary(file.to_owned()),
        NoText::Unknown(label) => Failure::Encoding(file.to_owned(), label),
    })
}

/// By the file's ending, else by its first mark: a text hardly ever begins with a tag.
fn is_html(file: &Path, text: &str) -> bool {
    let ending = file.extension().and_then(|e| e.to_str()).unwrap_or_default().to_ascii_lowercase();
    match ending.as_str() {
        "html" | "htm" | "xhtml" => true,
        "txt" | "text" | "md" => false,
        _ => {
            let tag = text.trim_start().strip_prefix('<');
            tag.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '!' | '?')))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_html;
    use std::path::Path;

    #[test]
    fn html_is_told_from_text() {
        assert!(is_html(Path::new("a.HTML"), "no tag"));
        assert!(!is_html(Path::new("a.txt"), "<p>"));
        assert!(is_html(Path::new("-"), "\n <!DOCTYPE html>"));
        assert!(is_html(Path::new("page"), "<div>"));
        assert!(!is_html(Path::new("-"), "< 3 words"));
        assert!(!is_html(Path::new("-"), "The mayor <left>."));
    }
}
