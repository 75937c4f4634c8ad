//! What class names and ids speak of, part by part: baskets, goods, posts, authors.

/// What a part of a name speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    /// Baskets and prices.
    Basket,
    /// Goods.
    Goods,
    /// Stars and reviews by customers.
    Rating,
    /// Posts and replies.
    Post,
    /// What readers say below.
    Comments,
    /// The way from the first page down to this one.
    Breadcrumb,
    /// Who wrote it.
    Author,
    /// A member of the site.
    Member,
}

/// The longest part that is looked up.
const LONGEST: usize = 16;

/// The topics of a name's parts (`bbp-reply-author`, `messageUserInfo`). A part may have two.
pub(super) fn topics(name: &str) -> impl Iterator<Item = Topic> + '_ {
    let pieces = name.split(|c: char| !c.is_ascii_alphabetic()).filter(|piece| !piece.is_empty());
    pieces.flat_map(humps).flat_map(|part| of_part(part).iter().copied())
}

/// Whether one of a name's parts is on a topic.
pub(super) fn is_on(name: &str, topic: Topic) -> bool {
    topics(name).any(|other| other == topic)
}

fn of_part(part: &str) -> &'static [Topic] {
    let mut buffer = [0; LONGEST];
    let Some(lower) = buffer.get_mut(..part.len()) else { return &[] };
    lower.copy_from_slice(part.as_bytes());
    lower.make_ascii_lowercase();
    match &*lower {
        b"cart" | b"basket" | b"price" | b"prices" | b"sku" | b"addtocart" | b"checkout" | b"pdp" => &[Topic::Basket],
        b"product" | b"products" => &[Topic::Goods],
        b"review" | b"reviews" | b"rating" | b"stars" => &[Topic::Rating],
        b"post" | b"reply" | b"replies" | b"message" | b"thread" | b"forum" | b"answer" => &[Topic::Post],
        b"comment" => &[Topic::Post, Topic::Comments],
        b"comments" | b"respond" | b"disqus" => &[Topic::Comments],
        b"breadcrumb" | b"breadcrumbs" => &[Topic::Breadcrumb],
        b"byline" | b"author" | b"autor" | b"auteur" | b"authors" => &[Topic::Author],
        b"user" | b"username" | b"avatar" | b"member" | b"profile" | b"poster" | b"usercard" => &[Topic::Member],
        _ => &[],
    }
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
