//! What follows a cue: a clause, a quotation, a question, nothing.

use super::reading::Reading;
use super::tags::Tags;

/// What follows a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Follow {
    /// "that …": the content starts after "that".
    That(usize),
    /// A clause without a word before it.
    Clause(usize),
    /// "whether …", "how …"
    Question(usize),
    /// "to …"
    Infinitive(usize),
    /// A quotation right away, or after a comma or colon (`set_off`).
    Quote { quote: usize, set_off: bool },
    /// A colon, and text after it.
    Colon(usize),
    /// A comma, and other text after it.
    Comma(usize),
    /// The sentence's end, perhaps after adverbials.
    End,
    /// Something else.
    Other(usize),
}

/// How far "that" may stand from its cue, in tokens ("told the broadcaster on Thursday in an interview that").
const REACH: usize = 24;

/// Reads on from `at`; `ceiling` is the sentence's end.
pub(super) fn follow(r: &Reading<'_>, at: usize, cue: Tags, ceiling: usize) -> Follow {
    let mut at = at;
    if cue.has(Tags::ADDR) {
        // "warned |a strike| was likely": what a verb follows is no addressee.
        let behind = skip_addressee(r, at, ceiling);
        let subject =
            behind > at + 1 && r.is(behind, Tags::AUX) && r.is(behind, Tags::FINITE) && !r.is(at, Tags::OBJECT);
        at = if subject { at } else { behind };
    }
    // "pledges from the states to keep a bridge that …": what may be a noun takes "that" right behind it only.
    let homograph = cue.has(Tags::NOUN) && !cue.has(Tags::PAST.or(Tags::ADDR));
    if let Some(that) = that_ahead(r, at, ceiling).filter(|that| !homograph || *that == at) {
        return Follow::That(that + 1);
    }
    let strict = skip_adverbials(r, at, ceiling, true);
    let next = read(r, strict, ceiling, cue);
    if !matches!(next, Follow::Clause(_) | Follow::Other(_)) {
        return next;
    }
    match read(r, skip_adverbials(r, at, ceiling, false), ceiling, cue) {
        // "said in Springfield": all of it is an adverbial.
        loose @ (Follow::End | Follow::Quote { .. } | Follow::Comma(_) | Follow::Colon(_)) => loose,
        _ => next,
    }
}

fn read(r: &Reading<'_>, at: usize, ceiling: usize, cue: Tags) -> Follow {
    if (at..ceiling).all(|i| !r.is(i, Tags::WORD)) && r.opens(at).is_none() {
        return Follow::End;
    }
    if let Some(quote) = r.opens(at) {
        return Follow::Quote { quote, set_off: false };
    }
    if let Some(quote) = r.opens(at + 1).filter(|_| r.is(at, Tags::COMMA.or(Tags::COLON).or(Tags::DASH))) {
        return Follow::Quote { quote, set_off: true };
    }
    match r.tags(at) {
        t if t.has(Tags::COLON) => Follow::Colon(at + 1),
        t if t.has(Tags::COMMA) => Follow::Comma(at),
        t if t.has(Tags::THAT)
            && !t.has(Tags::CAP)
            && starts_relative(r, at)
            && r.is(at - 1, Tags::WORD)
            && cue.has(Tags::CUE)
            && !r.is(at - 1, Tags::CUE.or(Tags::ADV).or(Tags::TIME)) =>
        {
            Follow::Other(at)
        }
        t if t.has(Tags::THAT) && !t.has(Tags::CAP) && !starts_relative(r, at) => Follow::That(at + 1),
        _ if ["little", "nothing"].iter().any(|w| r.reads(at, w)) => Follow::Other(at),
        // "says |a lot| about the town"
        _ if r.reads(at, "a") && r.reads(at + 1, "lot") && !r.has_finite((at, ceiling)) => Follow::Other(at),
        t if t.has(Tags::WH) && !r.reads(at, "where") && !r.reads(at, "when") => Follow::Question(at),
        _ if r.reads(at, "to") => Follow::Infinitive(at),
        t if t.has(Tags::WORD) || r.quote_at(at).is_some() => {
            let words = (at..ceiling).filter(|i| r.is(*i, Tags::WORD)).count();
            let says = cue.has(Tags::BARE) && words > 2 && !t.has(Tags::PREP.or(Tags::SUB).or(Tags::ADV));
            let clause = says || t.has(Tags::PRON) || r.has_finite((at, ceiling)) || cue.has(Tags::NP);
            if clause { Follow::Clause(at) } else { Follow::Other(at) }
        }
        _ => Follow::Other(at),
    }
}

/// The addressee: "told |Turkish broadcaster NTV| that".
fn skip_addressee(r: &Reading<'_>, at: usize, ceiling: usize) -> usize {
    if r.is(at, Tags::OBJECT.or(Tags::PRON)) {
        return at + 1;
    }
    let mut i = at;
    while i < ceiling {
        let tags = r.tags(i);
        let restarts = i > at && tags.has(Tags::DET.or(Tags::POSS)) && !r.is(i - 1, Tags::PREP.or(Tags::DET));
        let stops = Tags::THAT.or(Tags::WH).or(Tags::PRON).or(Tags::TIME).or(Tags::AUX).or(Tags::CONJ);
        let mark = tags.has(Tags::MARK) && !tags.has(Tags::HYPHEN) && !(r.reads(i, ".") && r.is(i + 1, Tags::CAP));
        if restarts
            || mark
            || tags.has(stops)
            || tags.has(Tags::FINITE) && !tags.has(Tags::CAP)
            || tags.has(Tags::PREP) && !r.reads(i, "of")
        {
            break;
        }
        if i > at && r.is(i - 1, Tags::GROUP) && !tags.has(Tags::CAP) {
            break;
        }
        i += 1;
    }
    i
}

/// The word "that" ahead, with nothing but adverbials or an addressee in between.
fn that_ahead(r: &Reading<'_>, at: usize, ceiling: usize) -> Option<usize> {
    let mut aside = at;
    for i in at..ceiling.min(at + REACH) {
        let tags = r.tags(i);
        if tags.has(Tags::THAT) && !tags.has(Tags::CAP) {
            // "said that day", "one class up from that": no conjunction; "the states that have suffered": a relative clause.
            let pointing = r.is(i + 1, Tags::TIME)
                || r.reads(i + 1, "same")
                || i > at && r.is(i - 1, Tags::PREP) && !r.is(i - 1, Tags::ADV);
            return (!pointing && !starts_relative(r, i)).then_some(i);
        }
        if i < aside || tags.has(Tags::COMMA) && in_place(r, i) {
            continue;
        }
        if let Some(end) = aside_end(r, i, ceiling) {
            aside = end;
            continue;
        }
        let stop = tags.has(
            Tags::COMMA.or(Tags::COLON).or(Tags::SEMICOLON).or(Tags::DASH).or(Tags::REL).or(Tags::WH).or(Tags::PRON),
        );
        if stop || r.is_finite(i) || r.in_speech(i) {
            return None;
        }
        // A noun phrase without a preposition is content, not an adverbial.
        if i == at && tags.has(Tags::DET.or(Tags::POSS)) && !r.is(i + 1, Tags::TIME.or(Tags::LAST)) {
            return None;
        }
    }
    None
}

/// Where the aside ends that the comma opens: "testified|, for example,| that", "said|, twice,| that".
fn aside_end(r: &Reading<'_>, comma: usize, ceiling: usize) -> Option<usize> {
    let end = (comma + 2..ceiling.min(comma + ASIDE)).find(|i| r.is(*i, Tags::COMMA))?;
    let adverbial = r.is(comma, Tags::COMMA) && r.is(end + 1, Tags::THAT) && !r.is_finite(end + 2);
    let plain = |i: usize| r.is(i, Tags::WORD) && !r.is(i, Tags::PRON.or(Tags::REL).or(Tags::THAT)) && !r.is_finite(i);
    (adverbial && (comma + 1..end).all(plain)).then_some(end + 1)
}

/// An aside between commas has fewer tokens.
const ASIDE: usize = 6;

/// Whether "that" is the subject of a relative clause: a verb stands right behind it.
fn starts_relative(r: &Reading<'_>, that: usize) -> bool {
    let verb = r.is(that + 1, Tags::FINITE) && !r.is(that + 1, Tags::PRON.or(Tags::CAP).or(Tags::DET));
    verb && r.lang == crate::article::Lang::EN && r.text(that + 1).bytes().all(|b| b.is_ascii_lowercase())
}

/// Whether the comma stands beside the second name of a place: "in Madison|, Wisconsin|, that".
fn in_place(r: &Reading<'_>, comma: usize) -> bool {
    let name = |i: usize| r.is(i, Tags::CAP);
    let opens = name(comma.wrapping_sub(1))
        && name(comma + 1)
        && (r.is(comma + 2, Tags::COMMA) || r.is(comma + 3, Tags::COMMA));
    let earlier = |by: usize| comma.checked_sub(by).is_some_and(|i| r.is(i, Tags::COMMA));
    opens || r.is(comma + 1, Tags::THAT) && name(comma.wrapping_sub(1)) && (earlier(2) || earlier(3))
}

/// Skips adverbs, times and prepositional phrases; `strict`: only those of time and setting ("in a statement").
fn skip_adverbials(r: &Reading<'_>, at: usize, ceiling: usize, strict: bool) -> usize {
    let mut at = at;
    while at < ceiling {
        let next = adverbial(r, at, ceiling, strict);
        if next == at {
            break;
        }
        at = next;
    }
    at
}

fn adverbial(r: &Reading<'_>, at: usize, ceiling: usize, strict: bool) -> usize {
    let tags = r.tags(at);
    if r.quote_at(at).is_some() {
        return at;
    }
    // "said |shortly after the storm the bridge …": the adverb belongs to what follows.
    let opens = ["after", "before"].iter().any(|w| r.reads(at + 1, w));
    if tags.has(Tags::ADV) && !tags.has(Tags::CAP) && !opens || tags.has(Tags::TIME) {
        return at + 1;
    }
    if (tags.has(Tags::LAST) || ["this", "that", "the", "two", "three"].iter().any(|w| r.reads(at, w)))
        && (r.is(at + 1, Tags::TIME) || r.is(at + 2, Tags::TIME) && r.is(at + 1, Tags::LAST))
    {
        return if r.is(at + 1, Tags::TIME) { at + 2 } else { at + 3 };
    }
    let fixed = r.reads(at, "at") && r.is(at + 1, Tags::ADV.or(Tags::DET)) && r.reads(at + 1, "least");
    let named = Tags::DET.or(Tags::POSS).or(Tags::CAP).or(Tags::GROUP).or(Tags::OBJECT).or(Tags::NUMBER);
    let infinitive = r.reads(at, "to") && !r.is(at + 1, named);
    if !tags.has(Tags::PREP) || infinitive || fixed {
        return at;
    }
    let end = phrase_end(r, at + 1, ceiling);
    let told = (at + 1..end).any(|i| r.is(i, Tags::SETTING.or(Tags::TIME).or(Tags::NUMBER)));
    if end > at + 1 && (told || !strict) { end } else { at }
}

/// The end of the noun phrase that starts at `at`.
fn phrase_end(r: &Reading<'_>, at: usize, ceiling: usize) -> usize {
    let mut i = at;
    while i < ceiling {
        let tags = r.tags(i);
        let stops = Tags::THAT.or(Tags::WH).or(Tags::REL).or(Tags::PRON).or(Tags::AUX).or(Tags::PREP).or(Tags::SUB);
        let hyphen = tags.has(Tags::HYPHEN) || r.reads(i, ".") && r.is(i + 1, Tags::CAP);
        if tags.has(stops) || tags.has(Tags::MARK) && !hyphen || r.quote_at(i).is_some() {
            break;
        }
        let restarts = i > at && tags.has(Tags::DET.or(Tags::POSS)) && !r.is(i - 1, Tags::DET);
        let name_after_noun = i > at + 1
            && tags.has(Tags::CAP)
            && !r.is(i - 1, Tags::CAP.or(Tags::MARK).or(Tags::DET))
            && !tags.has(Tags::TIME);
        // "on the call |margins| had fallen": the subject of what is said.
        let subject = i > at && r.is(i - 1, Tags::SETTING) && !tags.has(Tags::SETTING) && r.is_finite(i + 1);
        if restarts || name_after_noun || subject || i > at && r.is_finite(i) {
            break;
        }
        i += 1;
        if r.is(i - 1, Tags::TIME) && !r.is(i, Tags::TIME.or(Tags::NUMBER)) {
            break;
        }
    }
    i
}
