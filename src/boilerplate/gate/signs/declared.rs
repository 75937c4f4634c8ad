//! What the page's metadata and the software that wrote it say that it is.

use super::Entry;
use crate::boilerplate::gate::facts::{one, scale};

pub(super) static SIGNS: &[Entry] = &[
    // Metadata name who wrote it.
    ("authored", |f| one(f.declared.authored)),
    // Metadata give the day on which it appeared.
    ("dated", |f| one(f.declared.dated)),
    // Metadata file it under a section or tags, as publishers do with articles.
    ("filed", |f| one(f.declared.filed)),
    // Publishing software calls it a list, a first page or a shop's page.
    ("list_by_software", |f| one(f.declared.archive)),
    // `og:type` calls it an article; many sites say so of every page.
    ("og_article", |f| one(f.declared.og_article)),
    // Publishing software calls it a page that stands by itself, as one for contact does.
    ("page_by_software", |f| one(f.declared.single_page)),
    // Publishing software calls it a post.
    ("post_by_software", |f| one(f.declared.post)),
    // Structured data or an item type call it an article.
    ("says_article", |f| one(f.declared.article)),
    // Structured data describe a business, a service or a program, and no article.
    ("says_business", |f| one(f.declared.business && !f.declared.article)),
    // Structured data call it a list of other pages.
    ("says_listing", |f| one(f.declared.listing)),
    // Structured data offer something for sale.
    ("says_product", |f| one(f.declared.product)),
    // Metadata call it a video and no article, and there is little prose.
    ("says_video", |f| one(f.declared.video && !f.declared.article) * (1.0 - scale(f.shape.prose, 120.0, 480.0))),
];
