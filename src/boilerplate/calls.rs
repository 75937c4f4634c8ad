//! Of whom and of what a short line speaks: the site, its reader, the piece itself, what the reader is called to do. No one
//! word of these says anything; several in one line outside a quotation do, however the line is worded.

use super::words::Words;
use crate::kind::BlockKind;
use crate::lexicon::CALLS;

/// A stem has so many bytes at least.
const STEM: usize = 5;

/// What the words of a line speak of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Calls {
    /// Whether the site says "we".
    pub(super) we: bool,
    /// Whether it says "you" to the reader.
    pub(super) you: bool,
    /// Words for the piece itself.
    pub(super) piece: usize,
    /// Words that say that the piece ran elsewhere.
    pub(super) taken: usize,
    /// Words for what the reader is called to do or is offered.
    pub(super) asked: usize,
    /// Words for whose a view is and who answers for it.
    pub(super) legal: usize,
    /// The kind of the first of what the reader is asked.
    kind: Option<BlockKind>,
}

impl Calls {
    /// Reads the words of a line.
    pub(super) fn of(words: Words<'_>) -> Self {
        let mut calls = Self::default();
        for tags in (0..words.len()).filter_map(|at| tags_of(words.get(at))) {
            calls.add(tags);
        }
        calls
    }

    /// What kind of line they make.
    pub(super) fn kind(&self) -> BlockKind {
        let default = if self.piece > 0 { BlockKind::Share } else { BlockKind::Comments };
        if self.legal > 1 { BlockKind::Legal } else { self.kind.unwrap_or(default) }
    }

    /// Whether a word says what the reader is called to do or is offered.
    pub(super) fn asks(word: &str) -> bool {
        tags_of(word).is_some_and(|tags| tags.chars().any(|tag| kind_of(tag).is_some()))
    }

    fn add(&mut self, tags: &str) {
        self.we |= tags.contains('w');
        self.you |= tags.contains('y');
        self.piece += usize::from(tags.contains('p'));
        self.taken += usize::from(tags.contains('s'));
        self.legal += usize::from(tags.contains('g'));
        if let Some(kind) = tags.chars().find_map(kind_of) {
            self.asked += 1;
            self.kind = self.kind.or(Some(kind));
        }
    }
}

/// What the list has on a word: on the word itself, or on the longest stem that it begins with ("paylas*").
fn tags_of(word: &str) -> Option<&'static str> {
    let stems = || word.char_indices().rev().filter(|(at, _)| *at >= STEM).filter_map(|(at, _)| word.get(..at));
    // Stems are marked in the list so that no word of another language passes for one.
    CALLS.get(word).or_else(|| stems().find_map(|stem| CALLS.get(stem).filter(|tags| tags.contains('*'))))
}

fn kind_of(tag: char) -> Option<BlockKind> {
    match tag {
        'k' => Some(BlockKind::Comments),
        'h' => Some(BlockKind::Share),
        'l' => Some(BlockKind::Newsletter),
        'f' => Some(BlockKind::Follow),
        'd' => Some(BlockKind::Paywall),
        _ => None,
    }
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
}
