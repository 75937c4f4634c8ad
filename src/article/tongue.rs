//! Tells the language of a text by its script, and where several languages share that, by their most common words
//! (`rules/languages.toml`): a third to a half of any running text are words that every text of its language has, and few of
//! them are another's.

use crate::starts::spread;

/// By code, a language's most common words, blanks between, and letters that few others have.
const TONGUES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// What a word counts for that stands in one language, in two, in three, and in more of them.
const WORTH: [u32; 4] = [4, 3, 2, 1];
/// A letter that more languages have tells none of them.
const SHARED: u32 = 5;
/// So many of a hundred words are common ones in any text that is told: names in a list are in no language.
const SHARE: u32 = 12;
/// How far the language must be before the next, in hundredths of that one's worth, and in worth beyond that.
const AHEAD: (u32, u32) = (112, 200);

/// The code of the language that `text` is written in (ISO 639-1, also of languages that the engine has no name for), or
/// `None` in doubt.
pub(super) fn tell(text: &str) -> Option<&'static str> {
    if let Some(code) = Letters::of(text).alone() {
        return Some(code);
    }
    let count = Count::of(text);
    let best = (0..TONGUES.len()).max_by_key(|tongue| (count.worth[*tongue], std::cmp::Reverse(*tongue)))?;
    let second = (0..TONGUES.len()).filter(|tongue| *tongue != best).map(|tongue| count.worth[tongue]).max()?;
    let often = count.found[best] > 1 && count.found[best] * 100 >= SHARE * count.words;
    let ahead = count.worth[best] * 100 >= second * AHEAD.0 + AHEAD.1;
    (often && ahead).then(|| TONGUES.get(best).map(|(code, ..)| *code)).flatten()
}

/// How many letters of a text are of scripts that one language writes, and of all others.
#[derive(Default)]
struct Letters {
    kana: u32,
    han: u32,
    hangul: u32,
    bengali: u32,
    thai: u32,
    tamil: u32,
    others: u32,
}

impl Letters {
    fn of(text: &str) -> Self {
        let mut letters = Self::default();
        for c in text.chars() {
            let script = match c {
                '\u{980}'..'\u{a00}' => &mut letters.bengali,
                '\u{b80}'..'\u{c00}' => &mut letters.tamil,
                '\u{e00}'..'\u{e80}' => &mut letters.thai,
                '\u{3040}'..'\u{3100}' => &mut letters.kana,
                '\u{3400}'..'\u{4dc0}' | '\u{4e00}'..'\u{a000}' => &mut letters.han,
                '\u{ac00}'..'\u{d7b0}' => &mut letters.hangul,
                _ => &mut letters.others,
            };
            *script += u32::from(c.is_alphabetic());
        }
        letters
    }

    /// The language, where most letters are of such a script. Japanese writes Chinese signs between its own.
    fn alone(&self) -> Option<&'static str> {
        let signs = self.kana + self.han;
        let half = (signs + self.hangul + self.bengali + self.thai + self.tamil + self.others) / 2;
        let written = [(self.hangul, "ko"), (self.bengali, "bn"), (self.thai, "th"), (self.tamil, "ta")];
        let asian = if self.kana * 20 > signs { "ja" } else { "zh" };
        [(signs, asian)].into_iter().chain(written).find(|(count, _)| *count > half).map(|(_, code)| code)
    }
}

/// How many words a text has, and by language, how many of them are its common ones and what they are worth.
struct Count {
    words: u32,
    found: [u32; TONGUES.len()],
    worth: [u32; TONGUES.len()],
}

impl Count {
    fn of(text: &str) -> Self {
        let table = Table::new();
        let mut count = Self { words: 0, found: [0; TONGUES.len()], worth: [0; TONGUES.len()] };
        let mut word = String::new();
        for c in text.chars().chain([' ']) {
            if c.is_ascii_alphabetic() {
                word.push(c.to_ascii_lowercase());
            } else if !c.is_ascii() && (c.is_alphabetic() || joins(c)) {
                word.extend(c.to_lowercase());
            } else if !word.is_empty() {
                count.add(&table, &word);
                word.clear();
            }
        }
        count
    }

    fn add(&mut self, table: &Table, word: &str) {
        self.words += 1;
        let tongues = table.get(spread(word.as_bytes()));
        each(tongues, |tongue| {
            self.found[tongue] += 1;
            self.worth[tongue] += worth(tongues);
        });
        if tongues == 0 {
            let mut told = word.chars().filter(|c| !c.is_ascii()).map(|c| table.get(key(c)));
            let tongues = told.find(|tongues| *tongues != 0).unwrap_or(0);
            if tongues.count_ones() <= SHARED {
                each(tongues, |tongue| self.worth[tongue] += worth(tongues));
            }
        }
    }
}

/// What a word or letter of some languages counts for in each.
fn worth(tongues: u64) -> u32 {
    WORTH[(tongues.count_ones() as usize).clamp(1, WORTH.len()) - 1]
}

/// Whether a mark stands inside words without being a letter: what takes a vowel away in Indian scripts, and accents apart.
fn joins(c: char) -> bool {
    matches!(c, '\u{94d}' | '\u{300}'..='\u{36f}')
}

/// Calls `act` with each bit that is set.
fn each(mut bits: u64, mut act: impl FnMut(usize)) {
    while bits != 0 {
        act(bits.trailing_zeros() as usize);
        bits &= bits - 1;
    }
}

/// The number under which a letter stands in the table, apart from the word that it is.
fn key(letter: char) -> u32 {
    spread(&[b'-', letter as u8, (letter as u32 >> 8) as u8, (letter as u32 >> 16) as u8])
}

/// Which languages have a word or a letter, by [`spread`]: made when it is needed, since a list by cells packs to 10 KB where
/// the words pack to 7. What is not listed has the number of something listed once in a million words.
struct Table(Vec<(u32, u64)>);

/// Twice as many places as words and letters.
const PLACES: usize = 4096;

impl Table {
    fn new() -> Self {
        let mut table = Self(vec![(0, 0); PLACES]);
        for (tongue, (_, words, letters)) in TONGUES.iter().enumerate() {
            for word in words.as_bytes().split(|byte| *byte == b' ') {
                table.add(spread(word), tongue);
            }
            for letter in letters.chars() {
                table.add(key(letter), tongue);
            }
        }
        table
    }

    fn add(&mut self, number: u32, tongue: usize) {
        let place = self.place(number);
        self.0[place] = (number, self.0[place].1 | 1 << tongue);
    }

    fn get(&self, number: u32) -> u64 {
        self.0[self.place(number)].1
    }

    /// Where a number stands, or the free place for it.
    fn place(&self, number: u32) -> usize {
        let mut place = number as usize % PLACES;
        while self.0[place].1 != 0 && self.0[place].0 != number {
            place = (place + 1) % PLACES;
        }
        place
    }
}
