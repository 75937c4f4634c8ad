// The words of a block as phrases are matched on them; `build.rs` reads phrases with the same function.

/// The most words of a block that are looked at for phrases: a longer block is no label.
pub(crate) const LIMIT: usize = 90;

/// The words of many blocks, each read once. Words are in lower case and without apostrophes ("don't" is "dont") and
/// accents, which capitals and addresses often go without; everything else that is no letter, digit, `_` or `©` parts words.
#[derive(Debug, Default)]
pub(crate) struct WordStore {
    /// What has been read, in lower case as far as it is ASCII; behind it the words that are not part of it as they stand
    /// there.
    text: String,
    bounds: Vec<(u32, u32)>,
    /// For each block one past the last of its words.
    ends: Vec<u32>,
}

/// The words of one block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words<'a> {
    text: &'a str,
    bounds: &'a [(u32, u32)],
}

impl WordStore {
    /// A store for blocks of `text`.
    pub(crate) fn new(text: &str) -> Self {
        Self { text: text.to_ascii_lowercase(), ..Self::default() }
    }

    /// A store of one block, which is all of `text`.
    pub(crate) fn whole(text: &str) -> Self {
        let mut store = Self::new(text);
        store.read(text, 0, text.len());
        store
    }

    /// Reads the first [`LIMIT`] words of the next block, which stands in `text` from `from` to `end`. The text is the one
    /// that the store was made for.
    pub(crate) fn read(&mut self, text: &str, from: usize, end: usize) {
        let most = self.bounds.len() + LIMIT;
        let bytes = text.as_bytes().get(..end).unwrap_or(&[]);
        let mut at = from;
        while self.bounds.len() < most {
            while bytes.get(at).is_some_and(|b| b.is_ascii() && !is_plain(*b) && *b != b'_') {
                at += 1;
            }
            if at >= bytes.len() {
                break;
            }
            let start = at;
            while bytes.get(at).is_some_and(|b| is_plain(*b)) {
                at += 1;
            }
            match bytes.get(at) {
                Some(b'\'' | b'`' | b'_' | 128..) => at = self.read_other(text.get(start..end).unwrap_or(""), start),
                _ => self.bounds.push((start as u32, at as u32)),
            }
        }
        self.ends.push(self.bounds.len() as u32);
    }

    /// Reads one word that is not all ASCII letters and digits, or what stands before the next word; where it ends.
    fn read_other(&mut self, rest: &str, start: usize) -> usize {
        let from = self.text.len();
        let mut end = rest.len();
        for (at, c) in rest.char_indices() {
            if c.is_ascii_alphanumeric() {
                self.text.push(c.to_ascii_lowercase());
            } else if is_accent(c) {
                // Part of the letter before it.
            } else if c.is_alphanumeric() || matches!(c, '_' | '©') {
                self.text.extend(c.to_lowercase().filter(|c| !is_accent(*c)).map(unaccented));
            } else if !matches!(c, '\'' | '’' | '‘' | '`') {
                end = at + c.len_utf8();
                break;
            }
        }
        if self.text.len() > from {
            self.bounds.push((from as u32, self.text.len() as u32));
        }
        start + end
    }

    /// The words of block `at`.
    pub(crate) fn of(&self, at: usize) -> Words<'_> {
        let end = |block: usize| self.ends.get(block).copied().unwrap_or(0) as usize;
        let from = at.checked_sub(1).map_or(0, end);
        Words { text: &self.text, bounds: self.bounds.get(from..end(at)).unwrap_or(&[]) }
    }
}

impl<'a> Words<'a> {
    pub(crate) fn len(self) -> usize {
        self.bounds.len()
    }

    /// The same as [`Words::get`], where its letters do not matter as such.
    pub(crate) fn bytes(self, at: usize) -> &'a [u8] {
        let bounds = self.bounds.get(at);
        bounds.and_then(|(from, to)| self.text.as_bytes().get(*from as usize..*to as usize)).unwrap_or(&[])
    }

    pub(crate) fn get(self, at: usize) -> &'a str {
        self.bounds.get(at).and_then(|(from, to)| self.text.get(*from as usize..*to as usize)).unwrap_or("")
    }
}

/// Whether a byte is a letter or digit by itself.
const fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
}

/// A mark that goes with the letter before it: accents set apart, Arabic vowel signs, the Arabic stroke that only stretches a
/// word, and in Devanagari the dot below a letter and the stroke that takes its vowel.
pub(crate) const fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{652}' | '\u{640}' | '\u{93c}' | '\u{94d}')
}

/// A small letter without its accent, for the Latin letters of the languages that phrases are listed in, Russian and Arabic.
/// Whether it was written matters little: Turkish has a dotless i, and capitals lose accents in French and Spanish.
const fn unaccented(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ı' | 'ī' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'ş' | 'š' | 'ș' => 's',
        'ț' | 'ţ' | 'ť' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        '\u{958}'..='\u{95a}' => ['क', 'ख', 'ग'][c as usize - 0x958],
        '\u{95b}' => 'ज',
        '\u{95c}' => 'ड',
        '\u{95d}' => 'ढ',
        '\u{95e}' => 'फ',
        'ё' => 'е',
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' => 'ي',
        _ => c,
    }
}
