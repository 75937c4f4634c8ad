//! What the overlay knows: one value, from which all that it shows follows.

use super::message::{News, Outcome, PageState};
use crate::report::View;

/// Where the overlay's page was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a frame, by our page script or by anybody else: the ticket tells.
    Frame,
    /// Alone in a tab.
    Tab,
}

/// What the overlay knows.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The right to speak for its tab, once the background gave it.
    pub(super) key: Option<String>,
    /// What the page shows.
    pub(super) page: PageState,
    outcome: Outcome,
    refused: bool,
    alone: bool,
}

/// What the overlay shows.
#[derive(Clone, Copy, Debug)]
pub(super) enum Stage<'a> {
    /// It waits to be let in and shows nothing.
    Starting,
    Refused,
    Alone,
    Working,
    Failed,
    NoArticle,
    Article(&'a View),
}

impl State {
    /// At the start.
    pub(super) fn at(place: Place) -> Self {
        Self { alone: place == Place::Tab, ..Self::default() }
    }

    /// The background did not let it in.
    pub(super) fn refuse(&mut self) {
        self.refused = true;
    }

    /// The reader asked for a new analysis.
    pub(super) fn wait(&mut self) {
        self.outcome = Outcome::Pending;
    }

    /// The first news give the key, all later ones must have it. Answers whether anything is new.
    pub(super) fn hear(&mut self, news: News) -> bool {
        let key = self.key.get_or_insert(news.key.clone());
        if *key != news.key {
            return false;
        }
        self.page = news.state;
        if let Some(outcome) = news.outcome {
            self.outcome = outcome;
        }
        true
    }

    /// What it shows. A view of an older snapshot than the one that stands is out of date: a new one will come.
    pub(super) fn stage(&self) -> Stage<'_> {
        match &self.outcome {
            _ if self.alone => Stage::Alone,
            _ if self.refused => Stage::Refused,
            _ if self.key.is_none() => Stage::Starting,
            Outcome::Pending => Stage::Working,
            Outcome::Failed => Stage::Failed,
            Outcome::Found(view) if view.epoch < self.page.epoch => Stage::Working,
            Outcome::Found(view) if view.is_article => Stage::Article(view),
            Outcome::Found(_) => Stage::NoArticle,
        }
    }
}

impl Stage<'_> {
    /// Its name in the document (`data-state`).
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Starting | Self::Working => "working",
            Self::Refused => "refused",
            Self::Alone => "alone",
            Self::Failed => "failed",
            Self::NoArticle => "no-article",
            Self::Article(_) => "article",
        }
    }
}
