//! Claims against which the article sets another party's denial, or evidence that contradicts them.

use super::names;
use super::words::{Sign, Words};
use super::{Claims, Status};
use crate::article::ArticleText;
use crate::attribution::Attributions;
use crate::text::TextRange;

/// What a denial speaks of when it speaks of claims as such.
const CLAIMS: &[&str] = &[
    "allegation",
    "allegations",
    "claim",
    "claims",
    "accusation",
    "accusations",
    "charge",
    "charges",
    "assertion",
    "assertions",
    "account",
    "vorwurf",
    "vorwürfe",
    "anschuldigungen",
    "behauptung",
    "behauptungen",
];
const CONTRADICTS: &[&str] = &[
    "contradict",
    "contradicts",
    "contradicted",
    "contradicting",
    "widerspricht",
    "widersprach",
    "widersprachen",
    "widersprechen",
];

/// Marks disputed claims.
pub(super) fn mark(article: &ArticleText, words: &Words<'_>, attributions: &Attributions, claims: &mut Claims) {
    // "wies die Behauptung zurück"
    let back = |s: &Sign| s.of == "back" && (s.tokens.1..s.tokens.1 + 8).any(|at| words.is(at, &["zurück"]));
    for sign in words.signs.iter().filter(|s| (s.of == "denied" || back(s)) && !words.quoted(s.tokens.0)) {
        if !speaks_of_claims(words, sign.tokens.1) {
            continue;
        }
        let denial = words.range(sign.tokens);
        let denier = denier(article, words, sign);
        let met = denier.is_some_and(|denier| deny(article, words, attributions, claims, (&denier, denial)));
        if !met {
            just_said(article, words, attributions, claims, denial);
        }
    }
    for at in (0..article.tokens.len()).filter(|at| !words.quoted(*at) && words.is(*at, CONTRADICTS)) {
        let word = words.range((at, at + 1));
        let joins = contradict(article, attributions, claims, word);
        let that = words.is(at + 1, &["that", "this", "it", "dem", "diesem"]) && !words.capital(at + 2);
        let points = that || speaks_of_claims(words, at + 1);
        if !joins && points {
            just_said(article, words, attributions, claims, word);
        }
    }
    otherwise(article, words, attributions, claims);
    answer(article, words, attributions, claims);
}

/// "The inspector’s report says otherwise": against what was said right before.
fn otherwise(article: &ArticleText, words: &Words<'_>, attributions: &Attributions, claims: &mut Claims) {
    const SAYS: &[&str] =
        &["says", "say", "said", "suggests", "suggest", "suggested", "shows", "show", "showed", "insists"];
    let said = |at: &usize| words.is(*at, &["otherwise"]) && *at > 0 && words.is(*at - 1, SAYS) && !words.quoted(*at);
    for at in (1..article.tokens.len()).filter(said) {
        just_said(article, words, attributions, claims, words.range((at - 1, at + 1)));
    }
}

/// Whether what is denied is a claim as such.
fn speaks_of_claims(words: &Words<'_>, from: usize) -> bool {
    (from..from + 5).any(|at| words.is(at, CLAIMS))
}

/// "The other side rejected the claim": the one of the sentence before, unless its speaker is the one who rejects.
fn just_said(
    article: &ArticleText,
    words: &Words<'_>,
    attributions: &Attributions,
    claims: &mut Claims,
    denial: TextRange,
) {
    let number = article.sentences.partition_point(|s| s.range.end() <= denial.start());
    let Some(before) = number.checked_sub(1).and_then(|at| article.sentences.get(at)) else { return };
    let here = article.sentences.get(number).map_or((0, 0), |s| (s.tokens.0 as usize, words.tokens(denial).0));
    for (at, attribution) in attributions.list.iter().enumerate() {
        let ends = attribution.content.parts().last().is_some_and(|part| before.range.covers(*part));
        let name = names::of(article, attributions, attribution);
        if ends && !names::stands(words, &name, here) && denial_free(claims, at) {
            dispute(claims, at, denial);
        }
    }
}

/// Who denies claims as such in a sentence ("the ministry denied these allegations"); `None` for any other denial.
fn denier<'a>(article: &'a ArticleText, words: &Words<'_>, sign: &Sign) -> Option<Vec<&'a str>> {
    let (from, _) = sign.tokens;
    let number = article.sentences.partition_point(|s| s.tokens.1 as usize <= from);
    let start = article.sentences.get(number)?.tokens.0 as usize;
    // The last name before the verb, not whatever else the sentence names.
    let last = (start..from).rev().find(|at| words.capital(*at))?;
    let goes_on = |at: &usize| words.capital(*at) || words.is(*at, &["of", "the", "for", "and"]);
    let first = (start..=last).rev().take_while(goes_on).last()?;
    let denier = names::named(article, words, (first, last + 1));
    (!denier.is_empty()).then_some(denier)
}

/// A denial of "these allegations" meets every charge of those who charge the denier; whether there is one.
fn deny(
    article: &ArticleText,
    words: &Words<'_>,
    attributions: &Attributions,
    claims: &mut Claims,
    (denier, denial): (&[&str], TextRange),
) -> bool {
    let is_charge = |at: usize| claims.list[at].status.iter().any(|(s, _)| *s == Status::Allegation);
    let by_denier =
        |at: usize| names::of(article, attributions, &attributions.list[at]).iter().any(|n| denier.contains(n));
    let content =
        |at: usize| attributions.list[at].content.parts().iter().copied().reduce(TextRange::hull).unwrap_or_default();
    let charges: Vec<usize> = (0..claims.list.len()).filter(|at| is_charge(*at) && !by_denier(*at)).collect();
    let meant = charges.iter().any(|at| names::stands(words, denier, words.tokens(content(*at))));
    let same = |at: &usize| !content(*at).overlaps(denial);
    for at in charges.into_iter().filter(|at| meant && same(at)) {
        dispute(claims, at, denial);
    }
    meant
}

/// What "contradicting" joins in one sentence is disputed on both sides; whether it joins anything.
fn contradict(article: &ArticleText, attributions: &Attributions, claims: &mut Claims, word: TextRange) -> bool {
    let mut joins = false;
    let number = article.sentences.partition_point(|s| s.range.end() <= word.start());
    let Some(sentence) = article.sentences.get(number) else { return joins };
    for (at, attribution) in attributions.list.iter().enumerate() {
        let inside = |part: &TextRange| sentence.range.covers(*part) && !part.overlaps(word);
        if attribution.content.parts().iter().any(inside) {
            dispute(claims, at, word);
            joins = true;
        }
    }
    joins
}

/// A denial of the same thing that somebody else claims.
fn answer(article: &ArticleText, words: &Words<'_>, attributions: &Attributions, claims: &mut Claims) {
    let denial = |at: usize| claims.list[at].status.iter().find(|(s, _)| *s == Status::Denied).map(|(_, range)| *range);
    let denials: Vec<(usize, TextRange)> = (0..claims.list.len()).filter_map(|at| Some((at, denial(at)?))).collect();
    if denials.is_empty() {
        return;
    }
    let stems = |at: usize| {
        let hull = attributions.list[at].content.parts().iter().copied().reduce(TextRange::hull).unwrap_or_default();
        names::stems(words, words.tokens(hull))
    };
    let number = |at: usize| {
        let start = attributions.list[at].content.parts().first().map_or(0, |part| part.start());
        article.sentences.partition_point(|s| s.range.end() <= start)
    };
    let all: Vec<Vec<&str>> = (0..claims.list.len()).map(stems).collect();
    let speakers: Vec<Vec<&str>> = attributions.list.iter().map(|a| names::of(article, attributions, a)).collect();
    for (by, range) in denials {
        for at in (0..all.len()).filter(|at| *at != by) {
            let common = names::shared(&all[by], &all[at]);
            let same_speaker = speakers[at].iter().any(|name| speakers[by].contains(name));
            let least = all[by].len().min(all[at].len());
            // Side by side less is enough to see that both speak of one thing.
            let near = number(at).abs_diff(number(by)) <= 1 && common >= 2 && common * 3 >= least * 2;
            let same = common >= 3 && common * 2 >= least || near;
            if same && !same_speaker && denial_free(claims, at) {
                dispute(claims, at, range);
            }
        }
    }
}

fn denial_free(claims: &Claims, at: usize) -> bool {
    !claims.list[at].status.iter().any(|(s, _)| *s == Status::Denied)
}

fn dispute(claims: &mut Claims, at: usize, words: TextRange) {
    let status = &mut claims.list[at].status;
    if !status.iter().any(|(s, _)| *s == Status::Disputed) {
        status.push((Status::Disputed, words));
    }
}
