//! What a block can be. It stands before the stages, since evidence names it.

use serde::Serialize;

/// What a block is. The kinds of boilerplate are a closed list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// The article's own words.
    Text,
    /// The article's headline.
    Title,
    /// Who reported or supplied the text: kept, and evidence of origin.
    Credit,
    /// A caption or a photo's credit.
    Caption,
    /// Author, date line, provider.
    Byline,
    /// Menus, logo, breadcrumb, previous and next, categories, skip links.
    Navigation,
    /// Other stories.
    Related,
    /// Share bars.
    Share,
    /// Newsletter boxes and calls to subscribe.
    Newsletter,
    /// Channels, groups, apps to follow.
    Follow,
    /// Source lines, "originally published", "the post … appeared first on": evidence of origin as well.
    SourceLink,
    /// The site's own praise of itself.
    Tagline,
    /// Advertisement labels, shortcodes, native advertisements.
    Ad,
    /// Comments and calls to comment.
    Comments,
    /// Who the author is.
    AuthorBio,
    /// Copyright and disclaimers.
    Legal,
    /// A subscription pitch.
    Paywall,
    /// Tag lists.
    Tags,
    /// Back to top, print, reading time, counts, loading, sign-in buttons.
    Ui,
    /// Consent banners.
    Cookie,
    /// Polls, tickers, weather, players, "powered by".
    Other,
}

impl BlockKind {
    /// The kinds that may be folded, in the order of their declaration.
    pub const FOLDABLE: [Self; 16] = [
        Self::Navigation,
        Self::Related,
        Self::Share,
        Self::Newsletter,
        Self::Follow,
        Self::SourceLink,
        Self::Tagline,
        Self::Ad,
        Self::Comments,
        Self::AuthorBio,
        Self::Legal,
        Self::Paywall,
        Self::Tags,
        Self::Ui,
        Self::Cookie,
        Self::Other,
    ];

    /// The kind of boilerplate with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::FOLDABLE.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether blocks of this kind may be folded.
    pub const fn is_boilerplate(self) -> bool {
        !matches!(self, Self::Text | Self::Title | Self::Credit | Self::Caption | Self::Byline)
    }

    /// Its name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Title => "title",
            Self::Credit => "credit",
            Self::Caption => "caption",
            Self::Byline => "byline",
            Self::Navigation => "navigation",
            Self::Related => "related",
            Self::Share => "share",
            Self::Newsletter => "newsletter",
            Self::Follow => "follow",
            Self::SourceLink => "source_link",
            Self::Tagline => "tagline",
            Self::Ad => "ad",
            Self::Comments => "comments",
            Self::AuthorBio => "author_bio",
            Self::Legal => "legal",
            Self::Paywall => "paywall",
            Self::Tags => "tags",
            Self::Ui => "ui",
            Self::Cookie => "cookie",
            Self::Other => "other",
        }
    }
}
