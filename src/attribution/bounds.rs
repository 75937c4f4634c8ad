//! Where content begins and ends.

use super::afterthought;
use super::cue::{Form, Frame};
use super::follow::Follow;
use super::reading::{Reading, Span};
use super::tags::Tags;

/// The end of a clause of content that starts at `start` in `sentence`: the sentence's end, or where another statement
/// begins, or the end of a quotation that runs on.
pub(super) fn clause_end(r: &Reading<'_>, start: usize, sentence: Span, frames: &[Frame]) -> usize {
    let subordinate = is_subordinate(r, start, sentence);
    let mut at = start;
    while at < sentence.1 {
        if r.in_speech(at)
            && let Some(quote) = r.quote_at(at)
        {
            at = r.speech[quote].tokens.1.max(at + 1);
            // A comma inside the marks parts as one outside does.
            let parted = r.closes_before(at).is_some() && r.is(at - 2, Tags::COMMA);
            if parted && (subordinate && is_main(r, at, sentence) || begins(r, at, true, (start, at), frames)) {
                return at;
            }
            continue;
        }
        let ends_subordinate = subordinate && r.is(at, Tags::COMMA) && at > start && is_main(r, at + 1, sentence);
        if ends_subordinate || cuts(r, at, start, frames) {
            // "the men |and|, according to …"
            let end = if at > start + 1 && r.is(at - 1, Tags::CONJ) { at - 1 } else { at };
            return trim(r, start, end);
        }
        at += 1;
    }
    if at > sentence.1 { at } else { trim(r, start, at) }
}

/// Whether another statement begins at the comma, conjunction or preposition `at`.
fn cuts(r: &Reading<'_>, at: usize, start: usize, frames: &[Frame]) -> bool {
    if r.reads(at, "according") && r.reads(at + 1, "to") {
        // "said the cost, according to the audit, is low": nothing is complete so far.
        return r.has_finite((start, at)) || !r.is(at.wrapping_sub(1), Tags::COMMA);
    }
    if afterthought::follows(r, (start, at), frames) {
        return true;
    }
    let comma = r.is(at, Tags::COMMA.or(Tags::SEMICOLON).or(Tags::DASH));
    let starts = |f: &Frame| f.form == Form::Finite && f.left() == at + 1;
    // "…, Jonah Reeve recalled.": whoever says the whole.
    let closes = |f: &Frame| starts(f) && f.subject.is_some() && f.follow == Follow::End && f.left() > start;
    if comma && r.has_finite((start, at)) && frames.iter().any(closes) {
        return true;
    }
    if r.is(at, Tags::SEMICOLON) && at > start && frames.iter().any(starts) {
        return true;
    }
    if r.is(at, Tags::COMMA) && shares_subject(r, at, start, frames) {
        return true;
    }
    let word = if comma { at + 1 } else { at };
    begins(r, word, comma, (start, at), frames)
}

/// ", |walked| out and warned that …": the first of several verbs that share the subject of the saying, a verb of saying the
/// last of them.
fn shares_subject(r: &Reading<'_>, comma: usize, start: usize, frames: &[Frame]) -> bool {
    let verb = r.is_finite(comma + 1) && !r.is(comma + 1, Tags::PRON.or(Tags::AUX).or(Tags::CAP));
    let last = |f: &Frame| {
        let joined = f.form == Form::Finite && f.cue.0 > comma + 2 && r.is(f.cue.0 - 1, Tags::CONJ);
        joined && !(comma + 2..f.cue.0 - 1).any(|i| r.is(i, Tags::COMMA) || r.is_finite(i))
    };
    verb && r.has_finite((start, comma)) && frames.iter().any(last)
}

/// Where the main clause starts: behind the comma of a subordinate clause in front, else where the sentence does.
pub(super) fn main_clause(r: &Reading<'_>, sentence: Span) -> usize {
    let first = if r.is(sentence.0, Tags::ADV.or(Tags::CONJ)) { sentence.0 + 1 } else { sentence.0 };
    if !opens_subordinate(r, first) {
        return sentence.0;
    }
    let comma = |i: &usize| r.is(*i, Tags::COMMA) && !r.in_speech(*i) && is_main(r, i + 1, sentence);
    (first..sentence.1).find(comma).map_or(sentence.0, |comma| comma + 1)
}

/// Whether a clause with a subject of its own stands between a subject and a verb that may share it: it may be that one's.
pub(super) fn clause_between(r: &Reading<'_>, from: usize, verb: usize) -> bool {
    let opens = Tags::CONJ.or(Tags::SUB).or(Tags::WH).or(Tags::REL);
    let subject = |i: usize| r.is(i, opens) && !r.is(i, Tags::THAT) && !r.in_speech(i) && !r.is_finite(i + 1);
    let told = |i: usize| (i + 2..verb).find(|v| r.is_finite(*v)).is_some_and(|v| !r.in_speech(v));
    (from..verb).any(|i| subject(i) && told(i))
}

fn opens_subordinate(r: &Reading<'_>, at: usize) -> bool {
    let openers = ["while", "although", "though", "because", "when", "after", "before", "since", "if", "whereas", "as"];
    openers.iter().any(|w| r.reads(at, w))
}

/// Whether the sentence opens with a subordinate clause that the content belongs to ("While Lopez said …, she left").
fn is_subordinate(r: &Reading<'_>, start: usize, sentence: Span) -> bool {
    let first = if r.is(sentence.0, Tags::ADV.or(Tags::CONJ)) { sentence.0 + 1 } else { sentence.0 };
    opens_subordinate(r, first) && start > first && (first + 1..start).all(|i| !r.is(i, Tags::COMMA))
}

/// Whether a main clause begins at `at`, after the comma that ends a subordinate one.
fn is_main(r: &Reading<'_>, at: usize, sentence: Span) -> bool {
    let goes_on = Tags::REL.or(Tags::CONJ).or(Tags::SUB).or(Tags::THAT).or(Tags::ADV).or(Tags::PREP).or(Tags::WH);
    at < sentence.1 && !r.is(at, goes_on) && r.is_clause((at, sentence.1))
}

/// Whether a clause that shares the subject of the saying begins at `next`, after a conjunction: after an infinitive any
/// finite verb, after a participle another one.
fn resumes(r: &Reading<'_>, next: usize, content: Span, frames: &[Frame]) -> bool {
    let ing = |i: usize| r.text(i).len() > 4 && r.text(i).ends_with("ing");
    let quiet = |test: &dyn Fn(usize) -> bool| !(content.0..content.1).any(test);
    if r.reads(content.0, "to") && r.is_finite(next) && !r.is(next, Tags::PRON) {
        return quiet(&|i| r.is_finite(i));
    }
    let cue = frames.iter().rev().find(|f| f.cue.1 <= content.0);
    cue.is_some_and(|f| r.is(f.cue.1 - 1, Tags::ING)) && ing(next) && quiet(&ing)
}

/// Whether another statement begins at `word`, after a comma or without one; `content` is what stands before.
fn begins(r: &Reading<'_>, word: usize, comma: bool, content: Span, frames: &[Frame]) -> bool {
    let (start, at) = content;
    let conj = r.is(word, Tags::CONJ) || comma && ["while", "although", "though"].iter().any(|w| r.reads(word, w));
    if at <= start || !(comma || conj) {
        return false;
    }
    let mut next = if conj { word + 1 } else { word };
    if comma && frames.iter().any(|f| f.form == Form::Gerund && f.cue.0 == next) {
        return true;
    }
    // ", said …": the main verb after a relative clause.
    let resumed = |f: &Frame| f.form == Form::Finite && f.cue.0 == next && f.subject.is_some_and(|s| s.span.0 < start);
    if comma && frames.iter().any(resumed) {
        return true;
    }
    if !conj {
        return false;
    }
    while r.is(next, Tags::ADV) && !frames.iter().any(|f| f.cue.0 == next) {
        next += 1;
    }
    if resumes(r, next, content, frames) {
        return true;
    }
    // "there were no plans, but |declined to| say more": whoever spoke.
    let keeps = ["declined", "refused"].iter().any(|w| r.reads(next, w)) && r.reads(next + 1, "to");
    if keeps && r.has_finite((start, at)) {
        return true;
    }
    let says =
        |f: &&Frame| f.form == Form::Finite && !f.tags.has(Tags::BELIEF) && f.tags.has(Tags::PAST.or(Tags::PRES));
    // "were called at noon and |found a man|": what was found is no statement.
    let tells = |f: &&Frame| !f.tags.has(Tags::DOC_ONLY) || matches!(f.follow, Follow::That(_) | Follow::Quote { .. });
    let mut says = frames.iter().filter(says).filter(tells);
    says.any(|f| f.left() == next && f.cue.0 >= at || f.cue.0 == next && f.subject.is_none())
}

/// Without marks at the end that belong to the sentence; a closing quotation mark stays.
pub(super) fn trim(r: &Reading<'_>, start: usize, end: usize) -> usize {
    let mut end = end;
    while end > start && !r.is(end - 1, Tags::WORD) && r.closes_before(end).is_none() && r.text(end - 1) != ")" {
        end -= 1;
    }
    end
}

/// The content that ends with the quotation `quote`: from the sentence's start where words of the statement stand in front.
pub(super) fn quoted_before(r: &Reading<'_>, quote: usize, sentence: Span, frames: &[Frame]) -> Span {
    let tokens = r.speech[quote].tokens;
    let start = tokens.0.max(sentence.0);
    if tokens.0 <= sentence.0 {
        return tokens;
    }
    // Words in front of the mark, in the same sentence.
    let lead = frames.iter().any(|f| f.cue.1 <= start && f.form != Form::Infinitive && f.cue.0 + 8 > start);
    let set_off = r.is(start - 1, Tags::COLON) || r.is(start - 1, Tags::COMMA) && lead;
    if lead || set_off {
        return tokens;
    }
    let words = (sentence.0..start).filter(|i| r.is(*i, Tags::WORD)).count();
    if words == 0 { tokens } else { (sentence.0, tokens.1) }
}

/// The quotations that follow in the paragraph with no words of their own around them: they belong to the same statement.
pub(super) fn followers(r: &Reading<'_>, from: usize, paragraph: u32) -> Vec<Span> {
    let mut parts = Vec::new();
    let sentences = &r.article.sentences;
    let mut index = sentences.partition_point(|s| (s.tokens.0 as usize) < from);
    while let Some(sentence) = sentences.get(index) {
        let span = r.sentence(index);
        if sentence.paragraph != paragraph {
            break;
        }
        let Some(quote) = r.opens(span.0).filter(|q| !r.speech[*q].term) else { break };
        let end = r.speech[quote].tokens.1;
        let last = sentences.partition_point(|s| (s.tokens.1 as usize) < end);
        let sentence_end = r.sentence(last).1.max(end);
        if (end..sentence_end).any(|i| r.is(i, Tags::WORD)) {
            break;
        }
        parts.push(r.speech[quote].tokens);
        index = last + 1;
    }
    parts
}

/// Where a quotation stays open at its paragraph's end: its continuations in the next paragraphs.
pub(super) fn continuations(r: &Reading<'_>, quote: usize) -> Vec<Span> {
    let mut parts = Vec::new();
    let mut at = quote;
    while r.speech.get(at).is_some_and(|s| s.open) {
        at += 1;
        let Some(next) = r.speech.get(at).filter(|s| s.continues) else { break };
        parts.push(next.tokens);
    }
    parts
}
