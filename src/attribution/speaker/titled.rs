//! A title alone, for the one person who is named with it: "the senator" for "Senator Ida Lopez".

use super::cast::Cast;
use super::name::Name;
use crate::attribution::reading::Span;
use crate::attribution::tags::Tags;

impl Cast<'_> {
    /// Whom "the senator" means: the only one whose name that title stands in front of, in an article that knows no other
    /// of the kind.
    pub(super) fn titled(&mut self, source: Span) -> Option<Name> {
        let r = self.r;
        let definite = ["the", "der", "die"].iter().any(|w| r.reads(source.0, w));
        if source.1 != source.0 + 2 || !definite || !r.is(source.0 + 1, Tags::TITLE) {
            return None;
        }
        let title = self.key(source.0 + 1);
        if let Some(known) = self.titles.get(&title) {
            return *known;
        }
        let found = self.bearer(&title);
        self.titles.insert(title, found);
        found
    }

    /// The one person whose name a title stands in front of.
    fn bearer(&self, title: &str) -> Option<Name> {
        let r = self.r;
        let mut found: Option<Name> = None;
        for name in &self.names {
            let Some(before) = name.span.0.checked_sub(1).filter(|b| r.is(*b, Tags::TITLE)) else { continue };
            if self.key(before) != title {
                continue;
            }
            let full = self.full(*name);
            if self.is_past(before)
                || found.is_some_and(|known| self.key(known.span.1 - 1) != self.key(full.span.1 - 1))
            {
                return None;
            }
            found = Some(full);
        }
        found.filter(|_| !self.knows_another(title))
    }

    /// "former president Lopez", "vice president Lopez": another office than the one that the title alone means.
    fn is_past(&self, title: usize) -> bool {
        let other = [
            "former",
            "ex",
            "late",
            "then",
            "vice",
            "deputy",
            "acting",
            "frühere",
            "früherer",
            "ehemalige",
            "ehemaliger",
        ];
        let word =
            if self.r.is(title.wrapping_sub(1), Tags::HYPHEN) { title.wrapping_sub(2) } else { title.wrapping_sub(1) };
        other.iter().any(|w| self.r.reads(word, w))
    }

    /// "a senator", "another senator", "the governor of Ode": somebody else with that title.
    fn knows_another(&self, title: &str) -> bool {
        let r = self.r;
        let another = |at: usize| ["a", "an", "another", "ein", "eine", "einer"].iter().any(|w| r.reads(at, w));
        (1..r.words.len()).any(|at| {
            r.is(at, Tags::TITLE)
                && self.key(at) == title
                && (another(at - 1) || r.is(at - 1, Tags::GENITIVE) || r.reads(at + 1, "of"))
        })
    }
}
