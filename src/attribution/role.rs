//! Title or affiliation beside a name, in the article's words.

use super::tagged::{Class, Tagged, is_title};
use crate::article::ArticleText;
use crate::text::TextRange;

/// The most tokens that an apposition has.
const LONGEST: usize = 24;

/// What the article says that the bearer of the name at `range` is: the apposition after it, or the titles before it.
pub(super) fn of(article: &ArticleText, tokens: &[Tagged], range: TextRange) -> TextRange {
    let after = tokens.partition_point(|t| t.range.start() < range.end());
    let before = tokens.partition_point(|t| t.range.start() < range.start());
    apposition(article, tokens, after).or_else(|| titles(article, tokens, before)).unwrap_or_default()
}

/// "…, head of foreign policy at the centre, …": up to the comma that closes it, or the verb or stop that ends it.
fn apposition(article: &ArticleText, tokens: &[Tagged], comma: usize) -> Option<TextRange> {
    if tokens.get(comma)?.class != Class::Comma {
        return None;
    }
    let first = tokens.get(comma + 1)?;
    let opens = matches!(first.class, Class::Determiner)
        || !first.capital && is_title(article.slice(first.range))
        || first.class == Class::Word && !first.capital;
    if !opens || first.quotation.is_some() {
        return None;
    }
    let end = (comma + 2..(comma + LONGEST).min(tokens.len())).find(|i| {
        tokens.get(*i).is_some_and(|t| {
            matches!(
                t.class,
                Class::Comma | Class::Stop | Class::Auxiliary | Class::Clause | Class::Cue { .. } | Class::That
            ) || t.quotation.is_some()
        })
    })?;
    matches!(tokens.get(end)?.class, Class::Comma | Class::Stop).then(|| first.range.hull(tokens[end - 1].range))
}

/// "President", "the city's police chief" before the name: titles only.
fn titles(article: &ArticleText, tokens: &[Tagged], name: usize) -> Option<TextRange> {
    let is = |i: usize| tokens.get(i).is_some_and(|t| is_title(article.slice(t.range)));
    let mut from = name;
    while from > 0 && is(from - 1) {
        from -= 1;
    }
    (from < name).then(|| tokens[from].range.hull(tokens[name - 1].range))
}
