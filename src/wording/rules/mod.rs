//! The rules, one a file. Each marks what is wrong in itself, outside quotation marks.

mod agreement;
mod article_on_name;
mod article_slip;
mod dangling_stop;
mod doubled_article;
mod doubled_comparative;
mod doubled_word;
mod echoed_subject;
mod echoed_verb;
mod false_stop;
mod fixed_phrase;
mod half_capital;
mod inverted_report;
mod lost_subject;
mod modifier_form;
mod number_slip;
mod quoted_article_slip;
mod quoted_phrase;
mod semicolon_capital;
mod set_phrase;
mod small_name;
mod spaced_mark;
mod spintax;
mod swapped_cue;
mod torn_fragment;
mod torn_name;
mod verb_form;
mod wrong_complement;

use super::passage::Passage;
use crate::text::TextRange;

/// Takes a mark: its kind and the words.
pub(crate) type Mark<'f> = dyn FnMut(&'static str, TextRange) + 'f;

/// A rule.
pub(crate) type Rule = fn(&Passage<'_>, &mut Mark<'_>);

/// All rules for English, with their names.
pub(crate) const ALL: &[(&str, Rule)] = &[
    ("agreement", agreement::find),
    ("article_on_name", article_on_name::find),
    ("article_slip", article_slip::find),
    ("dangling_stop", dangling_stop::find),
    ("doubled_article", doubled_article::find),
    ("doubled_comparative", doubled_comparative::find),
    ("doubled_word", doubled_word::find),
    ("echoed_subject", echoed_subject::find),
    ("echoed_verb", echoed_verb::find),
    ("false_stop", false_stop::find),
    ("fixed_phrase", fixed_phrase::find),
    ("half_capital", half_capital::find),
    ("inverted_report", inverted_report::find),
    ("lost_subject", lost_subject::find),
    ("modifier_form", modifier_form::find),
    ("number_slip", number_slip::find),
    ("quoted_article_slip", quoted_article_slip::find),
    ("quoted_phrase", quoted_phrase::find),
    ("semicolon_capital", semicolon_capital::find),
    ("set_phrase", set_phrase::find),
    ("small_name", small_name::find),
    ("spaced_mark", spaced_mark::find),
    ("spintax", spintax::find),
    ("swapped_cue", swapped_cue::find),
    ("torn_fragment", torn_fragment::find),
    ("torn_name", torn_name::find),
    ("verb_form", verb_form::find),
    ("wrong_complement", wrong_complement::find),
];
