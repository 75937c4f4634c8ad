//! What the overlay shows of a report: everything in words, nothing left to decide.

use serde::{Deserialize, Serialize};

/// What the overlay shows. It crosses from the engine's module to the overlay's, so both ends know it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, clippy::struct_excessive_bools)] // the fields are the overlay's rows, named as there
pub struct View {
    pub epoch: u32,
    pub url: String,
    pub title: String,
    pub lang: String,
    pub is_article: bool,
    /// Whether the page was too large to be read to its end.
    pub cut: bool,
    /// Whether the engine reads who said what in the article's language.
    pub attributed: bool,
    pub folds: Vec<FoldView>,
    /// Whoever says something, in the order in which they first do.
    pub voices: Vec<VoiceView>,
    pub statements: Vec<StatementView>,
    pub notes: Vec<NoteView>,
    pub origin: Option<OriginView>,
    /// What can be looked for, where the page is a copy without a link to the original.
    pub search: Option<SearchView>,
    pub wording: Vec<FlagView>,
    pub rewritten: bool,
    /// Words of the article, and of the page.
    pub words: (u32, u32),
}

/// A fold, by its place in the plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub struct FoldView {
    /// `fold` or `dim`.
    pub grade: String,
    pub kind: String,
    /// The rule that decided.
    pub rule: String,
    /// The page's words that the rule rests on; empty where it rests on markup or place.
    pub reason: String,
    /// The first words of what is folded.
    pub words: String,
    /// How many blocks it holds.
    pub blocks: u32,
}

/// Somebody who says things.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub struct VoiceView {
    pub name: String,
    /// Title or affiliation in the article's words; empty where it gives none.
    pub role: String,
}

/// A statement.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub struct StatementView {
    /// Whose it is, as an index; `None` where that is not resolved or not firm: then the source's words are all that is
    /// shown.
    pub voice: Option<u32>,
    /// The source's words as they stand there; may be empty.
    pub source: String,
    /// `direct`, `mixed` or `indirect`.
    pub kind: String,
    /// The page's exact words, part by part.
    pub parts: Vec<String>,
    /// The cue's words.
    pub cue: String,
    /// Each status with the words that it rests on.
    pub status: Vec<(String, String)>,
    /// The notes that speak of it, as indices.
    pub notes: Vec<u32>,
}

/// One of the article's own lines on claims and people.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct NoteView {
    pub kind: String,
    pub words: String,
}

/// Where the article came from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub struct OriginView {
    pub is_copy: bool,
    pub outlet: Option<String>,
    /// Only ever an http(s) address.
    pub url: Option<String>,
    /// Kind and words of each piece of evidence.
    pub evidence: Vec<(String, String)>,
}

/// Words that the reader can have looked for, each as it would be sent; empty where there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SearchView {
    pub headline: String,
    pub quotation: String,
}

/// A mark on the wording.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct FlagView {
    pub kind: String,
    pub words: String,
}
