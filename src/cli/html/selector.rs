//! What of a selector decides where it is looked up, and how much it weighs in the cascade.

/// What an element must have for a selector to match it: something of its last compound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Id(String),
    Class(String),
    Tag(String),
    /// Nothing that could be looked up.
    Any,
}

/// A selector's key and its specificity: ids, classes, types as digits of one number.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Weight {
    pub(super) key: Key,
    pub(super) specificity: u32,
}

/// Weighs one selector (no commas outside brackets).
pub(super) fn weigh(selector: &str) -> Weight {
    let mut reader = Reader { key: Key::Any, specificity: 0, depth: 0 };
    let mut rest = selector.trim();
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        rest = match c {
            '#' | '.' => reader.named(c, after),
            '[' => {
                reader.specificity += 0x100;
                after.find(']').map_or("", |end| &after[end + 1..])
            }
            ':' if after.starts_with(':') => &after[1..],
            ':' => reader.pseudo(after),
            '(' => {
                reader.depth += 1;
                after
            }
            ')' => {
                reader.depth = reader.depth.saturating_sub(1);
                after
            }
            ' ' | '>' | '+' | '~' | '\t' | '\n' | '\r' => reader.combine(after),
            _ if is_name(c) => reader.named('t', rest),
            _ => after,
        };
    }
    // An escape makes a name that this reader does not spell out.
    let key = if selector.contains('\\') { Key::Any } else { reader.key };
    Weight { key, specificity: reader.specificity }
}

/// Splits a selector list at its outer commas.
pub(super) fn split(list: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0_i32);
    for (at, c) in list.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(list[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(list[start..].trim());
    parts
}

struct Reader {
    key: Key,
    specificity: u32,
    depth: u32,
}

impl Reader {
    fn named<'a>(&mut self, sort: char, rest: &'a str) -> &'a str {
        let (name, rest) = rest.split_at(rest.find(|c| !is_name(c)).unwrap_or(rest.len()));
        self.specificity += match sort {
            '#' => 0x1_0000,
            '.' => 0x100,
            _ => 1,
        };
        if self.depth == 0 {
            let key = match sort {
                '#' => Key::Id(name.to_owned()),
                '.' => Key::Class(name.to_owned()),
                _ => Key::Tag(name.to_ascii_lowercase()),
            };
            if rank(&key) > rank(&self.key) {
                self.key = key;
            }
        }
        rest
    }

    fn pseudo<'a>(&mut self, rest: &'a str) -> &'a str {
        let (name, rest) = rest.split_at(rest.find(|c| !is_name(c)).unwrap_or(rest.len()));
        if !["not", "is", "where", "has"].contains(&name) {
            self.specificity += 0x100;
        }
        rest
    }

    fn combine<'a>(&mut self, rest: &'a str) -> &'a str {
        let rest = rest.trim_start_matches([' ', '>', '+', '~', '\t', '\n', '\r']);
        if self.depth == 0 && !rest.is_empty() {
            self.key = Key::Any;
        }
        rest
    }
}

fn rank(key: &Key) -> u8 {
    match key {
        Key::Any => 0,
        Key::Tag(_) => 1,
        Key::Class(_) => 2,
        Key::Id(_) => 3,
    }
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '\\') || !c.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::{Key, split, weigh};

    #[test]
    fn the_last_compound_is_the_key() {
        assert_eq!(weigh("#nav ul > li.open").key, Key::Class("open".into()));
        assert_eq!(weigh("body.home #side").key, Key::Id("side".into()));
        assert_eq!(weigh(".a *").key, Key::Any);
        assert_eq!(weigh("div:not(.a) ").key, Key::Tag("div".into()));
        assert_eq!(weigh(r".md\:hidden").key, Key::Any);
    }

    #[test]
    fn specificity_counts_ids_before_classes_before_types() {
        assert!(weigh("#a").specificity > weigh(".a.b.c p span").specificity);
        assert!(weigh(".a").specificity > weigh("html body div").specificity);
        assert_eq!(weigh("p[title]").specificity, weigh("p.a").specificity);
    }

    #[test]
    fn only_outer_commas_split() {
        assert_eq!(split(".a, :is(b, c) [x=','] ,d"), [".a", ":is(b, c) [x=',']", "d"]);
    }
}
