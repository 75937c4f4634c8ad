//! Whom the body's prose speaks of: a company speaks of itself to its customers, a reporter of others, whom he quotes.

use super::Seen;

/// So many words say how a text speaks.
const ENOUGH: f32 = 800.0;
/// The longest word that is looked up, in bytes.
const LONGEST: usize = 16;

/// How often in a hundred words of prose.
#[derive(Debug, Default)]
pub(super) struct Voice {
    /// "We", "our".
    pub(super) ours: f32,
    /// "You", "your".
    pub(super) yours: f32,
    /// Quotations.
    pub(super) quotations: f32,
    /// Exclamation marks.
    pub(super) exclamations: f32,
}

impl Voice {
    /// Reads the prose of `blocks`, from the first on.
    pub(super) fn of(seen: &Seen<'_>, blocks: std::ops::Range<usize>) -> Self {
        let (mut voice, mut words, mut buffer) = (Self::default(), 0.0, String::new());
        for at in blocks.filter(|at| seen.readings.list[*at].prose) {
            let text = seen.text.slice(seen.blocks[at].range);
            text.split(|c: char| !c.is_alphanumeric()).for_each(|word| voice.word(word, &mut buffer));
            voice.marks(text);
            words += seen.readings.list[at].words as f32;
            if words > ENOUGH {
                break;
            }
        }
        let each = [&mut voice.ours, &mut voice.yours, &mut voice.quotations, &mut voice.exclamations];
        for count in each {
            *count *= 100.0 / f32::max(words, 1.0);
        }
        voice
    }

    fn word(&mut self, word: &str, buffer: &mut String) {
        let shouted = word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase());
        if word.is_empty() || word.len() > LONGEST || shouted {
            return;
        }
        buffer.clear();
        if word.is_ascii() {
            buffer.push_str(word);
            buffer.make_ascii_lowercase();
        } else {
            buffer.extend(word.chars().flat_map(char::to_lowercase));
        }
        match person(buffer) {
            Some(Person::Ours) => self.ours += 1.0,
            Some(Person::Yours) => self.yours += 1.0,
            None => {}
        }
    }

    fn marks(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '“' | '«' | '„' | '「' => self.quotations += 1.0,
                '"' => self.quotations += 0.5,
                '!' | '！' => self.exclamations += 1.0,
                _ => {}
            }
        }
    }
}

/// Of whom a word speaks.
enum Person {
    Ours,
    Yours,
}

/// The commonest words of each person, in the languages of the phrase rules; what means two is left out.
#[rustfmt::skip]
fn person(word: &str) -> Option<Person> {
    Some(match word {
        "we" | "our" | "us" | "ours" | "wir" | "unser" | "unsere" | "unseren" | "unserer" | "uns" | "nous" | "notre" | "nos"
        | "nosotros" | "nuestro" | "nuestra" | "nuestros" | "nuestras" | "noi" | "nostro" | "nostra" | "nostri" | "nosso"
        | "nossa" | "nossos" | "nossas" | "wij" | "onze" | "ons" | "nasz" | "nasza" | "nasze" | "biz" | "bizim" | "kami"
        | "мы" | "наш" | "наша" | "наши" | "हम" | "हमारे" | "نحن" => Person::Ours,
        "you" | "your" | "yours" | "yourself" | "du" | "dein" | "deine" | "deinen" | "euch" | "ihnen" | "vous" | "votre"
        | "vos" | "usted" | "ustedes" | "tus" | "você" | "vocês" | "voi" | "vostro" | "vostra" | "jij" | "jouw" | "jullie"
        | "uw" | "twój" | "twoje" | "wasz" | "sizin" | "siz" | "anda" | "kamu" | "вы" | "ваш" | "ваша" | "ваши" | "आप"
        | "आपके" => Person::Yours,
        _ => return None,
    })
}
