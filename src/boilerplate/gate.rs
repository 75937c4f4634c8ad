//! Whether the page is an article: one continuous written piece as its main matter.

use super::body::Body;
use super::reading::Readings;
use crate::page::{AttrName, NodeId, PageSnapshot, Tag};
use crate::rule::RuleId;

/// Words of prose in the body that make an article …
const WORDS: u32 = 120;
/// … or so many, where the page itself says that it is one.
const SAID: u32 = 45;

/// The gate's answer, and the rules that gave it.
pub(super) fn decide(page: &PageSnapshot, readings: &Readings, body: &Body, headline: bool) -> (bool, Vec<RuleId>) {
    let prose = readings.prose_below(page, body.element);
    let blocks = &readings.list[body.start..body.end];
    let paragraphs = blocks.iter().filter(|r| r.prose).count();
    let linked: f32 = blocks.iter().map(|r| r.link_share * r.words as f32).sum();
    let words: usize = blocks.iter().map(|r| r.words).sum();
    let link_share = linked / words.max(1) as f32;
    let prose_share = prose as f32 / words.max(1) as f32;
    let (article, other) = declared(page);
    let mut rules = Vec::new();
    let mut holds = |rule: &'static str, holds: bool| {
        if holds {
            rules.push(RuleId(rule));
        }
        holds
    };
    let said = holds("says_article", article);
    let other = holds("says_otherwise", other && !article);
    let long = holds("long_prose", prose >= WORDS && paragraphs >= 2);
    let short = holds("short_prose", prose >= SAID && (paragraphs >= 2 || prose >= 60));
    let links = holds("mostly_links", link_share > 0.4 && !(said && link_share < 0.6));
    let thin = holds("thin_prose", prose_share < if said { 0.2 } else { 0.4 });
    let titled = holds("has_headline", headline);
    let yes = !links && !thin && if said { short } else { long && titled && !(other && prose < 250) };
    (yes, rules)
}

/// Whether the page's markup calls it an article, and whether it calls it something else.
fn declared(page: &PageSnapshot) -> (bool, bool) {
    let (mut article, mut other) = (false, false);
    for at in 0..page.nodes().len() as u32 {
        let id = NodeId(at);
        match page.node(id).tag {
            Tag::Meta if page.attr(id, AttrName::Property) == Some("og:type") => {
                let value = page.attr(id, AttrName::Content).unwrap_or("");
                article |= value == "article" || value.starts_with("news");
                other |= value.starts_with("product") || value.starts_with("video");
            }
            Tag::Script => {
                let data = page.data(NodeId(at + 1));
                article |= ["NewsArticle\"", "\"Article\"", "\"BlogPosting\"", "ReportageNewsArticle"]
                    .iter()
                    .any(|t| data.contains(t));
                other |=
                    ["\"Product\"", "\"ItemList\"", "\"CollectionPage\"", "\"DiscussionForumPosting\"", "\"QAPage\""]
                        .iter()
                        .any(|t| data.contains(t));
            }
            _ => {}
        }
        if page.attr(id, AttrName::ItemType).is_some_and(|t| t.ends_with("NewsArticle") || t.ends_with("BlogPosting")) {
            article = true;
        }
    }
    (article, other)
}
