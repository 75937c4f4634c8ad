// The words of a block as phrases are matched on them; `build.rs` reads phrases with the same function.

/// The most words of a block that are looked at for phrases: a longer block is no label.
pub(crate) const LIMIT: usize = 90;

/// Lower-case words, one after the other in a string, with their bounds. Apostrophes are dropped ("don't" is "dont");
/// everything else that is no letter, digit, `_` or `©` parts words.
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
            } else if c.is_alphanumeric() || matches!(c, '_' | '©') {
                start.get_or_insert(self.text.len());
                self.text.extend(c.to_lowercase());
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
