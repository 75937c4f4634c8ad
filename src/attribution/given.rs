//! Attributions that somebody else found: taken as they are, for the later stages to judge.

use super::{Attribution, Attributions, Content, Source, SourceKind};
use crate::article::ArticleText;
use crate::order::sort_by_key;
use crate::quotation::Quotation;
use crate::rule::RuleId;
use crate::text::TextRange;

/// An attribution as it was given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// What is attributed, part by part.
    pub content: Vec<TextRange>,
    /// The words that attribute it.
    pub cue: Vec<TextRange>,
    /// The words that name who said it; may be empty.
    pub source: Vec<TextRange>,
}

/// Puts given attributions in order; their speakers stay unresolved.
pub fn take(article: &ArticleText, quotations: &[Quotation], given: &[Given]) -> Attributions {
    let mut list: Vec<Attribution> = given.iter().map(|one| attribution(article, quotations, one)).collect();
    sort_by_key(&mut list, |a| a.content.parts().first().copied());
    Attributions { list, speakers: Vec::new() }
}

fn attribution(article: &ArticleText, quotations: &[Quotation], given: &Given) -> Attribution {
    let source = &given.source;
    let named = source.iter().any(|r| article.slice(*r).contains(char::is_uppercase));
    let kind = match (source.is_empty(), named) {
        (true, _) => SourceKind::Absent,
        (false, true) => SourceKind::Named,
        (false, false) => SourceKind::Unnamed,
    };
    Attribution {
        content: content(article, quotations, &given.content),
        cue: given.cue.clone(),
        source: Source { words: source.clone(), kind, speaker: None },
        confidence: 1.0,
        rule: RuleId("given"),
    }
}

/// Direct from nine tenths of the letters between quotation marks, indirect with none.
pub(super) fn content(article: &ArticleText, quotations: &[Quotation], parts: &[TextRange]) -> Content {
    let letters = |range: TextRange| article.slice(range).chars().filter(|c| c.is_alphanumeric()).count();
    let quoted = |part: &TextRange| {
        let inside = |q: &Quotation| {
            let range = TextRange::new(part.start().max(q.content.start()), part.end().min(q.content.end()));
            letters(range)
        };
        // In document order: the one that may have begun before, and those that begin inside.
        let after = quotations.partition_point(|q| q.content.start() <= part.start());
        let first = quotations[..after].iter().rposition(|q| q.depth == 0).unwrap_or(after);
        let near = quotations[first..].iter().take_while(|q| q.content.start() < part.end());
        near.filter(|q| q.depth == 0 && q.content.overlaps(*part)).map(inside).sum::<usize>()
    };
    let (all, inside) = (parts.iter().map(|p| letters(*p)).sum::<usize>(), parts.iter().map(quoted).sum::<usize>());
    match inside {
        0 => Content::Indirect(parts.to_vec()),
        _ if inside * 10 >= all * 9 => Content::Direct(parts.to_vec()),
        _ => Content::Mixed(parts.to_vec()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Given, take};
    use crate::article::ArticleText;
    use crate::attribution::SourceKind;
    use crate::text::TextRange;

    #[test]
    fn given_attributions_come_in_the_order_of_their_content() {
        let one = |start, end| Given { content: vec![TextRange::new(start, end)], ..Given::default() };
        let taken = take(&ArticleText::default(), &[], &[one(20, 30), one(3, 9)]);
        let starts: Vec<u32> = taken.list.iter().map(|a| a.content.parts()[0].start()).collect();
        assert_eq!(starts, [3, 20]);
        assert_eq!(taken.list[0].source.kind, SourceKind::Absent);
        assert!(taken.list.iter().all(|a| !a.is_firm()));
    }
}
