//! A small box around a field for an e-mail address or a telephone number: all that it says is an offer to write to the
//! reader. Not: the article around such a box; `marks` finds the boxes.

use super::{Judge, Rule};
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("form_box"), judge: Judge::Boxes };
