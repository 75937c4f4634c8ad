//! The rules, one a file. Each marks what is wrong in itself, outside quotation marks.

mod agreement;
mod article_slip;
mod dangling_stop;
mod doubled_word;
mod echoed_subject;
mod false_stop;
mod modifier_form;
mod quoted_article_slip;
mod semicolon_capital;
mod set_phrase;
mod spaced_mark;
mod spintax;
mod torn_fragment;

use super::passage::Passage;
use crate::text::TextRange;

/// Takes a mark: its kind and the words.
pub(crate) type Mark<'f> = dyn FnMut(&'static str, TextRange) + 'f;

/// A rule.
pub(crate) type Rule = fn(&Passage<'_>, &mut Mark<'_>);

/// All rules for English, with their names.
pub(crate) const ALL: &[(&str, Rule)] = &[
    ("agreement", agreement::find),
    ("article_slip", article_slip::find),
    ("dangling_stop", dangling_stop::find),
    ("doubled_word", doubled_word::find),
    ("echoed_subject", echoed_subject::find),
    ("false_stop", false_stop::find),
    ("modifier_form", modifier_form::find),
    ("quoted_article_slip", quoted_article_slip::find),
    ("semicolon_capital", semicolon_capital::find),
    ("set_phrase", set_phrase::find),
    ("spaced_mark", spaced_mark::find),
    ("spintax", spintax::find),
    ("torn_fragment", torn_fragment::find),
];
