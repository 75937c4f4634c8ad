//! Somebody did not comment, did not answer, would not say.
//!
//! Fires: `The ministry did not respond to requests for comment.`
//! Does not: `The mayor did not respond in kind.`

use super::super::scene::is_negation;
use super::super::silence::{ANSWERS, ASKED, ASKED_DE, AUXILIARIES, HAD, LINKS, REFUSED, REFUSES, TO_SAY, VERBS, WHAT};
use super::super::words::Words;

/// The sign at a token, with the tokens that it takes.
pub(super) fn sign(words: &Words<'_>, at: usize) -> Option<(usize, usize)> {
    refuses(words, at).or_else(|| silent(words, at)).or_else(|| unreachable(words, at)).or_else(|| german(words, at))
}

/// "declined to comment", "refused to say whether", "refused interview requests".
fn refuses(words: &Words<'_>, at: usize) -> Option<(usize, usize)> {
    if !words.is(at, REFUSES) {
        return None;
    }
    let soon = |from: usize, list: &[&str]| (from..from + 5).any(|i| words.is(i, list));
    if words.is(at + 1, &["to"]) {
        let says = match words.get(at + 2) {
            // "refused to say the words" is a matter of words.
            "say" => words.is(at + 3, WHAT) || !words.is_word(at + 3),
            "answer" => soon(at + 3, &["questions"]),
            // Whoever will not be named has said something.
            "be" => words.is(at + 3, &["interviewed"]),
            verb => TO_SAY.contains(&verb),
        };
        return says.then_some((at, at + 3));
    }
    let noun = (at + 1..at + 3).find(|i| words.is(*i, REFUSED))?;
    (words.is(noun, &["comment"]) || soon(at + 1, &["comment", "interview", "interviews"])).then_some((at, noun + 1))
}

/// "did not immediately respond to a request", "has not commented", "no one has replied to my calls".
fn silent(words: &Words<'_>, at: usize) -> Option<(usize, usize)> {
    let denies = is_negation(words.get(at)) || words.is(at, &["no"]) && words.is(at + 1, &["one", "comment"]);
    if !denies {
        return None;
    }
    let from = if at > 0 && words.is(at - 1, AUXILIARIES) { at - 1 } else { at };
    if words.is(at, &["no"]) && words.is(at + 1, &["comment"]) {
        let had = words.is(from.wrapping_sub(1), HAD) || words.is(from, HAD);
        return had.then_some((from, at + 2));
    }
    let verb = (at + 1..at + 6).find(|i| words.is(*i, VERBS))?;
    let between = (at + 1..verb).all(|i| words.is(i, LINKS) || words.get(i).ends_with("ly"));
    let asked = |reach: usize| (verb + 1..=verb + reach).find(|i| words.is(*i, ASKED));
    let end = match words.get(verb) {
        _ if !between => None,
        "comment" | "commented" => Some(verb),
        "respond" | "responded" | "reply" | "replied" => {
            let asked = if words.is(verb + 1, &["to"]) { asked(8) } else { None };
            asked.filter(|noun| wants_answer(words, *noun))
        }
        "return" | "returned" => asked(7).filter(|_| !words.is(verb + 1, &["to"])),
        "answer" | "answered" => {
            let told = words.is(from, &["did", "has", "have", "had", "didn't", "hasn't", "haven't"]);
            asked(5).filter(|end| told && !words.is(*end, &["question", "call", "phone"]))
        }
        // "have not said why"
        _ => (verb + 1..verb + 2)
            .find(|i| words.is(*i, &["why", "whether", "how", "what", "when", "who"]) && is_perfect(words, from)),
    };
    end.map(|end| (from, end + 1))
}

/// Whether a request asks for an answer: one "for the network to give" asks for a deed, a call "for his resignation" too.
fn wants_answer(words: &Words<'_>, noun: usize) -> bool {
    if !words.is(noun, &["request", "requests", "call", "calls"]) {
        return true;
    }
    let Some(link) = (noun + 1..noun + 4).find(|i| words.is(*i, &["for", "to"])) else { return true };
    if words.is(link, &["for"]) {
        return (link + 1..link + 6).any(|i| words.is(i, ANSWERS));
    }
    let place = words.is(link + 1, &["the", "a", "an", "his", "her", "their", "its"]) || words.capital(link + 1);
    place || words.is(link + 1, TO_SAY) || words.is(link + 1, &["answer", "be", "speak", "provide"])
}

fn is_perfect(words: &Words<'_>, from: usize) -> bool {
    words.is(from, &["has", "have", "hasn't", "haven't"])
}

/// "could not be reached", "was not available for comment", "went unanswered".
fn unreachable(words: &Words<'_>, at: usize) -> Option<(usize, usize)> {
    let comment = |from: usize| (from..from + 4).find(|i| words.is(*i, &["comment", "interview"]));
    match words.get(at) {
        "reached" => {
            let before = at.saturating_sub(4);
            let be = words.is(at - 1.min(at), &["be"]);
            let not = (before..at).find(|i| is_negation(words.get(*i)) || words.is(*i, &["unable"]));
            not.filter(|_| be).map(|from| (from, at + 1))
        }
        "unavailable" => comment(at + 1).map(|end| (at, end + 1)),
        "available" => {
            let not = (at.saturating_sub(3)..at).find(|i| is_negation(words.get(*i)))?;
            comment(at + 1).map(|end| (not, end + 1))
        }
        "unanswered" => words.is(at.wrapping_sub(1), &["went", "gone"]).then(|| (at - 1, at + 1)),
        _ => None,
    }
}

/// "wollte sich nicht äußern", "lehnte eine Stellungnahme ab", "war nicht zu erreichen".
fn german(words: &Words<'_>, at: usize) -> Option<(usize, usize)> {
    let soon = |list: &[&str]| (at + 1..at + 8).find(|i| words.is(*i, list)).map(|end| (at, end + 1));
    let before = |list: &[&str]| (at.saturating_sub(4)..at).find(|i| words.is(*i, list)).map(|from| (from, at + 1));
    let silent_verb =
        before(&["reagierte", "reagierten", "antwortete", "antworteten", "beantwortete", "beantworteten"]).is_some();
    match words.get(at) {
        "nicht" if silent_verb => soon(ASKED_DE),
        "nicht" => soon(&["äußern", "geäußert", "kommentieren", "kommentiert", "erreichen", "erreichbar"])
            .or_else(|| before(&["äußerte", "äußerten", "kommentierte", "kommentierten"])),
        "keine" | "keinen" => soon(&["stellungnahme", "kommentar", "auskunft", "auskünfte"]).or_else(|| {
            let angaben = words.is(at + 1, &["angaben"]) && (at..at + 8).any(|i| words.is(i, &["machen", "gemacht"]));
            angaben.then_some((at, at + 2))
        }),
        "lehnte" | "lehnten" | "verweigerte" | "verweigerten" => {
            soon(&["stellungnahme", "kommentar", "interview", "auskunft", "aussage"])
        }
        "unbeantwortet" => Some((at, at + 1)),
        _ => None,
    }
}
