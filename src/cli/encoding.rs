//! Bytes to text as browsers do it: a byte order mark, else the document's own word, else UTF-8 where the bytes are that,
//! else windows-1252.

use encoding_rs::{Encoding, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

/// How far a document is searched for its own word on its encoding (HTML, "prescan a byte stream").
const PRESCAN: usize = 1024;

/// Why bytes are no text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum NoText {
    /// They are binary.
    Binary,
    /// They are in an encoding that is not known, by its label.
    Unknown(String),
}

/// Decodes a document; `label` overrides what it says of itself.
pub(super) fn decode(bytes: &[u8], label: Option<&str>) -> Result<String, NoText> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok(encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned());
    }
    let encoding = match label {
        Some(label) => named(label).ok_or_else(|| NoText::Unknown(label.to_owned()))?,
        None => declared(bytes)?,
    };
    if encoding == REPLACEMENT {
        return Err(NoText::Unknown(label.map_or_else(|| declaration(bytes).unwrap_or_default(), str::to_owned)));
    }
    let is_wide = encoding == UTF_16LE || encoding == UTF_16BE;
    if !is_wide && bytes.iter().take(PRESCAN).any(|b| is_binary(*b)) {
        return Err(NoText::Binary);
    }
    Ok(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

fn named(label: &str) -> Option<&'static Encoding> {
    Encoding::for_label(label.as_bytes())
}

/// The encoding that a document declares, or that its bytes show.
fn declared(bytes: &[u8]) -> Result<&'static Encoding, NoText> {
    let is_utf8 = || std::str::from_utf8(bytes).is_ok();
    let Some(label) = declaration(bytes) else {
        return Ok(if is_utf8() { UTF_8 } else { WINDOWS_1252 });
    };
    match named(&label) {
        // A document whose declaration could be read is not in UTF-16.
        Some(encoding) if encoding == UTF_16LE || encoding == UTF_16BE => Ok(UTF_8),
        Some(encoding) if encoding == X_USER_DEFINED => Ok(WINDOWS_1252),
        Some(encoding) => Ok(encoding),
        None if is_utf8() => Ok(UTF_8),
        None => Err(NoText::Unknown(label)),
    }
}

/// "Binary data bytes" (MIME Sniffing).
fn is_binary(byte: u8) -> bool {
    matches!(byte, 0x00..=0x08 | 0x0b | 0x0e..=0x1a | 0x1c..=0x1f)
}

/// The label in the first `<meta charset>`, `<meta http-equiv=content-type>` or XML declaration.
fn declaration(bytes: &[u8]) -> Option<String> {
    let head: String = bytes.iter().take(PRESCAN).map(|b| char::from(*b).to_ascii_lowercase()).collect();
    if let Some(xml) = head.strip_prefix("<?xml") {
        let xml = xml.split("?>").next().unwrap_or("");
        if let Some((_, value)) = xml.split_once("encoding") {
            return value.trim_start().strip_prefix('=').and_then(quoted);
        }
    }
    let mut rest = head.as_str();
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if let Some(meta) =
            rest.strip_prefix("meta").filter(|m| m.starts_with([' ', '\t', '\n', '\r', '\u{c}', '/']))
        {
            let (inside, after) = meta.split_once('>')?;
            if let Some(label) = meta_label(inside) {
                return Some(label);
            }
            rest = after;
        }
    }
    None
}

fn meta_label(attributes: &str) -> Option<String> {
    let (before, mut value) = attributes.split_once("charset")?;
    value = value.trim_start().strip_prefix('=')?;
    let in_content = before.contains("content");
    if in_content && !attributes.contains("http-equiv") {
        return None;
    }
    quoted(value)
}

/// A value with or without quotation marks.
fn quoted(value: &str) -> Option<String> {
    let value = value.trim_start();
    let unquoted = value.strip_prefix(['"', '\'']).unwrap_or(value);
    let end = unquoted
        .find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ';' | '>' | '/'))
        .unwrap_or(unquoted.len());
    let label = unquoted[..end].trim();
    (!label.is_empty()).then(|| label.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{NoText, decode};

    fn text(bytes: &[u8]) -> String {
        decode(bytes, None).unwrap()
    }

    #[test]
    fn a_byte_order_mark_wins() {
        assert_eq!(text(b"\xef\xbb\xbf<meta charset=latin1>\xc3\xa4"), "<meta charset=latin1>ä");
        assert_eq!(text(b"\xff\xfea\0\xe4\0"), "aä");
        assert_eq!(text(b"\xfe\xff\0a\0\xe4"), "aä");
    }

    #[test]
    fn then_the_documents_own_word() {
        assert_eq!(text(b"<META Charset=\"ISO-8859-1\">\x93\xe4\x94"), "<META Charset=\"ISO-8859-1\">“ä”");
        let old = b"<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>\xcf";
        assert!(text(old).ends_with('П'));
        assert!(text(b"<!-- <meta charset=windows-1251> --><meta charset=iso-8859-2>\xb3").ends_with('ł'));
        assert!(text(b"<?xml version='1.0' encoding='Shift_JIS'?>\x82\xa0").ends_with('あ'));
        assert!(text(b"<meta name=description content='the charset=utf-8 error'>\xe4").ends_with('ä'));
        assert!(text(b"<meta charset=utf-16>\xc3\xa4").ends_with('ä'));
    }

    #[test]
    fn then_what_the_bytes_show() {
        assert_eq!(text("“ä” 🙂".as_bytes()), "“ä” 🙂");
        assert_eq!(text(b"\x93\xe4\x94"), "“ä”");
        let late = [&b" ".repeat(1024)[..], b"<meta charset=windows-1251>\xe4"].concat();
        assert!(text(&late).ends_with('ä'));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0", None), Err(NoText::Binary));
        assert_eq!(decode(b"%PDF-1.7\n\x01", None), Err(NoText::Binary));
        assert_eq!(decode(b"a", Some("x-nobody")), Err(NoText::Unknown("x-nobody".into())));
        assert_eq!(decode(b"<meta charset=x-nobody>\xe4", None), Err(NoText::Unknown("x-nobody".into())));
        assert_eq!(decode(b"<meta charset=iso-2022-kr>a", None), Err(NoText::Unknown("iso-2022-kr".into())));
    }
}
