//! What is said of a block.

use crate::page::BlockId;
use crate::rule::Evidence;
use serde::Serialize;

/// What is done with a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Label {
    /// It stays as it is.
    Leave,
    /// It may be boilerplate: it stays readable, in lower contrast.
    Dim,
    /// It is boilerplate and is folded.
    Fold,
}

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

/// The judgement on one block.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// The block.
    pub block: BlockId,
    /// What is done with it.
    pub label: Label,
    /// What it is.
    pub kind: BlockKind,
    /// Why; the strongest first. Never empty for a block that is not left.
    pub evidence: Vec<Evidence>,
}

/// The judgement on a page.
#[derive(Clone, Debug, Default)]
pub struct Judgement {
    /// Whether the page's main matter is one continuous written piece. Where it is not, nothing is folded.
    pub is_article: bool,
    /// The rules by which the gate decided, as names.
    pub gate: Vec<crate::rule::RuleId>,
    /// The block that holds the article's headline.
    pub title: Option<BlockId>,
    /// The article's own blocks in document order: text, credits, headings; no captions, no bylines, no headline.
    pub body: Vec<BlockId>,
    /// One verdict a block, in document order.
    pub verdicts: Vec<Verdict>,
}
