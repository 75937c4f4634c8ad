//! The cast of an article: its names, and who has spoken.

use super::name::{Gender, Name, closing, names};
use crate::article::Lang;
use crate::attribution::candidate::Candidate;
use crate::attribution::german;
use crate::attribution::reading::{Reading, Span};
use crate::attribution::tags::Tags;
use crate::attribution::{SourceKind, Speaker, SpeakerId};
use crate::text::TextRange;
use std::collections::BTreeMap;

/// A speaker with what the pronouns need.
pub(super) struct Member {
    pub(super) speaker: Speaker,
    pub(super) gender: Gender,
    pub(super) person: bool,
    pub(super) kind: SourceKind,
}

/// Who spoke last, and where.
#[derive(Clone, Copy)]
pub(super) struct Turn {
    pub(super) speaker: Option<SpeakerId>,
    pub(super) source: Span,
    pub(super) kind: SourceKind,
    /// The last token of its content or source.
    pub(super) end: usize,
}

pub(super) struct Cast<'a> {
    pub(super) r: &'a Reading<'a>,
    /// All names of the article, in order.
    pub(super) names: Vec<Name>,
    /// The longest name that ends with a word (lower case), by where it stands in `names`.
    longest: BTreeMap<String, usize>,
    /// The one person whose name begins with a word (lower case), by where it stands in `names`; `None` for several.
    first: BTreeMap<String, Option<usize>>,
    /// Names of three words or more by their first letters.
    acronyms: BTreeMap<String, usize>,
    ids: BTreeMap<String, SpeakerId>,
    pub(super) members: Vec<Member>,
    pub(super) turns: Vec<Turn>,
    /// Whom a title alone means (lower case), once it was asked.
    pub(super) titles: BTreeMap<String, Option<Name>>,
}

impl<'a> Cast<'a> {
    pub(super) fn new(r: &'a Reading<'a>) -> Self {
        let mut all = Vec::new();
        for (index, sentence) in r.article.sentences.iter().enumerate() {
            let heading = r.article.paragraphs.get(sentence.paragraph as usize).is_some_and(|p| p.heading);
            if !heading {
                all.extend(names(r, r.sentence(index)));
            }
        }
        let mut cast = Self {
            r,
            names: all,
            longest: BTreeMap::new(),
            first: BTreeMap::new(),
            acronyms: BTreeMap::new(),
            ids: BTreeMap::new(),
            members: Vec::new(),
            turns: Vec::new(),
            titles: BTreeMap::new(),
        };
        for index in 0..cast.names.len() {
            let name = cast.names[index];
            let words = name.span.1 - name.span.0;
            if words > 2 && !name.person {
                cast.acronyms.entry(cast.initials(name)).or_insert(index);
            }
            let known = r.is(name.span.0, Tags::FORENAME) || name.span.0 > 0 && r.is(name.span.0 - 1, Tags::TITLE);
            if words > 1 && name.person && known {
                cast.note_first(index);
            }
            if words > 1 {
                let key = cast.key(name.span.1 - 1);
                let known = cast.longest.get(&key).map(|i| cast.names[*i]);
                let better = known.is_none_or(|k| {
                    words > k.span.1 - k.span.0 && words <= 5 && k.person <= name.person || name.person && !k.person
                });
                if better {
                    cast.longest.insert(key, index);
                }
            }
        }
        cast.forget_places();
        cast
    }

    /// Notes whose name begins with the first word of the name at `index`.
    fn note_first(&mut self, index: usize) {
        let span = self.names[index].span;
        let known = self.first.entry(self.key(span.0)).or_insert(Some(index));
        if let Some(other) = known.map(|i| self.names[i].span) {
            let last = |span: Span| bare(self.r.text(span.1 - 1));
            if last(other) != last(span) {
                *known = None;
            }
        }
    }

    /// "Jón" for "Jón Pálsson", "Zhang" for "Zhang Meiling": the one person whose name begins so, where no place is called so.
    fn called(&self, name: Name, key: &str) -> Option<Name> {
        let found = (*self.first.get(key)?)?;
        let body = self.r.is(name.span.0, Tags::ORG.or(Tags::GROUP).or(Tags::DOC));
        (!body).then(|| self.names[found])
    }

    /// Nobody is called by a forename that a place has, too ("in Jordan").
    fn forget_places(&mut self) {
        for name in &self.names {
            let alone = name.span.1 - name.span.0 == 1 && name.span.0 > 0;
            if alone
                && self.r.reads(name.span.0 - 1, "in")
                && let Some(called) = self.first.get_mut(&bare(self.r.text(name.span.0)).to_lowercase())
            {
                *called = None;
            }
        }
    }

    /// How a word is looked up: in lower case, without the genitive's ending.
    pub(super) fn key(&self, at: usize) -> String {
        bare(self.r.text(at)).to_lowercase()
    }

    /// Under what a name that is known by its first letters is found: "World Health Organisation" under "WHO".
    fn initials(&self, name: Name) -> String {
        let words = (name.span.0..name.span.1).filter(|i| self.r.is(*i, Tags::CAP));
        words.filter_map(|i| self.r.text(i).chars().next()).collect()
    }

    /// The longest form of a name.
    pub(super) fn full(&self, name: Name) -> Name {
        let alone = name.span.1 - name.span.0 == 1;
        if let Some(long) = self.acronyms.get(bare(self.r.text(name.span.0))).filter(|_| alone) {
            return self.names[*long];
        }
        let key = self.key(name.span.1 - 1);
        let known = self.longest.get(&key).map(|i| self.names[*i]);
        if alone && known.is_none() {
            let found = self.headed(name, &key).or_else(|| self.called(name, &key));
            return found.or_else(|| self.misspelt(&key)).unwrap_or(name);
        }
        match known {
            Some(known) if self.same_person(name, known) => Name {
                gender: if known.gender == Gender::Unknown { name.gender } else { known.gender },
                person: known.person || name.person,
                span: known.span,
            },
            _ => name,
        }
    }

    /// "the Church" for "Church of the Varn": a body by the word that heads its name.
    fn headed(&self, name: Name, key: &str) -> Option<Name> {
        let r = self.r;
        if !r.is(name.span.0, Tags::ORG) {
            return None;
        }
        let full = |n: &&Name| n.span.1 - n.span.0 > 2 && r.text(n.span.0 + 1) == "of" && self.key(n.span.0) == key;
        self.names.iter().find(full).copied()
    }

    /// The one name of the article that a surname without a forename misses by a letter, or a long one by two.
    fn misspelt(&self, key: &str) -> Option<Name> {
        let length = key.chars().count();
        let allowed = match length {
            0..5 => return None,
            5..8 => 1,
            _ => 2,
        };
        let near = |known: &str| key.chars().next() == known.chars().next() && within(key, known, allowed);
        let mut found = self.longest.iter().filter(|(known, _)| near(known));
        let (_, index) = found.next()?;
        let name = self.names[*index];
        let body = (name.span.0..name.span.1).any(|i| self.r.is(i, Tags::ORG.or(Tags::GROUP)));
        (found.next().is_none() && !body).then_some(name)
    }

    /// A surname alone is anybody's; with a forename it must be the same one.
    fn same_person(&self, name: Name, known: Name) -> bool {
        let alone = name.span.1 - name.span.0 == 1;
        let first = self.key(name.span.0) == self.key(known.span.0);
        let held = (known.span.0..known.span.1).any(|i| self.key(i) == self.key(name.span.0));
        (alone || first || held) && name.gender.fits(known.gender)
    }

    /// The speaker that a source names.
    pub(super) fn speaker(&mut self, source: Span, kind: SourceKind) -> SpeakerId {
        let name = if kind == SourceKind::Named { self.name_in(source) } else { self.titled(source) };
        let (text, gender, person, span) = if let Some(name) = name {
            let full = self.full(name);
            (self.words(full.span), full.gender, full.person, name.span)
        } else {
            let head = self.nominative(self.head(source));
            let gender = (head.0..head.1).map(|i| Gender::of(self.r.tags(i))).find(|g| *g != Gender::Unknown);
            let person = (head.0..head.1).any(|i| self.r.is(i, Tags::PERSON.or(Tags::TITLE)));
            (self.words(head), gender.unwrap_or_default(), person, head)
        };
        let role = self.role(source, span);
        let key = text.to_lowercase();
        if let Some(id) = self.ids.get(&key) {
            let member = &mut self.members[id.0 as usize];
            if member.speaker.role.is_empty() {
                member.speaker.role = role;
            }
            return *id;
        }
        // "die Stadt", "Ode Council": with a capital, and nobody whom "he" or "she" may mean.
        let body = Tags::ORG.or(Tags::DOC).or(Tags::GROUP);
        let body = !person && (span.0..span.1).any(|i| self.r.is(i, body));
        let kind = if body && kind == SourceKind::Named { SourceKind::Unnamed } else { kind };
        let id = SpeakerId(self.members.len() as u32);
        self.members.push(Member { speaker: Speaker { name: text, role }, gender, person, kind });
        self.ids.insert(key, id);
        id
    }

    /// The name that a source's words give.
    fn name_in(&self, source: Span) -> Option<Name> {
        let r = self.r;
        if let Some(name) = closing(r, source) {
            return Some(name);
        }
        let clause = (source.0 + 1..source.1).find(|i| r.is(*i, Tags::COMMA.or(Tags::REL))).unwrap_or(source.1);
        let inside = names(r, (source.0, clause));
        // "the Bureau of Ode": the preposition belongs to the name.
        let of_name = |i: usize| inside.iter().any(|n| n.span.0 < i && i < n.span.1);
        let bound = |i: &usize| r.is(*i, Tags::PREP) && !of_name(*i);
        let head_end = (source.0 + 1..clause).find(bound).unwrap_or(clause);
        // "the mayor and the governor" are two, called as they are written.
        if (source.0..head_end).any(|i| r.is(i, Tags::CONJ)) {
            return None;
        }
        // "Lopez (R)": no name of its own.
        let bracket = |i: &usize| matches!(r.text(*i), "(" | ")");
        let aside = |n: &&Name| (source.0..n.span.0).rev().find(bracket).is_some_and(|i| r.text(i) == "(");
        let plain = |n: &&Name| !aside(n) && !r.is(n.span.1 - 1, Tags::GENITIVE) || source.1 == n.span.1;
        let in_head = inside.iter().rev().filter(|n| n.span.1 <= head_end).find(plain).copied();
        if let Some(name) = in_head.filter(|n| n.span.1 + 1 >= head_end || n.person) {
            return Some(name);
        }
        let later = names(r, (head_end, source.1));
        let apposed = |n: &&Name| r.is(n.span.0.wrapping_sub(1), Tags::COMMA.or(Tags::TITLE)) && plain(n);
        let last = |n: &&Name| n.person || n.span.1 == source.1 && n.span.1 - n.span.0 > 1;
        let found = later.iter().find(apposed).or_else(|| later.iter().rev().find(last).filter(|_| in_head.is_none()));
        found.copied().or(in_head)
    }

    /// A source's words without what stands after its first comma or relative pronoun, or as a participle after its noun.
    fn head(&self, source: Span) -> Span {
        let r = self.r;
        let tail = |i: &usize| {
            r.is(*i, Tags::COMMA.or(Tags::REL))
                || r.text(*i) == "("
                || r.text(*i).ends_with("ing")
                    && !r.is(*i - 1, Tags::DET.or(Tags::POSS))
                    && !r.is(*i, Tags::CAP.or(Tags::SETTING))
        };
        let comma = (source.0 + 1..source.1).find(tail);
        (source.0, comma.unwrap_or(source.1))
    }

    /// "in dem Bericht": called without a determiner that no subject has.
    fn nominative(&self, head: Span) -> Span {
        let oblique = self.r.lang == Lang::DE && head.1 > head.0 + 1 && german::oblique(self.r, head.0);
        // "einem internen Papier": without its determiner the adjective would be wrong, too.
        let oblique = oblique && self.r.is(head.0 + 1, Tags::CAP);
        if oblique { (head.0 + 1, head.1) } else { head }
    }

    pub(super) fn words(&self, span: Span) -> String {
        let words = bare(self.r.article.slice(self.r.range(span)));
        // "des Bürgermeisters" is called "Bürgermeister": behind a consonant the s is the case's.
        let genitive = self.r.lang == Lang::DE
            && span.0 > 0
            && ["des", "eines"].iter().any(|w| self.r.reads(span.0 - 1, w))
            && !self.r.is(span.0, Tags::FORENAME);
        let first = self.r.text(span.0);
        let stem = first.strip_suffix('s').filter(|s| genitive && !s.ends_with(['a', 'e', 'i', 'o', 'u', 's']));
        stem.map_or_else(|| words.to_owned(), |stem| format!("{stem}{}", &words[first.len().min(words.len())..]))
    }

    /// What the source says of its name: the apposition, else the words in front.
    fn role(&self, source: Span, name: Span) -> TextRange {
        let after = (name.1 + 1, source.1);
        let mut role = (source.0, name.0.min(source.1));
        if name.1 < source.1 && self.r.is(name.1, Tags::COMMA) && after.0 < after.1 {
            role = after;
        }
        while role.1 > role.0 && self.r.is(role.1 - 1, Tags::COMMA.or(Tags::REL).or(Tags::DET).or(Tags::PREP)) {
            role.1 -= 1;
        }
        // "Its treasurer": beside the name it does not say whose.
        if role.0 < role.1 && self.r.is(role.0, Tags::POSS) {
            role.0 += 1;
        }
        // "Lopez, who came from Ode": what somebody did is no office.
        let told = role.0 < role.1 && !self.r.is(role.0, Tags::REL);
        if told { self.r.range(role) } else { TextRange::default() }
    }

    /// Notes who spoke.
    pub(super) fn spoke(&mut self, c: &Candidate, speaker: Option<SpeakerId>) {
        if let Some(source) = c.source.first() {
            self.turns.push(Turn { speaker, source: *source, kind: c.kind, end: c.content_hull().1.max(source.1) });
        }
    }

    pub(super) fn into_speakers(self) -> Vec<Speaker> {
        self.members.into_iter().map(|m| m.speaker).collect()
    }
}

/// Whether two words differ by at most `allowed` letters that are missing, added or other.
fn within(a: &str, b: &str, allowed: usize) -> bool {
    let (mut left, mut right) = (a.chars(), b.chars());
    loop {
        let (rest_a, rest_b) = (left.as_str(), right.as_str());
        match (left.next(), right.next()) {
            (None, None) => return true,
            (Some(x), Some(y)) if x == y => {}
            _ if allowed == 0 => return false,
            (x, y) => {
                let (short_a, short_b) = (left.as_str(), right.as_str());
                return x.is_some() && within(short_a, rest_b, allowed - 1)
                    || y.is_some() && within(rest_a, short_b, allowed - 1)
                    || x.is_some() && y.is_some() && within(short_a, short_b, allowed - 1);
            }
        }
    }
}

/// Without the genitive's ending.
fn bare(word: &str) -> &str {
    word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word)
}
