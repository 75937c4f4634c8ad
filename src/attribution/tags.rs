//! What a word may be: a set of tags, from the word lists and from its shape.

use crate::article::Lang;
use crate::lexicon::{
    CUE_DE, CUE_EN, CUE_NOUN_DE, CUE_NOUN_EN, FORENAMES, GRAMMAR_DE, GRAMMAR_EN, Lexicon, ROLES_DE, ROLES_EN,
};

/// A set of tags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tags(u128);

macro_rules! tags {
    ($($name:ident = $word:literal @ $bit:literal),* $(,)?) => {
        impl Tags {
            $(pub(super) const $name: Self = Self(1 << $bit);)*

            fn of_word(word: &str) -> Self {
                match word {
                    $($word => Self::$name,)*
                    "m" => Self::MALE,
                    "f" => Self::FEMALE,
                    _ => Self::default(),
                }
            }
        }
    };
}

tags! {
    // Function words.
    DET = "det" @ 0, POSS = "poss" @ 1, PRON = "pron" @ 2, MALE = "male" @ 3, FEMALE = "female" @ 4,
    PLURAL = "plural" @ 5, THING = "thing" @ 6, FIRST = "first" @ 7, SECOND = "second" @ 8, OBJECT = "object" @ 9,
    REL = "rel" @ 10, THAT = "that" @ 11, WH = "wh" @ 12, PREP = "prep" @ 13, CONJ = "conj" @ 14, SUB = "sub" @ 15,
    AUX = "aux" @ 16, BE = "be" @ 17, MODAL = "modal" @ 18, NEG = "neg" @ 19, ADV = "adv" @ 20, FINITE = "finite" @ 21,
    TIME = "time" @ 22, LAST = "last" @ 23, SETTING = "setting" @ 24, SUBJ1 = "subj1" @ 25,
    // Verbs that attribute.
    BASE = "base" @ 26, PAST = "past" @ 27, PRES = "pres" @ 28, ING = "ing" @ 29, PP = "pp" @ 30, BARE = "bare" @ 31,
    CLAUSE = "clause" @ 32, QUOTE = "quote" @ 33, ASKS = "asks" @ 34, INF = "inf" @ 35, NP = "np" @ 36, ADDR = "addr" @ 37,
    BELIEF = "belief" @ 38, DOC_ONLY = "doconly" @ 39, NOUN = "noun" @ 40, CUE_NOUN = "cuenoun" @ 41,
    // Whoever says things.
    TITLE = "title" @ 42, PERSON = "person" @ 43, GROUP = "group" @ 44, ORG = "org" @ 45, DOC = "doc" @ 46,
    FORENAME = "forename" @ 47,
    // Shapes and marks.
    CAP = "-cap" @ 48, NUMBER = "-number" @ 49, WORD = "-word" @ 50, COMMA = "-comma" @ 51, STOP = "-stop" @ 52,
    COLON = "-colon" @ 53, SEMICOLON = "-semicolon" @ 54, DASH = "-dash" @ 55, HYPHEN = "-hyphen" @ 56,
    MARK = "-mark" @ 57, GENITIVE = "-genitive" @ 58, CUE = "-cue" @ 59, ACCORDING = "according" @ 60,
    ACCORDING_AFTER = "according_after" @ 61, BRACKET = "-bracket" @ 62, PARTICLE = "particle" @ 63, SUBJ2 = "subj2" @ 64,
    LIGHT = "light" @ 65,
}

impl Tags {
    /// Those of whoever or whatever says things.
    pub(super) const ROLE: Self = Self::TITLE.or(Self::PERSON).or(Self::GROUP).or(Self::ORG).or(Self::DOC);

    /// Whether it has any of `others`.
    pub(super) const fn has(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// Both together.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those that tell who somebody is.
    pub(super) const fn roles(self) -> Self {
        let kept =
            Self::TITLE.or(Self::PERSON).or(Self::GROUP).or(Self::ORG).or(Self::DOC).or(Self::MALE).or(Self::FEMALE);
        Self(self.0 & kept.0)
    }

    /// Without those of `other`.
    pub(super) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

/// The word lists of a language; `None` where there are none.
pub(super) struct Lists {
    cues: &'static Lexicon,
    grammar: &'static Lexicon,
    roles: &'static Lexicon,
    nouns: Option<&'static Lexicon>,
    adverbs_in_ly: bool,
    /// Whether nouns are joined without a blank, the last one telling what the whole is.
    compounds: bool,
}

/// The last noun of a compound has at least so many letters, as has what stands in front of it.
const LAST_NOUN: usize = 4;
const FIRST_NOUN: usize = 3;

impl Lists {
    pub(super) fn of(lang: Lang) -> Option<Self> {
        match lang {
            Lang::EN => Some(Self {
                cues: &CUE_EN,
                grammar: &GRAMMAR_EN,
                roles: &ROLES_EN,
                nouns: Some(&CUE_NOUN_EN),
                adverbs_in_ly: true,
                compounds: false,
            }),
            Lang::DE => Some(Self {
                cues: &CUE_DE,
                grammar: &GRAMMAR_DE,
                roles: &ROLES_DE,
                nouns: Some(&CUE_NOUN_DE),
                adverbs_in_ly: false,
                compounds: true,
            }),
            _ => None,
        }
    }

    /// The tags of a word in lower case.
    pub(super) fn word(&self, lower: &str) -> Tags {
        let mut tags = from_list(self.grammar, lower, Tags::default());
        tags = tags.or(from_list(self.cues, lower, Tags::CUE));
        tags = tags.or(from_list(self.roles, lower, Tags::default()));
        if let Some(nouns) = self.nouns {
            tags = tags.or(from_list(nouns, lower, Tags::CUE_NOUN));
        }
        tags
    }

    /// Who or what a compound in lower case is, by its last noun: "Polizei|chef", "Fach|zeitung". Groups are left out: "zeugen"
    /// ends "Fahrzeugen", too.
    pub(super) fn compound(&self, lower: &str) -> Tags {
        if !self.compounds || lower.len() < FIRST_NOUN + LAST_NOUN {
            return Tags::default();
        }
        let ends =
            lower.char_indices().map(|(at, _)| at).skip(FIRST_NOUN).take_while(|at| at + LAST_NOUN <= lower.len());
        let mut known = ends.map(|at| from_list(self.roles, &lower[at..], Tags::default()));
        known.find(|tags| *tags != Tags::default() && !tags.has(Tags::GROUP)).unwrap_or_default()
    }

    /// What an English word in lower case calls somebody by its ending: "zoologist", "photographers".
    pub(super) fn calling(&self, lower: &str) -> Tags {
        const CALLINGS: &[&str] = &["ologist", "onomist", "ographer", "ician", "ysicist"];
        let ends = |word: &str| word.len() > 7 && CALLINGS.iter().any(|end| word.ends_with(end));
        match lower.as_bytes().last() {
            Some(b't' | b'r' | b'n') if self.adverbs_in_ly && ends(lower) => Tags::TITLE.or(Tags::PERSON),
            Some(b's') if self.adverbs_in_ly && lower.strip_suffix('s').is_some_and(ends) => Tags::GROUP,
            _ => Tags::default(),
        }
    }

    /// Whether a word that no list holds is an adverb by its ending.
    pub(super) fn is_adverb(&self, word: &str) -> bool {
        self.adverbs_in_ly && word.len() > 4 && word.ends_with("ly")
    }

    /// The tags of a forename in lower case.
    pub(super) fn forename(lower: &str) -> Tags {
        from_list(&FORENAMES, lower, Tags::FORENAME)
    }
}

fn from_list(list: &Lexicon, word: &str, also: Tags) -> Tags {
    let Some(tags) = list.get(word) else { return Tags::default() };
    tags.split(' ')
        .map(|tag| if tag == "that" && also == Tags::CUE { Tags::CLAUSE } else { Tags::of_word(tag) })
        .fold(also, Tags::or)
}
