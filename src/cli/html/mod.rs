//! HTML as a page, parsed by html5ever as a browser with scripting on would, into the snapshot that the page script takes.

mod css;
mod element;
mod head;
mod selector;
mod sheet;
mod walk;

use crate::page::{Builder, PageSnapshot};
use scraper::Html;

/// Reads a document that stands at `url` (empty where that is not known).
pub fn parse(html: &str, url: &str) -> PageSnapshot {
    let document = Html::parse_document(html);
    let head = head::Head::of(&document, url);
    let mut builder = Builder::new(url, &head.title, &head.lang);
    let cut = walk::Walker::new(&mut builder, head.base.as_ref(), &head.sheet).walk(&document);
    builder.finish(cut)
}

#[cfg(test)]
mod tests;
