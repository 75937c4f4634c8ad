//! Settings from what is stored, or from a file.

use super::{Settings, VERSION};
use serde::Deserialize;

/// What stood in the storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// What holds now: the defaults where nothing was stored, or nothing that can be read.
    pub settings: Settings,
    /// Why what was stored cannot be read. It must be kept aside before anything else is stored.
    pub trouble: Option<Trouble>,
}

/// Why a text is no settings, and where it is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// Why.
    pub why: Why,
    /// The line, from 1; 0 where no place can be named.
    pub line: usize,
    /// The byte in that line, from 1; 0 at its end.
    pub column: usize,
}

/// Why a text is no settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is no JSON.
    Syntax,
    /// It ends too soon.
    End,
    /// It is JSON, but a value is none that can stand there.
    Value,
    /// A newer Unspun wrote it.
    Newer,
}

impl Why {
    /// Its name in messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Syntax => "syntax",
            Self::End => "end",
            Self::Value => "value",
            Self::Newer => "newer",
        }
    }
}

impl Stored {
    /// Reads what is stored; nothing where the text is empty.
    pub fn read(text: &str) -> Self {
        let read = if text.is_empty() { Ok(Settings::default()) } else { Settings::read(text) };
        match read {
            Ok(settings) => Self { settings, trouble: None },
            Err(trouble) => Self { settings: Settings::default(), trouble: Some(trouble) },
        }
    }
}

/// What every version has.
#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

impl Settings {
    /// Settings of this version or an older one.
    ///
    /// # Errors
    /// Where the text is wrong, or that a newer Unspun wrote it.
    pub fn read(text: &str) -> Result<Self, Trouble> {
        let Versioned { version } = serde_json::from_str(text).map_err(|error| Trouble::from(&error))?;
        match version {
            // One arm a version: an older one is read by its own type and turned into the next.
            VERSION => serde_json::from_str(text).map_err(|error| Trouble::from(&error)),
            0 => Err(Trouble { why: Why::Value, line: 0, column: 0 }),
            _ => Err(Trouble { why: Why::Newer, line: 0, column: 0 }),
        }
    }
}

impl From<&serde_json::Error> for Trouble {
    fn from(error: &serde_json::Error) -> Self {
        use serde_json::error::Category;
        let why = match error.classify() {
            Category::Eof => Why::End,
            Category::Data => Why::Value,
            Category::Syntax | Category::Io => Why::Syntax,
        };
        Self { why, line: error.line(), column: error.column() }
    }
}
