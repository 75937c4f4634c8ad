//! Below the article's last paragraph a short line in which the site speaks to its reader of what the reader is to do, or
//! before its first one that offers a channel: "Liked this piece? Send it to a friend." Where the article goes on, only one
//! with a link that asks for more. Not: a line with a quotation, one that speaks of nobody's comments, nor a sentence of the
//! writer's own ("We owe our friends our support.").

use super::{Judge, Rule};
use crate::boilerplate::calls::Calls;
use crate::boilerplate::subject::Subject;
use crate::boilerplate::words::WordStore;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("call_words"), judge: Judge::Kinds(judge) };

/// A longer line says more than that.
const MOST: usize = 30;
/// So many words of these classes speak together in a line of at most so many words; in a longer one, one more, and where the
/// article goes on one more, too.
const FEWEST: usize = 3;
const SHORT: usize = 16;

fn judge(subject: &Subject<'_>) -> Option<(BlockKind, i16)> {
    let words = subject.reading.words;
    if words > MOST || !subject.is_own_line() {
        return None;
    }
    let inside = !subject.is_edge_line();
    // Most lines inside an article are its paragraphs, and are not read.
    if inside && (words > SHORT || subject.block.links.is_empty()) {
        return None;
    }
    let calls = subject.calls();
    let call = Call::of(subject, &calls);
    let more = usize::from(words > SHORT) + usize::from(inside);
    let enough = call.weight() >= FEWEST + more && !(inside && calls.strong < 2) || !inside && call.asks_back();
    let speaks = subject.text().contains(['?', '!', '؟', '？']) || calls.asked + call.legal > 0 || call.pictured;
    // More than running text of that length speaks against it.
    (call.is_spoken() && enough && speaks && !call.is_a_writers()).then_some((call.kind(), 90))
}

/// A line with what its words speak of.
struct Call<'a> {
    subject: &'a Subject<'a>,
    calls: &'a Calls,
    /// Whether a picture stands at its front.
    pictured: bool,
    /// In how many ways the site or its reader is named.
    said: usize,
    legal: usize,
    /// Whether a question stands in front of what it asks for: "Enjoyed it? Tell us."
    behind_question: Option<bool>,
}

impl<'a> Call<'a> {
    fn of(subject: &'a Subject<'a>, calls: &'a Calls) -> Self {
        let site = subject.site();
        let signed = site.is_some_and(|(from, _)| from == 0);
        let pictured = subject.text().starts_with(is_pictograph);
        let said = [calls.we || site.is_some(), calls.you, signed, pictured].into_iter().filter(|x| *x).count();
        // Whose views they are not is this site's business only where it speaks of itself, or of
        // nothing else: else the line came with the article.
        let legal = if said > 0 && calls.legal > 1 || calls.legal > 2 { calls.legal } else { 0 };
        Self { subject, calls, pictured, said, legal, behind_question: behind_question(subject) }
    }

    /// How many words of these classes speak together.
    fn weight(&self) -> usize {
        // A line that is one link leads where it calls.
        let linked = usize::from(self.calls.asked > 0 && self.subject.reading.link_share > 0.8);
        self.said + self.calls.asked + self.calls.piece + self.legal + linked
    }

    /// Whether it speaks to somebody, or calls.
    fn is_spoken(&self) -> bool {
        let (subject, calls) = (self.subject, self.calls);
        // An article about networks names several of them; a row of them is none.
        let row = calls.networks > 1 && subject.reading.words <= calls.networks * 3 && !subject.reading.ends;
        let called = Calls::asks(subject.words.get(0)) || self.behind_question == Some(true);
        if calls.networks > 0 && calls.networks * 2 >= calls.asked {
            return calls.we || self.pictured || subject.site().is_some() || called || row;
        }
        self.said > 0 || self.legal > 0 || called || row
    }

    /// Whether a question stands in front of a call.
    fn asks_back(&self) -> bool {
        let calls = self.calls;
        let more = calls.piece > 0 || calls.we || calls.you || calls.asked > 1;
        self.behind_question.is_some_and(|called| calls.we && calls.you || called && more)
    }

    /// Whether it may be a sentence of the writer's: nothing in it calls, and each of its words is as common in articles.
    fn is_a_writers(&self) -> bool {
        let (subject, calls) = (self.subject, self.calls);
        let calls_out = subject.text().contains(['!', '?', '؟', '？'])
            && (self.behind_question != Some(false) || calls.you && (calls.we || calls.piece > 0))
            || Calls::asks(subject.words.get(0))
            || self.pictured
            || subject.site().is_some()
            || !subject.block.links.is_empty();
        subject.reading.ends && !calls_out && calls.strong == 0 && self.legal == 0
    }

    fn kind(&self) -> BlockKind {
        self.calls.kind()
    }
}

/// Where a question stands in front of something else, whether what stands behind it begins with a call.
fn behind_question(subject: &Subject<'_>) -> Option<bool> {
    let (_, behind) = subject.text().split_once(['?', '？', '؟'])?;
    let fits = subject.reading.words <= SHORT && behind.contains(char::is_alphanumeric);
    fits.then(|| Calls::asks(WordStore::whole(behind).of(0).get(0)))
}

/// Whether a character is a picture, as such lines often begin with one.
const fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f300}'..='\u{1faff}')
}
