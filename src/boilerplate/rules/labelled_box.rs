//! A box that begins with the label of other stories or of comments: all that it holds is theirs. Not: a box around the whole
//! article with such a label inside; `marks` finds the boxes.

use super::{Judge, Rule};
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("labelled_box"), judge: Judge::Boxes };
