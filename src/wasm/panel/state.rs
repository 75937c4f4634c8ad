//! What the overlay knows: one value, from which all that it shows follows.

use super::message::{Ask, Comparison, News, Other, Outcome, PageState};
use crate::report::{FoldView, StatementView, View};
use crate::settings::Here;
use std::collections::BTreeMap;

/// Where the overlay's page was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a frame, by our page script or by anybody else: the ticket tells.
    Frame,
    /// Alone in a tab.
    Tab,
    /// As the side panel of a window, whose number this is.
    Side(u32),
}

/// Who says something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// One of the view's voices.
    Known(u32),
    /// It is not sure who.
    Uncertain,
}

/// Which statements are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Filter {
    /// All.
    #[default]
    None,
    /// Those of one voice.
    Voice(Voice),
    /// Those of one status.
    Status(String),
}

impl Filter {
    /// Whether a statement is shown.
    pub(super) fn lets(&self, statement: &StatementView) -> bool {
        match self {
            Self::None => true,
            Self::Voice(voice) => statement.voice.map_or(Voice::Uncertain, Voice::Known) == *voice,
            Self::Status(status) => statement.status.iter().any(|(name, _)| name == status),
        }
    }
}

/// A comparison with another tab.
#[derive(Clone, Debug, Default)]
pub(super) enum Comparing {
    /// None was asked for.
    #[default]
    Not,
    /// It was asked for.
    Working,
    /// The other tab is gone, or what came is no comparison.
    Failed,
    /// What was found.
    Done {
        /// The other tab.
        tab: u32,
        found: Comparison,
    },
}

/// What became of what was done last, where that shows nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notice {
    /// Something was put on the clipboard.
    Copied,
    /// The browser did not let that happen.
    NotCopied,
    /// Words were asked for that are in no statement.
    Unfound,
    /// The browser does not let us into the page any more.
    NotLetIn,
    /// The print view could not be opened.
    NotPrinted,
}

/// What the overlay knows.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The right to speak for its tab, once the background gave it.
    pub(super) key: Option<String>,
    /// What the page shows.
    pub(super) page: PageState,
    /// Which statements are shown.
    pub(super) filter: Filter,
    /// The statement that the page was asked to show last.
    pub(super) jumped: Option<u32>,
    /// The analysed tabs that the article can be compared with.
    pub(super) others: Vec<Other>,
    /// The comparison with one of them.
    pub(super) comparing: Comparing,
    /// What became of what was done last, until something else is done.
    pub(super) notice: Option<Notice>,
    /// What the reader has chosen for this site.
    pub(super) here: Here,
    /// Whether the overlay is a handle.
    pub(super) small: bool,
    /// What a command or the context menu asked, until an article is there to answer it.
    pub(super) ask: Option<Ask>,
    /// The folds that the reader called wrong, and whether that was kept.
    pub(super) wrong: BTreeMap<u32, bool>,
    /// The tab that it is about.
    pub(super) tab: Option<u32>,
    /// It is a window's side panel.
    pub(super) aside: bool,
    outcome: Outcome,
    without: Option<Without>,
}

/// Why it has no tab to speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Without {
    /// The background did not let it in.
    Refused,
    /// It stands in a tab of its own.
    Alone,
    /// Nothing was read in the tab that is in front of the side panel's window.
    Idle,
}

/// What the overlay shows.
#[derive(Clone, Copy, Debug)]
pub(super) enum Stage<'a> {
    /// It waits to be let in and shows nothing.
    Starting,
    Refused,
    Alone,
    /// Nothing was read in the tab that the side panel is about.
    Idle,
    Working,
    /// The page shows something else than what was read; it is being read again.
    Changed,
    Failed,
    /// The reader has switched Unspun off on this site.
    Off,
    NoArticle,
    Article(&'a View),
}

impl State {
    /// At the start.
    pub(super) fn at(place: Place) -> Self {
        let aside = matches!(place, Place::Side(_));
        let without = (place == Place::Tab).then_some(Without::Alone);
        Self { aside, without, ..Self::default() }
    }

    /// The background did not let it in.
    pub(super) fn refuse(&mut self) {
        self.without = Some(Without::Refused);
    }

    /// Another tab is in front of the side panel's window.
    pub(super) fn turn_to(&mut self, news: Option<News>) {
        let without = news.is_none().then_some(Without::Idle);
        *self = Self { aside: true, without, ..Self::default() };
        if let Some(news) = news {
            self.hear(news);
        }
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
        if !news.state.folded {
            // Nothing is marked in a page that is as it was.
            self.jumped = None;
        }
        self.page = news.state;
        self.tab = news.tab.or(self.tab);
        if let Some(others) = news.others {
            self.others = others;
        }
        self.small = news.small.unwrap_or(self.small) && !self.aside;
        self.ask = news.ask.or_else(|| self.ask.take());
        if let Some(here) = news.here {
            self.here = here;
        }
        if let Some(outcome) = news.outcome {
            // Another reading has other statements.
            self.filter = Filter::None;
            self.jumped = None;
            self.wrong.clear();
            self.comparing = Comparing::Not;
            self.outcome = outcome;
        }
        true
    }

    /// Shows only what `filter` lets, or everything again, should it be the one that stands.
    pub(super) fn toggle(&mut self, filter: Filter) {
        self.filter = if self.filter == filter { Filter::None } else { filter };
    }

    /// What it shows. A view of an older snapshot than the one that stands is out of date: a new one will come.
    pub(super) fn stage(&self) -> Stage<'_> {
        if let Some(without) = self.without {
            return match without {
                Without::Refused => Stage::Refused,
                Without::Alone => Stage::Alone,
                Without::Idle => Stage::Idle,
            };
        }
        match &self.outcome {
            _ if self.key.is_none() => Stage::Starting,
            Outcome::Pending => Stage::Working,
            Outcome::Failed => Stage::Failed,
            Outcome::Off => Stage::Off,
            Outcome::Found(view) if view.epoch < self.page.epoch => Stage::Changed,
            Outcome::Found(view) if view.is_article => Stage::Article(view),
            Outcome::Found(_) => Stage::NoArticle,
        }
    }

    /// Whether a fold's kind is not folded on this site: it is listed, and stays as it is.
    pub(super) fn leaves(&self, fold: &FoldView) -> bool {
        self.here.unfolded.contains(&fold.kind)
    }

    /// The article that is shown, if one is.
    pub(super) fn view(&self) -> Option<&View> {
        match self.stage() {
            Stage::Article(view) => Some(view),
            _ => None,
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
            Self::Idle => "idle",
            Self::Changed => "changed",
            Self::Failed => "failed",
            Self::Off => "off",
            Self::NoArticle => "no-article",
            Self::Article(_) => "article",
        }
    }
}
