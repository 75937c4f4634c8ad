//! What the command line can fail with.

use std::path::{Path, PathBuf};
use std::{fmt, io};

/// Why the command line stops. It prints as one line.
#[derive(Debug)]
pub(super) enum Failure {
    /// No file was named.
    NoFile,
    /// A file that cannot be opened or read.
    Unreadable(PathBuf, io::Error),
    /// A file that is neither HTML nor text.
    Binary(PathBuf),
    /// An encoding that nobody knows, or that no browser reads.
    Encoding(PathBuf, String),
    /// The answer could not be written.
    Output(io::Error),
}

impl Failure {
    /// Whether whoever read the answers has gone: the end of the work, and no failure.
    pub(super) fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Output(error.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoFile => write!(f, "name a file, or - for standard input"),
            Self::Unreadable(file, error) => write!(f, "cannot read {}: {error}", name(file)),
            Self::Binary(file) => write!(f, "{} is neither HTML nor text, but binary", name(file)),
            Self::Encoding(file, label) => write!(f, "{} is in an unknown encoding: {label}", name(file)),
            Self::Output(error) => write!(f, "{error}"),
        }
    }
}

fn name(file: &Path) -> String {
    if file == Path::new("-") { "standard input".to_owned() } else { file.display().to_string() }
}
