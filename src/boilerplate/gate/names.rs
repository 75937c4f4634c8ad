//! What class names and ids speak of, part by part: baskets, goods, chapters, members.

/// What a part of a name speaks of.
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

/// The longest part that is looked up.
const LONGEST: usize = 16;

/// The topics of a name's parts (`bbp-reply-author`, `messageUserInfo`).
pub(super) fn topics(name: &str) -> impl Iterator<Item = Topic> + '_ {
    let pieces = name.split(|c: char| !c.is_ascii_alphabetic()).filter(|piece| !piece.is_empty());
    pieces.flat_map(humps).filter_map(topic)
}

fn topic(part: &str) -> Option<Topic> {
    let mut buffer = [0; LONGEST];
    let lower = buffer.get_mut(..part.len())?;
    lower.copy_from_slice(part.as_bytes());
    lower.make_ascii_lowercase();
    Some(match &*lower {
        b"cart" | b"basket" | b"price" | b"prices" | b"sku" | b"addtocart" | b"checkout" | b"pdp" => Topic::Basket,
        b"product" | b"products" => Topic::Goods,
        b"review" | b"reviews" | b"rating" | b"stars" => Topic::Rating,
        b"comment" | b"comments" | b"respond" | b"disqus" => Topic::Comments,
        b"docs" | b"doc" | b"documentation" | b"chapter" | b"chapters" => Topic::Manual,
        b"user" | b"username" | b"avatar" | b"member" | b"profile" | b"poster" | b"usercard" => Topic::Member,
        _ => return None,
    })
}

/// The parts of a name in camel case.
fn humps(name: &str) -> impl Iterator<Item = &str> {
    let mut rest = name;
    std::iter::from_fn(move || {
        let hump = |two: &[u8]| matches!(two, [a, b] if a.is_ascii_lowercase() && b.is_ascii_uppercase());
        let end = rest.as_bytes().windows(2).position(hump).map_or(rest.len(), |at| at + 1);
        let (part, others) = rest.split_at_checked(end)?;
        rest = others;
        (!part.is_empty()).then_some(part)
    })
}
