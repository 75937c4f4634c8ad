//! What of a page is boilerplate: a judgement for every visible block, and whether the page is an article at all.

mod verdict;
mod words;
mod phrase;
mod reading;
mod known;
mod marks;
mod forms;
mod site;
mod cards;
mod body;
mod calls;
mod joined;
mod headline;
mod standfirst;
mod article_text;
mod authors;
mod gate;
mod repeats;
mod judge;
mod rules;
mod subject;
mod evidence;
mod decide;

pub use crate::kind::BlockKind;
pub use gate::Sign;
pub use verdict::{Judgement, Label, Verdict};

use crate::page::{Block, BlockId, PageSnapshot, PageText};
use evidence::Context;
use gate::Seen;
use joined::Joining;
use marks::Marks;
use reading::Readings;
use repeats::Repeats;
use site::Site;

/// Judges every block of a page: reads each, finds the body and the headline, asks the gate, and then decides on each block
/// by itself.
pub fn judge(page: &PageSnapshot, text: &PageText, blocks: &[Block]) -> Judgement {
    let site = Site::of(page);
    let Found { readings, marks, cards, mut body, headline } = find(page, text, blocks, &site);
    let (is_article, gate) = gate::decide(&Seen { page, text, blocks, readings: &readings, body: &body, headline });
    body.start_at(page, blocks, &readings, headline);
    let (readings, marks, site) = (&readings, &marks, &site);
    let gaps = Joining { page, blocks, readings, marks, cards: &cards, headline }.stretch(&mut body);
    let range = body.start..body.end;
    let repeats = Repeats::of(text, blocks, |at| !range.contains(&at) || gaps[at]);
    let last_prose = range.start;
    let mut context = Context {
        page,
        text,
        blocks,
        readings,
        marks,
        site,
        repeats,
        cards,
        headline,
        last_prose,
        body: range,
        gaps,
        authors: authors::find(page, text, blocks, headline),
    };
    context.last_prose = evidence::last_prose(&context);
    let mut verdicts = decide::decide(&context, headline);
    let texts = (0..blocks.len()).filter(|at| article_text::holds(&context, &verdicts, *at));
    let body: Vec<BlockId> = texts.map(|at| blocks[at].id).collect();
    if !is_article {
        for verdict in &mut verdicts {
            verdict.label = Label::Leave;
        }
    }
    Judgement { is_article, gate, title: headline.map(|at| blocks[at].id), body, verdicts }
}

/// What is known of a page before the gate is asked.
struct Found {
    readings: Readings,
    marks: Marks,
    cards: Vec<bool>,
    body: body::Body,
    headline: Option<usize>,
}

fn find(page: &PageSnapshot, text: &PageText, blocks: &[Block], site: &Site) -> Found {
    let mut readings = Readings::of(page, text, blocks);
    let marks = Marks::of(page, blocks, &readings);
    let cards = cards::find(page, text, blocks, &readings, site);
    let body = body::find(page, blocks, &mut readings, &marks, &cards);
    let headline = headline::find(page, blocks, &readings, &body);
    Found { readings, marks, cards, body, headline }
}

/// The gate's signs on a page: what its answer was summed from.
pub fn signs(page: &PageSnapshot, text: &PageText, blocks: &[Block]) -> Vec<Sign> {
    let Found { readings, body, headline, .. } = find(page, text, blocks, &Site::of(page));
    gate::signs(&Seen { page, text, blocks, readings: &readings, body: &body, headline })
}

/// The judgement on a text that is given as such: every line is the article's.
pub fn keep_all(page: &PageSnapshot, blocks: &[Block]) -> Judgement {
    let is_title = |b: &Block| b.id.0 == 0 && page.node(b.container).tag.heading() == Some(1);
    let title = blocks.first().filter(|b| is_title(b)).map(|b| b.id);
    let verdicts = blocks.iter().map(|b| Verdict {
        block: b.id,
        label: Label::Leave,
        kind: if title == Some(b.id) { BlockKind::Title } else { BlockKind::Text },
        evidence: Vec::new(),
        against: Vec::new(),
    });
    Judgement {
        is_article: true,
        gate: Vec::new(),
        title,
        body: blocks.iter().map(|b| b.id).collect(),
        verdicts: verdicts.collect(),
    }
}
