//! Why the engine gives no answer.

use crate::page::Malformed;
use wasm_bindgen::JsError;

/// Why the engine gives no answer. It reaches JavaScript as a plain `Error`, after which the instance is sound; a panic or
/// a trap is a `WebAssembly.RuntimeError`, after which it is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EngineError {
    /// The columns are no snapshot.
    Malformed(Malformed),
    /// A name is no string.
    Name,
    /// What is to be compared is nothing that was kept.
    Kept,
    /// The answer could not be put into an object.
    Answer,
}

impl std::fmt::Display for EngineError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Malformed(why) => why.fmt(f),
            Self::Name => f.write_str("a name in the snapshot is no string"),
            Self::Kept => f.write_str("what is to be compared was not kept by this engine"),
            Self::Answer => f.write_str("the answer could not be handed over"),
        }
    }
}

impl From<Malformed> for EngineError {
    fn from(why: Malformed) -> Self {
        Self::Malformed(why)
    }
}

impl From<EngineError> for JsError {
    fn from(error: EngineError) -> Self {
        Self::new(&error.to_string())
    }
}
