//! Whom the sources mean: names gathered under the longest form that the article gives, pronouns carried along.

mod carried;
mod cast;
pub(super) mod name;
mod pronoun;
mod titled;

use super::candidate::Candidate;
use super::confidence::confidence as calibrate;
use super::reading::{Reading, Span};
use super::rules::german::konjunktiv;
use super::tags::Tags;
use super::{Attribution, Attributions, Source, SourceKind};
use crate::order::sort_by_key;
use crate::quotation::Quotation;
use cast::Cast;

/// How much less sure an attribution is whose speaker stands behind a pronoun, or behind the statement before.
const CARRIED: f32 = 0.92;

/// How much surer a report in the subjunctive is once somebody is known whose it may be: observed, not reckoned by its score.
const REPORTED: f32 = 1.25;

/// How much less sure it is when somebody else may be meant: no longer firm.
const DOUBTED: f32 = 0.85;

/// How much less sure it is where somebody else is given as the source of it all: that one vouches, not the article.
const SECOND_HAND: f32 = 0.75;

/// Resolves the sources of the kept candidates, which stand in the order of their content.
pub(super) fn resolve(r: &Reading<'_>, quotations: &[Quotation], kept: &[Candidate]) -> Attributions {
    let mut cast = Cast::new(r);
    // Speakers are carried in the order in which their sources stand in the text.
    let mut order: Vec<usize> = (0..kept.len()).collect();
    sort_by_key(&mut order, |i| kept[*i].source.first().map_or(kept[*i].content_hull().0, |s| s.0));
    let mut done: Vec<Option<Attribution>> = vec![None; kept.len()];
    for index in order {
        done[index] = Some(attribution(r, quotations, &mut cast, &kept[index]));
    }
    let mut list: Vec<Attribution> = done.into_iter().flatten().filter(|a| !a.content.parts().is_empty()).collect();
    sort_by_key(&mut list, |a| a.content.parts().first().copied());
    Attributions { list, speakers: cast.into_speakers() }
}

fn attribution(r: &Reading<'_>, quotations: &[Quotation], cast: &mut Cast<'_>, c: &Candidate) -> Attribution {
    let mut kind = c.kind;
    let mut words: Vec<_> = c.source.iter().map(|s| r.range(*s)).collect();
    let mut confidence = if c.second_hand { c.score * SECOND_HAND } else { c.score };
    let speaker = match (kind, c.source.first()) {
        (SourceKind::Pronoun, Some(span)) => {
            confidence *= CARRIED;
            let found = cast.pronoun(*span);
            if found.is_some_and(|id| cast.in_doubt(id, *span)) {
                confidence *= DOUBTED;
            }
            found
        }
        (_, Some(span)) => Some(cast.speaker(*span, kind)),
        // Where a cue stands without a source ("it is said that"), the text keeps it to itself.
        (_, None) if c.cue.iter().any(|s| s.0 < s.1) => None,
        (_, None) => cast.carried(c.content_hull().0).and_then(|(speaker, source, its_kind)| {
            confidence *= if c.rule.0 == konjunktiv::RULE { REPORTED } else { CARRIED };
            words = vec![r.range(source)];
            kind = its_kind;
            speaker
        }),
    };
    cast.spoke(c, speaker);
    let confidence = calibrate(confidence, !words.is_empty());
    let parts: Vec<_> =
        c.content.iter().map(|s| r.range(without_lead(r, *s))).filter(|range| !range.is_empty()).collect();
    Attribution {
        content: super::given::content(r.article, quotations, &parts),
        cue: c.cue.iter().map(|s| r.range(*s)).filter(|range| !range.is_empty()).collect(),
        source: Source { words, kind, speaker },
        confidence,
        rule: c.rule,
    }
}

/// Without the marks that stand between the cue and what is said ("said that|,| in May, …").
fn without_lead(r: &Reading<'_>, span: Span) -> Span {
    let lead = |i: &usize| r.is(*i, Tags::COMMA.or(Tags::COLON).or(Tags::SEMICOLON).or(Tags::DASH));
    let start = (span.0..span.1).find(|i| !lead(i)).unwrap_or(span.1);
    (start, span.1)
}
