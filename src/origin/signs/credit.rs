//! Credits behind the article: "(With inputs from Harbour Wire)", "Credit: …", "(KNA)" as the last words. Reporters' names
//! ("Reporting by …") go with a copy but name no outlet. Not: an agency that "contributed to this report".

use super::{Sign, View};
use crate::origin::outlet;
use crate::page::Tag;

/// What introduces an outlet.
const MARKS: &[&str] = &[
    "with inputs from ",
    "with input from ",
    "with agency inputs",
    "con información de ",
    "com informações de ",
    "credit: ",
    "this story was first reported by ",
    "this article was first reported by ",
    "mit material der ",
    "mit material von ",
];

pub(super) fn find(view: &View<'_>, signs: &mut Vec<Sign>) {
    for at in view.after() {
        if !is_picture(view, at) {
            signs.extend(introduced(view, at));
        }
        let lower = view.words(at).to_ascii_lowercase();
        let trimmed = lower.trim_start_matches(['(', ' ']);
        if trimmed.starts_with("reporting by ") || trimmed.contains("contributed reporting") {
            signs.push(Sign { kind: "credit", words: view.blocks[at].range, ..Sign::default() });
        }
    }
    signs.extend(view.body().next_back().and_then(|at| closing(view, at)));
}

fn introduced(view: &View<'_>, at: usize) -> Option<Sign> {
    let words = view.words(at);
    let range = view.blocks[at].range;
    let lower = words.to_lowercase();
    let start = lower.trim_start_matches(|c: char| !c.is_alphanumeric());
    let mark = MARKS.iter().find(|m| start.starts_with(**m))?;
    let skipped = words.len() - words.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let name = words.get(skipped + mark.len()..)?;
    let outlet = outlet::name(name, &view.site)?;
    Some(Sign { kind: "credit", words: range, outlet: Some(outlet), weight: 50, ..Sign::default() })
}

/// "… closed. (KNA/May 3)", or a last line that is an agency's initials.
fn closing(view: &View<'_>, at: usize) -> Option<Sign> {
    let words = view.words(at).trim_end();
    let tail = words.rfind('(').and_then(|open| words.get(open + 1..)).filter(|t| t.len() < 40 && t.ends_with(')'));
    let initials =
        || words.split_whitespace().next().filter(|_| words.len() < 20 && words.chars().all(|c| !c.is_lowercase()));
    let last = || words.rsplit_once(". ").map(|(_, last)| last).filter(|l| l.len() <= 6);
    let name = tail.or_else(initials).or_else(last)?;
    // "(KNA 19.11.21)": the date is none of the name.
    let name = name.split(|c: char| c.is_ascii_digit()).next()?;
    let outlet = outlet::agencies(name, &view.site)?;
    let words = view.blocks[at].range;
    Some(Sign { kind: "end_credit", words, outlet: Some(outlet), weight: 40, ..Sign::default() })
}

/// Whether a block credits a picture: it stands in a figure, or names an agency for pictures.
fn is_picture(view: &View<'_>, at: usize) -> bool {
    let Some(block) = view.blocks.get(at) else { return true };
    let mut above = view.page.ancestors(block.first).take(6).map(|id| view.page.node(id).tag);
    let lower = view.words(at).to_lowercase();
    let pictures = ["getty", "shutterstock", "istock", "photo", "image", "picture", "/"];
    above.any(|tag| matches!(tag, Tag::Figure | Tag::Figcaption)) || pictures.iter().any(|p| lower.contains(p))
}
