//! A heading in the body over nothing but folded blocks folds with them; right below the article so does any label
//! of a few words, and anywhere one that is the first of a box of folded blocks. Not: a heading over a paragraph and a folded line.

use super::{Judge, Rule};
use crate::boilerplate::evidence::Context;
use crate::boilerplate::{Label, Verdict};
use crate::kind::BlockKind;
use crate::rule::RuleId;

/// Words of a label that no markup calls a heading, at most.
const LABEL: usize = 5;

/// A box of a label's own holds more blocks than this.
const FEWEST: usize = 2;
/// So many elements around a label are looked at for its box.
const LEVELS: usize = 6;

const ID: RuleId = RuleId("heading_of_folds");

pub(super) const RULE: Rule = Rule { id: ID, judge: Judge::Page(judge) };

fn judge(context: &Context<'_>, verdicts: &mut [Verdict]) {
    for at in context.body.clone().rev().filter(|at| context.in_body(*at)) {
        let Some(kind) = verdicts.get(at + 1).filter(|next| next.label == Label::Fold).map(|next| next.kind) else {
            continue;
        };
        if verdicts[at].label == Label::Leave
            && verdicts[at].kind == BlockKind::Text
            && ((context.is_heading(at) || is_label(context, at)) && is_over_folds(context, verdicts, at)
                || heads_its_box(context, verdicts, at))
        {
            verdicts[at].fold(ID, kind, context.blocks[at].range);
        }
    }
}

/// Whether a line of few words, and no sentence, stands right below the article's last paragraph.
fn is_label(context: &Context<'_>, at: usize) -> bool {
    let reading = context.readings.list[at];
    let below = at.checked_sub(1).is_some_and(|above| context.readings.list[above].prose);
    let picture = super::credited_image::is_of_picture(context.text.slice(context.blocks[at].range));
    below
        && !picture
        && !is_signature(context, at)
        && at >= context.last_prose
        && reading.words <= LABEL
        && !reading.ends
        && reading.link_share < 0.5
}

/// Whether a line stands in brackets, as the letters of those who wrote a piece do at its end: "(abc/de)".
fn is_signature(context: &Context<'_>, at: usize) -> bool {
    context.text.slice(context.blocks[at].range).starts_with(['(', '（', '['])
}

/// Whether a line of few words, and no sentence, is the first of a box of its own in which all others are folded.
fn heads_its_box(context: &Context<'_>, verdicts: &[Verdict], at: usize) -> bool {
    let reading = context.readings.list[at];
    if reading.words > LABEL
        || reading.ends
        || reading.link_share > 0.5
        || context.is_title(at)
        || is_signature(context, at)
    {
        return false;
    }
    let Some((_, range)) = context.box_of(at, LEVELS) else { return false };
    range.start == at && range.len() > FEWEST && (at + 1..range.end).all(|i| verdicts[i].label == Label::Fold)
}

/// Whether all that stands below a heading, up to the next, is folded.
fn is_over_folds(context: &Context<'_>, verdicts: &[Verdict], at: usize) -> bool {
    let mut over = (at + 1..context.body.end).take_while(|i| !context.is_heading(*i)).peekable();
    over.peek().is_some() && over.all(|i| verdicts[i].label == Label::Fold)
}
