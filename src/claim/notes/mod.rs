//! The article's own lines on claims and people: who did not comment, what could not be verified, what the reporter hedges.

mod about;
mod no_comment;
mod reporter_hedge;
mod unverified;

use super::words::Words;
use super::{Claim, Claims, Note, NoteKind, Status};
use crate::article::ArticleText;
use crate::attribution::Attributions;

/// A rule: whether such a line's sign begins at a token; the tokens that it takes.
type Rule = fn(&Words<'_>, usize) -> Option<(usize, usize)>;

const ALL: &[(NoteKind, Rule)] = &[
    (NoteKind::NoComment, no_comment::sign),
    (NoteKind::Unverified, unverified::sign),
    (NoteKind::ReporterHedge, reporter_hedge::sign),
];

/// Finds the lines, at most one of a kind in a sentence. What somebody else says, in marks or not, is no line of the
/// article's.
pub(super) fn find(
    article: &ArticleText,
    words: &Words<'_>,
    attributions: &Attributions,
    claims: &[Claim],
) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    for sentence in &article.sentences {
        let tokens = (sentence.tokens.0 as usize, sentence.tokens.1 as usize);
        let own: Vec<usize> = (tokens.0..tokens.1).filter(|at| words.is_word(*at) && !words.quoted(*at)).collect();
        for (kind, rule) in ALL {
            let signs = own.iter().filter_map(|at| rule(words, *at));
            let Some(sign) = signs.into_iter().find(|sign| !is_said(words, attributions, *sign, *kind)) else {
                continue;
            };
            let about = about::of(article, words, attributions, claims, &notes, (*kind, tokens, sign));
            notes.push(Note { kind: *kind, range: sentence.range, sign: words.range(sign), about });
        }
    }
    notes
}

/// Whether an attribution's content holds the sign. A spokesman who says that his house does not comment says it for the
/// house, so that such lines count all the same.
fn is_said(words: &Words<'_>, attributions: &Attributions, sign: (usize, usize), kind: NoteKind) -> bool {
    let range = words.range(sign);
    kind != NoteKind::NoComment
        && attributions.list.iter().any(|a| a.content.parts().iter().any(|part| part.covers(range)))
}

/// What the article calls unverified, or what somebody will not say, is unconfirmed.
pub(super) fn unconfirm(claims: &mut Claims) {
    for note in &claims.notes {
        for at in &note.about {
            let Some(claim) = claims.list.get_mut(*at as usize) else { continue };
            let has = |wanted: Status| claim.status.iter().any(|(status, _)| *status == wanted);
            let reaches = match note.kind {
                NoteKind::Unverified => true,
                NoteKind::NoComment => has(Status::Question),
                NoteKind::ReporterHedge => false,
            };
            if reaches && !has(Status::Unconfirmed) {
                claim.status.push((Status::Unconfirmed, note.sign));
            }
        }
    }
}
