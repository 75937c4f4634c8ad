//! The language that an article is written in: from its words, the page's own claim being often the theme's.

use super::{Paragraph, tongue};
use serde::Serialize;

/// A language as its ISO 639-1 code ("en"); empty where it is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Lang(pub &'static str);

/// How much text is read to tell a language, in bytes: six hundred words.
const SAMPLE: usize = 4_000;

impl Lang {
    /// English.
    pub const EN: Self = Self("en");
    /// German.
    pub const DE: Self = Self("de");

    /// Detects the language of the paragraphs; where they are too short to tell, the `declared` one (`<html lang>`).
    pub fn detect(text: &str, paragraphs: &[Paragraph], declared: &str) -> Self {
        let mut sample = String::new();
        for paragraph in paragraphs.iter().filter(|p| !p.heading) {
            sample.push_str(paragraph.range.of(text));
            sample.push('\n');
            if sample.len() > SAMPLE {
                break;
            }
        }
        Self::of(tongue::tell(&sample).unwrap_or(declared))
    }

    /// From a code of ISO 639-1 or 639-3, or a language tag ("en-GB").
    pub fn of(tag: &str) -> Self {
        let code = tag.split(['-', '_']).next().unwrap_or("").to_ascii_lowercase();
        let known = LANGUAGES.iter().find(|(two, three)| *two == code || *three == code);
        Self(known.map_or("", |(two, _)| two))
    }
}

/// The languages that rules or phrases exist for or that the detector tells: ISO 639-1 and 639-3.
const LANGUAGES: &[(&str, &str)] = &[
    ("ar", "ara"),
    ("bg", "bul"),
    ("bn", "ben"),
    ("cs", "ces"),
    ("da", "dan"),
    ("de", "deu"),
    ("el", "ell"),
    ("en", "eng"),
    ("es", "spa"),
    ("fa", "pes"),
    ("fi", "fin"),
    ("fr", "fra"),
    ("he", "heb"),
    ("hi", "hin"),
    ("hr", "hrv"),
    ("hu", "hun"),
    ("id", "ind"),
    ("it", "ita"),
    ("ja", "jpn"),
    ("ko", "kor"),
    ("nl", "nld"),
    ("no", "nob"),
    ("pl", "pol"),
    ("pt", "por"),
    ("ro", "ron"),
    ("ru", "rus"),
    ("sr", "srp"),
    ("sv", "swe"),
    ("ta", "tam"),
    ("th", "tha"),
    ("tr", "tur"),
    ("uk", "ukr"),
    ("ur", "urd"),
    ("vi", "vie"),
    ("zh", "cmn"),
];
