//! Where a reader has words looked for: a closed list, and the one place where such an address is made.

use super::Settings;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};

/// A search engine, or none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)] // they are named as they name themselves
pub enum Engine {
    #[default]
    DuckDuckGo,
    Startpage,
    Ecosia,
    Bing,
    Google,
    /// No search is offered.
    Nowhere,
}

/// So many characters are looked for at most.
const LONGEST: usize = 400;

impl Engine {
    /// All that there are, in the order of the options.
    pub const ALL: [Self; 6] =
        [Self::DuckDuckGo, Self::Startpage, Self::Ecosia, Self::Bing, Self::Google, Self::Nowhere];

    /// Its name in the settings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::DuckDuckGo => "duckduckgo",
            Self::Startpage => "startpage",
            Self::Ecosia => "ecosia",
            Self::Bing => "bing",
            Self::Google => "google",
            Self::Nowhere => "nowhere",
        }
    }

    /// What it is asked with: host, path and the beginning of a query. Empty where nothing is asked.
    const fn page(self) -> &'static str {
        match self {
            Self::DuckDuckGo => "duckduckgo.com/?q=",
            Self::Startpage => "www.startpage.com/do/search?query=",
            Self::Ecosia => "www.ecosia.org/search?q=",
            Self::Bing => "www.bing.com/search?q=",
            Self::Google => "www.google.com/search?q=",
            Self::Nowhere => "",
        }
    }

    /// The host that hears the words; nothing where none does.
    pub fn host(self) -> Option<&'static str> {
        self.page().split_once('/').map(|(host, _)| host)
    }

    /// The address that asks for `words`; nothing where there is no engine or no sensible words.
    pub fn address(self, words: &str) -> Option<String> {
        self.host()?;
        let words = words.trim();
        let sensible = !words.is_empty() && words.chars().count() <= LONGEST;
        sensible.then(|| format!("https://{}{}", self.page(), utf8_percent_encode(words, NON_ALPHANUMERIC)))
    }
}

impl Settings {
    /// The address at which the reader's search engine is asked for `words`.
    pub fn search_address(&self, words: &str) -> Option<String> {
        self.search.address(words)
    }
}
