//! How firmly a claim is made, and what the article itself says of it.

mod words;
mod scene;
mod names;
mod rules;
mod series;
mod silence;
mod notes;
mod dispute;

use crate::article::ArticleText;
use crate::attribution::Attributions;
use crate::quotation::Quotation;
use crate::text::TextRange;
use scene::Scene;
use serde::Serialize;
use words::Words;

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
    /// The words that make it such a line ("not clear").
    pub sign: TextRange,
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

/// Judges each attribution's claim: its own words and those that introduce it, then what the article says of it elsewhere.
pub fn judge(article: &ArticleText, quotations: &[Quotation], attributions: &Attributions) -> Claims {
    let words = Words::of(article, quotations);
    let scenes: Vec<Scene<'_>> = attributions.list.iter().map(|a| Scene::new(article, &words, a)).collect();
    let judged = |scene: &Scene<'_>| Claim { status: rules::ALL.iter().filter_map(|rule| rule(scene)).collect() };
    let mut list: Vec<Claim> = scenes.iter().map(judged).collect();
    series::mark(&scenes, attributions, &mut list);
    let notes = notes::find(article, &words, attributions, &list);
    let mut claims = Claims { list, notes };
    dispute::mark(article, &words, attributions, &mut claims);
    notes::unconfirm(&mut claims);
    claims
}
