//! What class names and ids speak of, part by part: baskets, goods, chapters, members.

use crate::starts::{Starts, cell};

/// A topic of names, and its place among a name's [`Topics`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    /// Baskets and prices.
    Basket,
    /// Goods.
    Goods,
    /// Stars and reviews by customers.
    Rating,
    /// What readers say below.
    Comments,
    /// Manuals and their chapters.
    Manual,
    /// Members of the site.
    Member,
}

/// The topics of one name, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Topics(u8);

impl Topics {
    /// Of a name's parts (`bbp-reply-author`, `messageUserInfo`).
    pub(super) fn of(name: &str) -> Self {
        Self(parts(name).filter_map(topic).fold(0, |bits, topic| bits | 1 << topic as u8))
    }

    /// Whether the name is on a topic.
    pub(super) fn has(self, topic: Topic) -> bool {
        self.0 & 1 << topic as u8 != 0
    }
}

/// The words of each topic.
const BASKET: &[&str] = &["cart", "basket", "price", "prices", "sku", "addtocart", "checkout", "pdp"];
const GOODS: &[&str] = &["product", "products"];
const RATING: &[&str] = &["review", "reviews", "rating", "stars"];
const COMMENTS: &[&str] = &["comment", "comments", "respond", "disqus"];
const MANUAL: &[&str] = &["docs", "doc", "documentation", "chapter", "chapters"];
const MEMBER: &[&str] = &["user", "username", "avatar", "member", "profile", "poster", "usercard"];

/// Most parts of names are none of them.
static STARTS: Starts = Starts::of(&[BASKET, GOODS, RATING, COMMENTS, MANUAL, MEMBER]);

fn topic(part: &str) -> Option<Topic> {
    const WORDS: [(Topic, &[&str]); 6] = [
        (Topic::Basket, BASKET),
        (Topic::Goods, GOODS),
        (Topic::Rating, RATING),
        (Topic::Comments, COMMENTS),
        (Topic::Manual, MANUAL),
        (Topic::Member, MEMBER),
    ];
    if !STARTS.has(cell(part.as_bytes())) {
        return None;
    }
    let is = |word: &&str| part.eq_ignore_ascii_case(word);
    WORDS.iter().find(|(_, words)| words.iter().any(is)).map(|(topic, _)| *topic)
}

/// The parts of a name (`bbp-reply-author`, `messageUserInfo`): what is no ASCII letter parts them, and a capital after a small
/// letter begins one.
fn parts(name: &str) -> impl Iterator<Item = &str> {
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
    use super::{Topic, Topics, parts};

    #[test]
    fn a_name_falls_into_parts_at_marks_and_capitals() {
        let of = |name| parts(name).collect::<Vec<&str>>();
        assert_eq!(of("bbp-reply_author2nd"), ["bbp", "reply", "author", "nd"]);
        assert_eq!(of("messageUserInfoURL"), ["message", "User", "Info", "URL"]);
        assert_eq!(of("größe"), ["gr", "e"]);
        assert!(of("--12").is_empty() && of("").is_empty());
    }

    #[test]
    fn a_name_is_on_the_topics_of_its_whole_parts_in_any_case() {
        let names = Topics::of("product-Price_2");
        assert!(names.has(Topic::Goods) && names.has(Topic::Basket) && !names.has(Topic::Member));
        assert!(Topics::of("messageUserInfo").has(Topic::Member));
        assert_eq!(Topics::of("production cartoon"), Topics::default());
    }
}
