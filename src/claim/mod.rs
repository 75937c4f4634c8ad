//! How firmly a claim is made, and what the article itself says of it.

use crate::article::ArticleText;
use crate::attribution::Attributions;
use crate::text::TextRange;
use serde::Serialize;

/// How firmly a claim is made. A claim without any is asserted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Softened: may, might, seems, probably.
    Hedged,
    /// True only if something else holds.
    Conditional,
    /// The speaker denies something.
    Denied,
    /// The article sets another party's denial against it.
    Disputed,
    /// The article itself says that it is not known, not clear or not verified.
    Unconfirmed,
    /// A charge of wrongdoing that is not established.
    Allegation,
    /// A question.
    Question,
    /// It speaks of what will happen.
    Prediction,
}

impl Status {
    /// Its name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hedged => "hedged",
            Self::Conditional => "conditional",
            Self::Denied => "denied",
            Self::Disputed => "disputed",
            Self::Unconfirmed => "unconfirmed",
            Self::Allegation => "allegation",
            Self::Question => "question",
            Self::Prediction => "prediction",
        }
    }
}

/// A line of the article that speaks of claims or of people who said nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// Declined to comment, did not respond.
    NoComment,
    /// Could not be verified, is not clear.
    Unverified,
    /// The reporter's own hedge.
    ReporterHedge,
}

impl NoteKind {
    /// Its name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoComment => "no_comment",
            Self::Unverified => "unverified",
            Self::ReporterHedge => "reporter_hedge",
        }
    }
}

/// An article-level line.
#[derive(Clone, Debug)]
pub struct Note {
    /// What it says.
    pub kind: NoteKind,
    /// The line.
    pub range: TextRange,
    /// The attributions that it speaks of, as indices.
    pub about: Vec<u32>,
}

/// The claim that an attribution makes.
#[derive(Clone, Debug, Default)]
pub struct Claim {
    /// Its statuses, each with the words that show it. None: asserted.
    pub status: Vec<(Status, TextRange)>,
}

/// How firm the claims of an article are.
#[derive(Clone, Debug, Default)]
pub struct Claims {
    /// One claim an attribution, in the same order.
    pub list: Vec<Claim>,
    /// The article's own lines on claims and people.
    pub notes: Vec<Note>,
}

/// Judges each attribution's claim.
pub fn judge(_article: &ArticleText, attributions: &Attributions) -> Claims {
    Claims { list: attributions.list.iter().map(|_| Claim::default()).collect(), notes: Vec::new() }
}
