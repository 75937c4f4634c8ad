//! A snapshot as it crosses from the page: columns of numbers and one string. Nothing of them is believed before it
//! was checked.

use super::names::{AttrName, Tag};
use super::snapshot::{Flags, MAX_NODES, MAX_TEXT, Node, NodeId, PageSnapshot, Rect, ends};
use crate::text::TextRange;

impl PageSnapshot {
    /// From the columns that the page script sends.
    ///
    /// # Errors
    /// [`Malformed`] says what does not fit: nothing of a message is believed before it was checked.
    pub fn from_columns(columns: &Columns<'_>) -> Result<Self, Malformed> {
        let count = columns.parents.len();
        if count > MAX_NODES || columns.strings.encode_utf16().count() > MAX_TEXT + columns.lengths.len() {
            return Err(Malformed::TooLarge);
        }
        if columns.tags.len() != count || columns.flags.len() != count || columns.data.len() != count {
            return Err(Malformed::Lengths);
        }
        let ranges = string_ranges(columns.strings, columns.lengths)?;
        let string = |at: u32| {
            if at == 0 {
                Ok(TextRange::default())
            } else {
                ranges.get(at as usize - 1).copied().ok_or(Malformed::Index)
            }
        };
        let names: Vec<Tag> = columns.names.iter().map(|name| Tag::from_name(name)).collect();
        let (attrs, mut bounds) = read_attrs(columns, &string)?;
        let mut nodes = Vec::with_capacity(count);
        let mut next = 0_u32;
        let mut open = Vec::new();
        for at in 0..count {
            let parent = columns.parents[at];
            // Document order: the parent is the node before this one or one of its ancestors.
            while open.last().is_some_and(|top| *top != parent) {
                open.pop();
            }
            if at > 0 && open.is_empty() || at == 0 && parent != 0 {
                return Err(Malformed::Order);
            }
            open.push(at as u32);
            let end = bounds.next_end(at, next);
            nodes.push(Node {
                parent: NodeId(parent),
                tag: *names.get(columns.tags[at] as usize).ok_or(Malformed::Index)?,
                flags: Flags(columns.flags[at]),
                data: string(columns.data[at])?,
                attrs: (next, end),
            });
            next = end;
        }
        let rects = read_rects(columns, count)?;
        let ends = ends(&nodes);
        Ok(Self { nodes, attrs, strings: columns.strings.to_owned(), rects, ends, ..Self::default() })
    }
}

/// A snapshot as it crosses from the page: one entry a node in `parents`, `tags`, `flags` and `data`.
#[derive(Clone, Debug, Default)]
pub struct Columns<'a> {
    /// The index of each node's parent; 0 for the root.
    pub parents: &'a [u32],
    /// The index of each node's name in `names`.
    pub tags: &'a [u32],
    /// [`Flags`] of each node.
    pub flags: &'a [u8],
    /// For a text node the index of its data in `strings`, counted from 1; 0 for an element.
    pub data: &'a [u32],
    /// The distinct names: element names in lower case, `#text` for text nodes.
    pub names: &'a [String],
    /// Attributes as triples: the node (never falling), the index of the attribute's name in `attr_names`, the index of
    /// its value in `strings`, counted from 1 (0: the empty string).
    pub attrs: &'a [u32],
    /// The distinct attribute names.
    pub attr_names: &'a [String],
    /// All strings, each followed by a line end.
    pub strings: &'a str,
    /// The length of each string in UTF-16 units, its line end not counted.
    pub lengths: &'a [u32],
    /// Geometry as groups of five: node (rising), x, y, width, height. Empty where the page script gave none.
    pub rects: &'a [i32],
}

/// Why columns are no snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// Over [`MAX_NODES`] or [`MAX_TEXT`].
    TooLarge,
    /// Columns of different lengths.
    Lengths,
    /// An index that points at nothing.
    Index,
    /// A parent after its child, or attributes out of order.
    Order,
    /// String lengths that do not add up to the strings.
    Strings,
}

impl std::fmt::Display for Malformed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::TooLarge => "the snapshot is larger than a snapshot may be",
            Self::Lengths => "the snapshot's columns differ in length",
            Self::Index => "the snapshot names an entry that it does not have",
            Self::Order => "the snapshot's nodes are out of order",
            Self::Strings => "the snapshot's strings do not have the lengths that it gives",
        })
    }
}

impl std::error::Error for Malformed {}

/// Byte ranges of strings that are given by their lengths in UTF-16 units.
fn string_ranges(strings: &str, lengths: &[u32]) -> Result<Vec<TextRange>, Malformed> {
    let mut chars = strings.char_indices();
    let mut ranges = Vec::with_capacity(lengths.len());
    let mut start = 0_usize;
    for &length in lengths {
        let mut left = length as usize;
        let end = loop {
            let (at, c) = chars.next().ok_or(Malformed::Strings)?;
            if left == 0 {
                if c != '\n' {
                    return Err(Malformed::Strings);
                }
                break at;
            }
            left = left.checked_sub(c.len_utf16()).ok_or(Malformed::Strings)?;
        };
        ranges.push(TextRange::new(start as u32, end as u32));
        start = end + 1;
    }
    if chars.next().is_some() { Err(Malformed::Strings) } else { Ok(ranges) }
}

/// Walks the attribute triples beside the nodes.
struct Bounds<'a> {
    attrs: &'a [u32],
    kept: Vec<u32>,
}

impl Bounds<'_> {
    /// One past the last kept attribute of node `at`, the first being `from`.
    fn next_end(&mut self, at: usize, from: u32) -> u32 {
        let mut end = from;
        while self.kept.get(end as usize).is_some_and(|triple| self.attrs[*triple as usize] as usize == at) {
            end += 1;
        }
        end
    }
}

type AttrList = Vec<(AttrName, TextRange)>;

fn read_attrs<'a>(
    columns: &Columns<'a>,
    string: &impl Fn(u32) -> Result<TextRange, Malformed>,
) -> Result<(AttrList, Bounds<'a>), Malformed> {
    let names: Vec<AttrName> = columns.attr_names.iter().map(|name| AttrName::from_name(name)).collect();
    let mut attrs = Vec::with_capacity(columns.attrs.len() / 3);
    let mut kept = Vec::with_capacity(columns.attrs.len() / 3);
    let mut last = 0;
    if !columns.attrs.len().is_multiple_of(3) {
        return Err(Malformed::Lengths);
    }
    for (number, triple) in columns.attrs.chunks_exact(3).enumerate() {
        if triple[0] < last || triple[0] as usize >= columns.parents.len() {
            return Err(Malformed::Order);
        }
        last = triple[0];
        let name = *names.get(triple[1] as usize).ok_or(Malformed::Index)?;
        if name != AttrName::Other {
            attrs.push((name, string(triple[2])?));
            kept.push(number as u32 * 3);
        }
    }
    Ok((attrs, Bounds { attrs: columns.attrs, kept }))
}

fn read_rects(columns: &Columns<'_>, count: usize) -> Result<Vec<(NodeId, Rect)>, Malformed> {
    if !columns.rects.len().is_multiple_of(5) {
        return Err(Malformed::Lengths);
    }
    let mut rects: Vec<(NodeId, Rect)> = Vec::with_capacity(columns.rects.len() / 5);
    for group in columns.rects.chunks_exact(5) {
        let node = u32::try_from(group[0]).ok().filter(|n| (*n as usize) < count).ok_or(Malformed::Index)?;
        if rects.last().is_some_and(|(before, _)| before.0 >= node) {
            return Err(Malformed::Order);
        }
        rects.push((NodeId(node), Rect { x: group[1], y: group[2], width: group[3], height: group[4] }));
    }
    Ok(rects)
}

#[cfg(test)]
mod tests {
    use super::super::{AttrName, NodeId, PageSnapshot};
    use super::{Columns, Malformed};

    fn names(list: &[&str]) -> Vec<String> {
        list.iter().map(|n| (*n).to_owned()).collect()
    }

    #[test]
    fn columns_become_a_tree() {
        let (tags, attr_names) = (names(&["body", "p", "#text"]), names(&["onclick", "class"]));
        let columns = Columns {
            parents: &[0, 0, 1, 0, 3],
            tags: &[0, 1, 2, 1, 2],
            flags: &[0; 5],
            data: &[0, 0, 1, 0, 2],
            names: &tags,
            attrs: &[1, 0, 3, 1, 1, 3, 3, 1, 0],
            attr_names: &attr_names,
            strings: "a 🙂\nb\nlede\n",
            lengths: &[4, 1, 4],
            rects: &[1, 0, 10, 300, 20],
        };
        let page = PageSnapshot::from_columns(&columns).unwrap();
        assert_eq!(page.data(NodeId(2)), "a 🙂");
        assert_eq!(page.data(NodeId(4)), "b");
        assert_eq!(page.attr(NodeId(1), AttrName::Class), Some("lede"));
        assert_eq!(page.attr(NodeId(3), AttrName::Class), Some(""));
        assert_eq!(page.end_of(NodeId(1)), NodeId(3));
        assert_eq!(page.end_of(NodeId(0)), NodeId(5));
        assert_eq!(page.rect(NodeId(1)).map(|r| r.width), Some(300));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let tags = names(&["body", "#text"]);
        let good = Columns {
            parents: &[0, 0],
            tags: &[0, 1],
            flags: &[0, 0],
            data: &[0, 1],
            names: &tags,
            strings: "ab\n",
            lengths: &[2],
            ..Columns::default()
        };
        assert!(PageSnapshot::from_columns(&good).is_ok());
        let refused = |columns: Columns<'_>| PageSnapshot::from_columns(&columns).unwrap_err();
        assert_eq!(refused(Columns { parents: &[0, 1], ..good.clone() }), Malformed::Order);
        assert_eq!(refused(Columns { parents: &[1, 0], ..good.clone() }), Malformed::Order);
        assert_eq!(refused(Columns { tags: &[0], ..good.clone() }), Malformed::Lengths);
        assert_eq!(refused(Columns { tags: &[0, 9], ..good.clone() }), Malformed::Index);
        assert_eq!(refused(Columns { data: &[0, 7], ..good.clone() }), Malformed::Index);
        assert_eq!(refused(Columns { lengths: &[3], ..good.clone() }), Malformed::Strings);
        assert_eq!(refused(Columns { lengths: &[1], ..good.clone() }), Malformed::Strings);
        assert_eq!(refused(Columns { strings: "ab\nc\n", ..good.clone() }), Malformed::Strings);
        assert_eq!(refused(Columns { attrs: &[0, 0], ..good.clone() }), Malformed::Lengths);
        assert_eq!(refused(Columns { rects: &[5, 0, 0, 0, 0], ..good.clone() }), Malformed::Index);
    }
}
