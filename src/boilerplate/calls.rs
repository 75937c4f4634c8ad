//! Of whom and of what a short line speaks: the site, its reader, the piece itself, what the reader is called to do. No one
//! word of these says anything; several in one line outside a quotation do, however the line is worded.

use super::reading::is_dense;
use super::words::Words;
use crate::kind::BlockKind;
use crate::lexicon::CALLS;

/// A stem has so many bytes at least.
const STEM: usize = 5;
/// A part of a run of characters without blanks has so many characters at most.
const PART: usize = 8;

/// What a reader is called to do or is offered: its tag, and the kind of line that it makes.
const ASKS: [(u8, BlockKind); 6] = [
    (b'k', BlockKind::Comments),
    (b'h', BlockKind::Share),
    (b'l', BlockKind::Newsletter),
    (b'f', BlockKind::Follow),
    (b'd', BlockKind::Paywall),
    (NETWORK, BlockKind::Follow),
];

/// The tag of a network's name: where to follow somebody, and what an article may be about.
const NETWORK: u8 = b'n';

/// What the words of a line speak of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Calls {
    /// Whether the site says "we".
    pub(super) we: bool,
    /// Whether it says "you" to the reader.
    pub(super) you: bool,
    /// Words for the piece itself.
    pub(super) piece: usize,
    /// Words that point at the piece: "this", "above", "here".
    pub(super) pointers: usize,
    /// Words that say that the piece ran elsewhere.
    pub(super) taken: usize,
    /// Words for what the reader is called to do or is offered.
    pub(super) asked: usize,
    /// Of these, the ones that are rarer in articles than in calls.
    pub(super) strong: usize,
    /// And the ones that are networks' names.
    pub(super) networks: usize,
    /// Words for whose a view is and who answers for it.
    pub(super) legal: usize,
    /// Words for those who are paid for links.
    pub(super) affiliate: usize,
    /// Words for what is paid and bought.
    pub(super) paid: usize,
    /// Words for translating.
    pub(super) translated: usize,
    /// How many words there are for each of what is asked, and one past the first of them.
    kinds: [u8; ASKS.len()],
    first: usize,
}

impl Calls {
    /// Reads the words of a line.
    pub(super) fn of(words: Words<'_>) -> Self {
        let mut calls = Self::default();
        for word in (0..words.len()).map(|at| words.get(at)) {
            match tags_of(word) {
                Some(tags) => calls.add(tags),
                None if word.chars().next().is_some_and(is_dense) => parts(word, |tags| calls.add(tags)),
                None => {}
            }
        }
        calls
    }

    /// What kind of line they make: what most of them ask, and of several the first. Who asks to share names where.
    pub(super) fn kind(&self) -> BlockKind {
        let default = if self.piece > 0 { BlockKind::Share } else { BlockKind::Comments };
        let most = (0..ASKS.len()).max_by_key(|at| (self.kinds[*at], at + 1 == self.first));
        let asked = most.filter(|at| self.kinds[*at] > 0).map_or(default, |at| ASKS[at].1);
        let first = self.first.checked_sub(1).map(|at| ASKS[at].1);
        match first {
            _ if self.legal > 1 => BlockKind::Legal,
            Some(BlockKind::Share) => BlockKind::Share,
            _ => asked,
        }
    }

    /// Whether a word says what the reader is called to do or is offered; the name of a network alone says neither.
    pub(super) fn asks(word: &str) -> bool {
        tags_of(word).is_some_and(|tags| asked_by(tags).is_some_and(|at| ASKS[at].0 != NETWORK))
    }

    fn add(&mut self, tags: &str) {
        self.we |= tags.contains('w');
        self.you |= tags.contains('y');
        self.pointers += usize::from(tags.contains('t'));
        self.translated += usize::from(tags.contains('m'));
        self.piece += usize::from(tags.contains('p'));
        self.taken += usize::from(tags.contains('s'));
        self.legal += usize::from(tags.contains('g'));
        self.affiliate += usize::from(tags.contains('a'));
        self.paid += usize::from(tags.contains('b'));
        if let Some(at) = asked_by(tags) {
            self.asked += 1;
            self.strong += usize::from(!tags.contains('~'));
            self.networks += usize::from(ASKS[at].0 == NETWORK);
            let place = ASKS.iter().position(|(_, kind)| *kind == ASKS[at].1).unwrap_or(at);
            self.kinds[place] = self.kinds[place].saturating_add(1);
            self.first = if self.first == 0 { place + 1 } else { self.first };
        }
    }
}

/// What the list has on a word: on the word itself, or on the longest stem that it begins with ("paylas*").
fn tags_of(word: &str) -> Option<&'static str> {
    let stems = || word.char_indices().rev().filter(|(at, _)| *at >= STEM).filter_map(|(at, _)| word.get(..at));
    // Stems are marked in the list so that no word of another language passes for one.
    CALLS.get(word).or_else(|| stems().find_map(|stem| CALLS.get(stem).filter(|tags| tags.contains('*'))))
}

/// What the list has on the parts of a run of characters without blanks, the longest at each place.
fn parts(run: &str, mut found: impl FnMut(&'static str)) {
    let mut from = 0;
    while let Some(rest) = run.get(from..).filter(|rest| !rest.is_empty()) {
        let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8()).take(PART);
        let entry = |end: usize| CALLS.get(rest.get(..end)?).map(|tags| (end, tags));
        let longest = ends.filter_map(entry).last();
        from += longest.map_or_else(|| rest.chars().next().map_or(1, char::len_utf8), |(end, _)| end);
        if let Some((_, tags)) = longest {
            found(tags);
        }
    }
}

/// What tags say that the reader is asked, as a place in the list of it.
fn asked_by(tags: &str) -> Option<usize> {
    tags.bytes().find_map(|tag| ASKS.iter().position(|(asked, _)| *asked == tag))
}

#[cfg(test)]
mod tests {
    use super::{BlockKind, Calls};
    use crate::boilerplate::words::WordStore;

    fn of(text: &str) -> Calls {
        Calls::of(WordStore::whole(text).of(0))
    }

    #[test]
    fn a_line_is_read_whatever_its_language() {
        let share = of("¿Te ha gustado el artículo? Compártelo con tus amigos");
        assert_eq!((share.you, share.piece, share.kind()), (true, 1, BlockKind::Share));
        let channel = of("Все новости — в нашем канале");
        assert_eq!((channel.we, channel.asked, channel.kind()), (true, 1, BlockKind::Follow));
        assert_eq!(of("The council met on Tuesday and went home."), Calls::default());
        assert_eq!(of("Yorumlarınızı paylaşmayı unutmayın").asked, 2);
    }

    #[test]
    fn a_script_without_blanks_is_read_by_its_parts() {
        let channel = of("扫码关注我们的公众号");
        assert_eq!((channel.we, channel.asked, channel.kind()), (true, 3, BlockKind::Follow));
        assert_eq!(of("大森さんは天井が高いと話した"), Calls::default());
    }

    #[test]
    fn a_line_is_what_most_of_its_words_ask() {
        assert_eq!(of("Subscribe, or join our group, our channel, our app").kind(), BlockKind::Follow);
        assert_eq!(of("Subscribe, or join").kind(), BlockKind::Newsletter);
    }
}
