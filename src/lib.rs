//! Unspun's engine: what of a news page is boilerplate, who said what and how firmly, where the article came from.
//!
//! A page comes in as plain data ([`page::PageSnapshot`]) and goes out as a [`report::Report`]; in between everything is a
//! range over one text. The engine does no IO, reads no clock, uses no randomness and no global state: the same snapshot
//! gives the same report.

pub mod text;
pub mod kind;
pub mod settings;
pub mod rule;
pub mod lexicon;
mod order;
mod starts;
pub mod page;
pub mod boilerplate;
pub mod article;
pub mod quotation;
pub mod attribution;
pub mod claim;
pub mod origin;
pub mod wording;
pub mod fidelity;
pub mod report;
#[cfg(feature = "cli")]
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

use article::ArticleText;
use attribution::Given;
use boilerplate::Judgement;
use page::{Block, PageSnapshot, PageText};
use report::{Compared, Kept, Report};

/// Reads a page. Total: any snapshot gives a report, a page that is no article gives one that says so.
pub fn analyze(page: &PageSnapshot) -> Report {
    let (text, blocks) = page::segment(page);
    let judgement = boilerplate::judge(page, &text, &blocks);
    let article = article::read(page, &text, &blocks, &judgement);
    read_on(page, text, blocks, judgement, article, None)
}

/// Reads a text, given as a page of one paragraph a line: all of it is the article, and its language is the declared one
/// where one is declared. With `given` attributions only the stages after them run.
pub fn analyze_text(page: &PageSnapshot, given: Option<&[Given]>) -> Report {
    let (text, blocks) = page::segment(page);
    let judgement = boilerplate::keep_all(page, &blocks);
    let mut article = article::read(page, &text, &blocks, &judgement);
    if !page.lang.is_empty() {
        article.lang = article::Lang::of(&page.lang);
    }
    read_on(page, text, blocks, judgement, article, given)
}

/// Compares a copy's quotations with an original, of both of which an earlier reading kept what that takes.
pub fn compare(copy: &Kept, original: &Kept) -> Vec<Compared> {
    copy.against(&analyze_text(&original.page(), None))
}

fn read_on(
    page: &PageSnapshot,
    text: PageText,
    blocks: Vec<Block>,
    judgement: Judgement,
    article: ArticleText,
    given: Option<&[Given]>,
) -> Report {
    let quotations = quotation::find(&article);
    let attributions = match given {
        Some(given) => attribution::take(&article, &quotations, given),
        None => attribution::find(&article, &quotations),
    };
    let claims = claim::judge(&article, &quotations, &attributions);
    let origin = origin::trace(page, &text, &blocks, &judgement, &article);
    let wording = wording::mark(&article, &quotations);
    let marked: Vec<text::TextRange> = wording.flags.iter().map(|flag| flag.range).collect();
    let search = origin::search(&article, &quotations, origin.as_ref(), wording.rewritten, &marked);
    Report { text, blocks, judgement, article, quotations, attributions, claims, origin, wording, search }
}
