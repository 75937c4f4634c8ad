//! What the page's markup says that it is: metadata, structured data, item types.

use crate::page::{AttrName, NodeId, PageSnapshot, Tag};

/// What is read of a page's metadata.
#[derive(Debug, Default)]
#[allow(clippy::struct_excessive_bools)] // each is what one sign rests on
pub(super) struct Declared {
    /// `og:type` calls it an article.
    pub(super) og_article: bool,
    /// Structured data of an article, of one.
    pub(super) article: bool,
    /// Structured data of a video, or `og:type` says so.
    pub(super) video: bool,
    /// How many articles structured data name.
    named: u32,
    /// A day on which it appeared, as an article's metadata give one.
    pub(super) dated: bool,
    /// Somebody who wrote it.
    pub(super) authored: bool,
    /// Something that is sold.
    pub(super) product: bool,
    /// A list of other pages.
    pub(super) listing: bool,
    /// A business, a service, a program.
    pub(super) business: bool,
    /// Section, tags, keywords as only articles have them.
    pub(super) filed: bool,
    /// The site's software calls the page a post.
    pub(super) post: bool,
    /// It calls it a page that stands by itself ("Contact").
    pub(super) single_page: bool,
    /// It calls it a list, a first page, a shop's page.
    pub(super) archive: bool,
}

/// Structured data with more articles than this are of a list of them.
const MANY: u32 = 3;

impl Declared {
    pub(super) fn of(page: &PageSnapshot) -> Self {
        let mut declared = Self::default();
        for at in 0..page.nodes().len() as u32 {
            let id = NodeId(at);
            match page.node(id).tag {
                Tag::Meta => declared.meta(page, id),
                Tag::Link => declared.record(page.attr(id, AttrName::Href).unwrap_or("")),
                Tag::Body => declared.body(page.attr(id, AttrName::Class).unwrap_or("")),
                Tag::Script => declared.data(page.data(NodeId(at + 1))),
                _ => {}
            }
            if let Some(kind) = page.attr(id, AttrName::ItemType) {
                declared.kind(kind.rsplit('/').next().unwrap_or(""));
            }
        }
        // Software that calls everything it writes an article gives an article's day to none but articles.
        declared.og_article &= !declared.single_page || declared.dated;
        if declared.named > MANY {
            (declared.article, declared.listing) = (false, true);
        }
        declared
    }

    fn meta(&mut self, page: &PageSnapshot, id: NodeId) {
        let content = page.attr(id, AttrName::Content).unwrap_or("");
        let Some(name) = page.attr(id, AttrName::Property).or_else(|| page.attr(id, AttrName::Name)) else { return };
        if content.is_empty() {
            return;
        }
        let name = name.to_ascii_lowercase();
        match name.as_str() {
            "og:type" => {
                self.og_article |= content == "article" || content.starts_with("news");
                self.product |= content.contains("product");
                self.video |= content.starts_with("video");
            }
            "article:section" | "article:tag" | "news_keywords" | "article:opinion" => self.filed = true,
            "date" | "dc.date" | "dc.date.issued" | "dcterms.created" | "dc.created" => self.dated = true,
            "author" | "article:author" | "dc.creator" | "dcterms.creator" | "byl" => self.authored = true,
            // parsely-pub-date, article:published_time, sailthru.date and the like
            _ => {
                self.dated |= name.contains("publi") && (name.contains("date") || name.contains("time"));
                self.dated |= name.contains("pub") && name.contains("date");
                self.authored |= name.ends_with("-author") || name.ends_with(".author");
            }
        }
    }

    /// The address at which publishing software gives its own record of the page.
    fn record(&mut self, href: &str) {
        self.post |= href.contains("/wp/v2/posts/");
        self.single_page |= href.contains("/wp/v2/pages/");
    }

    /// The class names that publishing software gives to `<body>` by what kind of page it writes.
    fn body(&mut self, classes: &str) {
        let mut other = false;
        for name in classes.split_ascii_whitespace() {
            match name {
                "single-post"
                | "template-article"
                | "page-node-type-article"
                | "node-type-article"
                | "node--type-article"
                | "page-node-type-blog"
                | "single-format-standard" => self.post = true,
                "archive"
                | "category"
                | "search-results"
                | "search"
                | "home"
                | "template-collection"
                | "template-index"
                | "template-product"
                | "single-product"
                | "post-type-archive"
                | "tax-product_cat"
                | "front" => {
                    self.archive = true;
                }
                _ => {
                    self.post |= name.starts_with("postid-");
                    other |= name.starts_with("single-");
                    self.single_page |= name.starts_with("page-id-") || name == "template-page";
                }
            }
        }
        // A thread or an event is a "post", too, of a kind that the class name says.
        self.post &= !self.archive && (!other || classes.contains("single-post"));
    }

    /// Structured data, read for the types that it names.
    fn data(&mut self, data: &str) {
        let before = self.article;
        let live = data.contains("\"LiveBlogPosting\"");
        for part in data.split("\"@type\"").skip(1) {
            let list = part.trim_start_matches([' ', ':', '\n', '\t', '\r']);
            if let Some(list) = list.strip_prefix('[') {
                let list = list.split(']').next().unwrap_or("");
                list.split('"').skip(1).step_by(2).for_each(|kind| self.kind(kind));
            } else {
                self.kind(list.strip_prefix('"').and_then(|rest| rest.split('"').next()).unwrap_or(""));
            }
        }
        if !live {
            self.named +=
                ["\"BlogPosting\"", "Article\""].iter().map(|kind| data.matches(kind).count() as u32).sum::<u32>();
        }
        if self.article && !before {
            self.dated |= data.contains("\"datePublished\"");
            self.authored |= data.contains("\"author\"");
        }
    }

    fn kind(&mut self, kind: &str) {
        match kind {
            "Product" | "ProductGroup" | "Offer" | "AggregateOffer" | "IndividualProduct" => self.product = true,
            "CollectionPage" | "SearchResultsPage" | "ProfilePage" | "OfferCatalog" => self.listing = true,
            "Service"
            | "LocalBusiness"
            | "SoftwareApplication"
            | "WebApplication"
            | "ProfessionalService"
            | "VideoGame"
            | "AggregateRating" => self.business = true,
            "Article" | "BlogPosting" | "Recipe" | "Report" | "ScholarlyArticle" | "LiveBlogPosting" => {
                self.article = true;
            }
            _ => self.article |= kind.ends_with("NewsArticle"),
        }
    }
}
