//! The parts of class names and ids, and lists of them.

use crate::starts::{Starts, cell};

/// A list of names' parts, in lower case.
pub(super) struct Parts {
    starts: Starts,
    list: &'static [&'static str],
}

impl Parts {
    pub(super) const fn of(list: &'static [&'static str]) -> Self {
        Self { starts: Starts::of(&[list]), list }
    }

    /// Whether it has a part, whatever its case.
    pub(super) fn has(&self, part: &str) -> bool {
        self.starts.has(cell(part.as_bytes())) && self.list.iter().any(|other| part.eq_ignore_ascii_case(other))
    }

    /// Whether it has one of a name's parts.
    pub(super) fn name(&self, name: &str) -> bool {
        parts(name).any(|part| self.has(part))
    }
}

/// The parts of a name (`bbp-reply-author`, `messageUserInfo`): what is no ASCII letter parts them, and a capital after a small
/// letter begins one.
pub(super) fn parts(name: &str) -> impl Iterator<Item = &str> {
    let bytes = name.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        at += bytes.get(at..)?.iter().position(u8::is_ascii_alphabetic)?;
        let start = at;
        let goes_on = |at: usize| {
            let (before, byte) = (bytes.get(at - 1), bytes.get(at));
            let hump = before.is_some_and(u8::is_ascii_lowercase) && byte.is_some_and(u8::is_ascii_uppercase);
            !hump && byte.is_some_and(u8::is_ascii_alphabetic)
        };
        at += 1;
        while goes_on(at) {
            at += 1;
        }
        name.get(start..at)
    })
}

#[cfg(test)]
mod tests {
    use super::{Parts, parts};

    #[test]
    fn a_name_falls_into_parts_at_marks_and_capitals() {
        let of = |name| parts(name).collect::<Vec<&str>>();
        assert_eq!(of("bbp-reply_author2nd"), ["bbp", "reply", "author", "nd"]);
        assert_eq!(of("messageUserInfoURL"), ["message", "User", "Info", "URL"]);
        assert_eq!(of("größe"), ["gr", "e"]);
        assert!(of("--12").is_empty() && of("").is_empty());
    }

    #[test]
    fn a_list_has_whole_parts_in_any_case() {
        static POST: Parts = Parts::of(&["post", "reply"]);
        assert!(POST.name("bbp-Reply-author") && POST.name("postBody"));
        assert!(!POST.name("posts") && !POST.name("compost"));
    }
}
