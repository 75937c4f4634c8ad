//! Who is meant: mentions gathered under the longest name that the article gives, pronouns carried to the last source that
//! fits.

use super::view::View;
use super::{SourceKind, Speaker, SpeakerId};
use crate::lexicon::{FORENAMES, FUNCTION_WORDS, TITLES};
use crate::text::TextRange;

/// Whether a source names somebody by what they do for a name: "a spokesman for Mr. Quist", "the director of the Pellin
/// Observatory". The name is then another's.
fn is_post(words: &[&str]) -> bool {
    let of = words.iter().position(|w| matches!(*w, "of" | "for" | "at" | "from" | "with" | "in"));
    let lower = |w: &&str| w.chars().next().is_some_and(char::is_lowercase);
    let Some(head) = of.filter(|_| !words.contains(&",")).and_then(|at| words.get(..at)) else { return false };
    head.last().is_some_and(|w| lower(w) && !FUNCTION_WORDS.has(w)) && head.iter().skip(1).all(lower)
}

/// The speakers found so far, and who spoke last.
pub(crate) struct Cast<'a> {
    view: &'a View<'a>,
    names: Vec<Vec<&'a str>>,
    pub(crate) speakers: Vec<Speaker>,
    spoken: Vec<(SpeakerId, Gender)>,
}

/// What a pronoun tells of its speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gender {
    He,
    She,
    Person,
    Group,
    Thing,
}

impl<'a> Cast<'a> {
    pub(crate) fn new(view: &'a View<'a>) -> Self {
        Self { view, names: names(view), speakers: Vec::new(), spoken: Vec::new() }
    }

    /// What the words at `source` are, and whom they mean.
    pub(crate) fn resolve(&mut self, source: TextRange) -> (SourceKind, Option<SpeakerId>) {
        let words: Vec<&str> = self.words(source);
        let Some(first) = words.first() else { return (SourceKind::Absent, None) };
        if let Some(gender) = pronoun(first).filter(|_| words.len() == 1) {
            return (SourceKind::Pronoun, self.carried(gender));
        }
        let name = if is_post(&words) { Vec::new() } else { self.name(&words) };
        if !name.is_empty() {
            let full = self.longest(&name);
            let gender = gender_of(&full, &words);
            let role = role(self.view, source, name.last().copied().unwrap_or(""));
            return (SourceKind::Named, Some(self.enter(full.join(" "), role, gender)));
        }
        let plural = words.iter().any(|w| w.ends_with('s') && w.len() > 4);
        let document = words.iter().any(|w| DOCUMENTS.contains(w));
        let kind = if document {
            SourceKind::Document
        } else if plural {
            SourceKind::Group
        } else {
            SourceKind::Unnamed
        };
        let gender = match kind {
            SourceKind::Group => Gender::Group,
            SourceKind::Document => Gender::Thing,
            _ => Gender::Person,
        };
        let phrase = source.of(self.view.article.as_str()).trim_end_matches("’s").trim_end_matches("'s").to_owned();
        (kind, Some(self.enter(phrase, TextRange::default(), gender)))
    }

    fn words(&self, range: TextRange) -> Vec<&'a str> {
        let tokens = &self.view.article.tokens;
        let from = tokens.partition_point(|t| t.range.end() <= range.start());
        tokens[from..]
            .iter()
            .take_while(|t| t.range.end() <= range.end())
            .map(|t| self.view.article.slice(t.range))
            .collect()
    }

    /// The name in a source: its first run of capitals that is no possessive owner of what follows.
    fn name(&self, words: &[&'a str]) -> Vec<&'a str> {
        let mut head = words.iter().position(|w| *w == "," || *w == "who").unwrap_or(words.len());
        let lower =
            |w: &&str| w.chars().next().is_some_and(char::is_lowercase) && !w.ends_with("’s") && !w.ends_with("'s");
        if head < words.len() && words[..head].last().is_some_and(lower) {
            head = words.len(); // "Ukraine’s senior negotiator, Mykhailo Podolyak"
        }
        let mut best: Vec<&str> = Vec::new();
        for piece in [&words[..head], words] {
            for run in runs(piece) {
                let known = run.len() > 1 || self.names.iter().any(|n| n.last() == run.last());
                if known || best.is_empty() {
                    best = run;
                }
            }
            let last = piece.iter().rev().find(|w| w.chars().any(char::is_alphabetic)).copied().unwrap_or("");
            let headed = last.chars().next().is_some_and(char::is_uppercase);
            if !best.is_empty() && (headed || piece.len() == words.len()) {
                break;
            }
        }
        let last = words[..head].iter().rev().find(|w| w.chars().any(char::is_alphabetic)).copied().unwrap_or("");
        if last.chars().next().is_some_and(char::is_lowercase)
            && !last.ends_with("’s")
            && !last.ends_with("'s")
            && head == words.len()
        {
            return Vec::new(); // "Ukrainian officials": the head is no name
        }
        if let Some(owner) = best.last_mut() {
            *owner = owner.trim_end_matches("’s").trim_end_matches("'s");
        }
        best
    }

    /// The longest name in the article that ends as `name` does, and starts with a forename that does not clash.
    fn longest(&self, name: &[&'a str]) -> Vec<&'a str> {
        let candidates = self.names.iter().filter(|n| {
            n.len() > name.len() && (n.ends_with(name) || (n.starts_with(name) && n.get(name.len()) == Some(&"of")))
        });
        candidates.max_by_key(|n| n.len()).cloned().unwrap_or_else(|| name.to_vec())
    }

    fn enter(&mut self, name: String, role: TextRange, gender: Gender) -> SpeakerId {
        let at = self.speakers.iter().position(|s| s.name.eq_ignore_ascii_case(&name)).unwrap_or_else(|| {
            self.speakers.push(Speaker { name, role: TextRange::default() });
            self.speakers.len() - 1
        });
        if self.speakers[at].role.is_empty() {
            self.speakers[at].role = role;
        }
        let id = SpeakerId(at as u32);
        self.spoken.push((id, gender));
        id
    }

    /// The last one who spoke and fits the pronoun.
    fn carried(&mut self, pronoun: Gender) -> Option<SpeakerId> {
        let fits = |g: Gender| match pronoun {
            Gender::He => matches!(g, Gender::He | Gender::Person),
            Gender::She => matches!(g, Gender::She | Gender::Person),
            other => g == other,
        };
        let (id, _) = *self.spoken.iter().rev().take(6).find(|(_, g)| fits(*g))?;
        self.spoken.push((id, if pronoun == Gender::Group { Gender::Group } else { pronoun }));
        Some(id)
    }
}

const DOCUMENTS: &[&str] = &[
    "report",
    "statement",
    "letter",
    "memo",
    "study",
    "poll",
    "survey",
    "document",
    "documents",
    "doctrine",
    "treaty",
    "article",
    "email",
    "lawsuit",
    "complaint",
    "filing",
    "website",
    "paper",
    "newspaper",
];

/// Names of bodies that go on with "of".
const BODIES: &[&str] = &[
    "Department",
    "University",
    "Church",
    "Bank",
    "Ministry",
    "House",
    "Institute",
    "Council",
    "Office",
    "Bureau",
    "Court",
    "Board",
    "College",
    "Chamber",
    "League",
    "Union",
    "Federation",
];

fn pronoun(word: &str) -> Option<Gender> {
    Some(match word.to_lowercase().as_str() {
        "he" | "his" | "him" => Gender::He,
        "she" | "her" => Gender::She,
        "they" | "their" => Gender::Group,
        "it" | "its" | "i" | "we" | "you" | "who" => Gender::Thing,
        _ => return None,
    })
}

/// The runs of capitals in a phrase, without titles and function words.
fn runs<'a>(words: &[&'a str]) -> Vec<Vec<&'a str>> {
    let mut runs: Vec<Vec<&str>> = vec![Vec::new()];
    for word in words {
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        let lower = word.to_lowercase();
        match runs.last_mut() {
            Some(run) if capital && !TITLES.has(&lower) && !FUNCTION_WORDS.has(&lower) => run.push(word),
            Some(run) if !run.is_empty() && matches!(*word, "." | "-" | "'" | "’") => {}
            Some(run) if *word == "of" && run.last().is_some_and(|w| BODIES.contains(w)) => run.push(word),
            _ => runs.push(Vec::new()),
        }
    }
    runs.retain(|r| !r.is_empty());
    runs
}

/// Every name of two words or more in the article.
fn names<'a>(view: &'a View<'a>) -> Vec<Vec<&'a str>> {
    let mut names: Vec<Vec<&str>> = Vec::new();
    for sentence in &view.article.sentences {
        let words: Vec<&str> = view.article.tokens_of(sentence).iter().map(|t| view.article.slice(t.range)).collect();
        for mut run in runs(&words) {
            if let Some(owner) = run.last_mut() {
                *owner = owner.trim_end_matches("’s").trim_end_matches("'s");
            }
            let personal = run.first().is_some_and(|w| FORENAMES.has(&w.to_lowercase()));
            if run.len() == 2 || (personal && run.len() <= 4) || run.len() == 3 {
                names.push(run);
            }
        }
    }
    names.sort();
    names.dedup();
    names
}

fn gender_of(name: &[&str], words: &[&str]) -> Gender {
    let tags = words.iter().filter_map(|w| TITLES.get(&w.to_lowercase()));
    let forename = name.first().and_then(|w| FORENAMES.get(&w.to_lowercase()));
    for tag in forename.into_iter().chain(tags) {
        match tag {
            "m" => return Gender::He,
            "f" => return Gender::She,
            _ => {}
        }
    }
    Gender::Person
}

/// What the source says beside the name.
fn role(view: &View<'_>, source: TextRange, last: &str) -> TextRange {
    let text = view.article.as_str();
    let words = source.of(text);
    let Some(at) = words.find(last) else { return TextRange::default() };
    let rest = &words[at + last.len()..];
    if let Some(comma) = rest.find(", ") {
        let start = source.start() + (at + last.len() + comma + 2) as u32;
        return TextRange::new(start, source.end());
    }
    TextRange::default()
}
