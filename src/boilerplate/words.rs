// The words of a block as phrases are matched on them; `build.rs` reads phrases with the same function.

/// The most words of a block that are looked at for phrases: a longer block is no label.
pub(crate) const LIMIT: usize = 90;

/// Lower-case words, one after the other in a string, with their bounds. Apostrophes are dropped ("don't" is "dont"), and
/// so are accents, which capitals and addresses often go without; everything else that is no letter, digit, `_` or `©` parts
/// words.
#[derive(Debug, Default)]
pub(crate) struct Words {
    text: String,
    bounds: Vec<(u32, u32)>,
}

impl Words {
    /// Reads the first [`LIMIT`] words of `block`.
    pub(crate) fn read(&mut self, block: &str) {
        self.text.clear();
        self.bounds.clear();
        let mut start = None;
        for c in block.chars() {
            if matches!(c, '\'' | '’' | '‘' | '`') {
                continue;
            }
            if c.is_ascii_alphanumeric() {
                start.get_or_insert(self.text.len());
                self.text.push(c.to_ascii_lowercase());
            } else if is_accent(c) {
                // Part of the letter before it.
            } else if c.is_alphanumeric() || matches!(c, '_' | '©') {
                start.get_or_insert(self.text.len());
                self.text.extend(c.to_lowercase().filter(|c| !is_accent(*c)).map(plain));
            } else if let Some(from) = start.take() {
                self.bounds.push((from as u32, self.text.len() as u32));
                if self.bounds.len() == LIMIT {
                    return;
                }
            }
        }
        if let Some(from) = start {
            self.bounds.push((from as u32, self.text.len() as u32));
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.bounds.len()
    }

    pub(crate) fn get(&self, at: usize) -> &str {
        self.bounds.get(at).and_then(|(from, to)| self.text.get(*from as usize..*to as usize)).unwrap_or("")
    }
}

/// A mark that goes with the letter before it: accents set apart, Arabic vowel signs, and the Arabic stroke that only
/// stretches a word.
const fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{652}' | '\u{640}')
}

/// A small letter without its accent, for the Latin letters of the languages that phrases are listed in, Russian and Arabic.
/// Whether it was written matters little: Turkish has a dotless i, and capitals lose accents in French and Spanish.
const fn plain(c: char) -> char {
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
        'ё' => 'е',
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' => 'ي',
        _ => c,
    }
}
