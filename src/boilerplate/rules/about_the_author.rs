//! A paragraph that begins with the author's full name, above or below the article's text: who the author is. Not: a person
//! whom the article names, nor the author's name in the middle of a paragraph.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("about_the_author"), judge: Judge::Block(BlockKind::AuthorBio, judge) };

/// Words by which a line says who worked on an article.
const REPORTED: &[&str] = &[
    "reported",
    "reporting",
    "reports",
    "contributed",
    "contributing",
    "berichtete",
    "berichtet",
    "beigetragen",
    "informo",
    "contribuyo",
    "colaboro",
    "contribue",
    "collabore",
    "contribuiu",
    "colaborou",
    "contribuito",
    "collaborato",
    "bijgedragen",
    "wspolpraca",
    "berkontribusi",
    "katki",
    "участвовал",
    "участвовала",
    "साथ",
    "ساهم",
    "ساهمت",
];

/// What somebody who contributes may be.
const OFFICES: &[&str] = &["author", "editor", "photographer", "writer"];

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let credit = || subject.found.iter().any(|e| e.kind == BlockKind::Credit) || is_credit(subject);
    // More than the longest running text speaks against it.
    (subject.in_body() && subject.is_about_the_author() && !credit()).then_some(110)
}

/// Whether it says who reported the article: an author's name with a word for that behind it.
fn is_credit(subject: &Subject<'_>) -> bool {
    // A contributing editor is one by office.
    let office = |at: usize| OFFICES.contains(&subject.words.get(at + 1));
    (2..=8).any(|at| REPORTED.contains(&subject.words.get(at)) && !office(at))
}
