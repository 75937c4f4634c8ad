//! A snapshot's columns as they come from a page: most are refused, none may do harm.
//!
//! The input is lines, so that one that is kept can be read. What a line adds to the page, its first character says:
//!
//! | line | what |
//! |---|---|
//! | `<UNF` | an element: how far above the node before it its parent is, its name, its flags |
//! | `"UFwords` | a text node |
//! | `aPNvalue` | an attribute: of which node, its name |
//! | `rPXYWH` | a box |
//! | `uwords`, `twords`, `lwords` | the page's address, title, language |
//! | `!CPnumber` | damage: a column, a place in it, what stands there instead |
//!
//! Capital letters are single characters, of which the number counts.

use unspun::page::{Columns, PageSnapshot};
use unspun::report::{Kept, Plan, View};

const NAMES: [&str; 16] = [
    "#text", "html", "body", "p", "div", "article", "aside", "a", "h1", "ul", "li", "br", "span", "table", "script",
    "meta",
];
const ATTRS: [&str; 8] = ["class", "id", "href", "rel", "name", "content", "role", "datetime"];

/// The columns while they are made.
#[derive(Default)]
struct Making {
    parents: Vec<u32>,
    tags: Vec<u32>,
    flags: Vec<u8>,
    data: Vec<u32>,
    strings: String,
    lengths: Vec<u32>,
    /// The elements that the next node may stand in.
    open: Vec<u32>,
    /// Node, name, value.
    attrs: Vec<[u32; 3]>,
    rects: Vec<[i32; 5]>,
    damage: Vec<(u32, u32, u32)>,
}

impl Making {
    fn string(&mut self, text: &str) -> u32 {
        self.strings.push_str(text);
        self.strings.push('\n');
        self.lengths.push(text.encode_utf16().count() as u32);
        self.lengths.len() as u32
    }

    fn node(&mut self, up: u32, tag: u32, flags: u32, data: u32) {
        let keep = self.open.len().saturating_sub(up as usize % 4).max(1);
        self.open.truncate(keep);
        let at = self.parents.len() as u32;
        self.parents.push(self.open.last().copied().unwrap_or(0));
        self.tags.push(tag);
        self.flags.push((flags % 32) as u8);
        self.data.push(data);
        if tag != 0 {
            self.open.push(at);
        }
    }

    fn line(&mut self, line: &str) {
        let mut chars = line.chars();
        let kind = chars.next();
        let mut number = || chars.next().map_or(0, u32::from);
        match kind {
            Some('<') => {
                let (up, name, flags) = (number(), number(), number());
                self.node(up, 1 + name % 15, flags, 0);
            }
            Some('"') => {
                let (up, flags) = (number(), number());
                let words = self.string(chars.as_str());
                self.node(up, 0, flags, words);
            }
            Some('a') => {
                let (at, name) = (number(), number());
                let value = self.string(chars.as_str());
                self.attrs.push([at, name % 8, value]);
            }
            Some('r') => {
                let mut side = || number().cast_signed() - 64;
                self.rects.push([side(), side(), side(), side(), side()]);
            }
            Some('!') => {
                let (column, at) = (number(), number());
                self.damage.push((column, at, chars.as_str().parse().unwrap_or(u32::MAX)));
            }
            _ => (),
        }
    }

    /// The attributes and boxes in the order of their nodes, as the page script sends them.
    fn sorted(&mut self) -> (Vec<u32>, Vec<i32>) {
        let count = self.parents.len() as u32;
        for attr in &mut self.attrs {
            attr[0] %= count;
        }
        for rect in &mut self.rects {
            rect[0] = rect[0].rem_euclid(count.cast_signed());
        }
        self.attrs.sort_by_key(|attr| attr[0]);
        self.rects.sort_by_key(|rect| rect[0]);
        self.rects.dedup_by_key(|rect| rect[0]);
        (self.attrs.concat(), self.rects.concat())
    }
}

/// Reads the columns; where they are accepted, everything that is made of a page is made of them.
pub(crate) fn run(input: &[u8]) {
    let input = String::from_utf8_lossy(input);
    let mut making = Making { open: vec![0], ..Making::default() };
    making.node(0, 1, 0, 0);
    making.open = vec![0];
    input.lines().for_each(|line| making.line(line));
    let (mut attrs, rects) = making.sorted();
    for (column, at, value) in std::mem::take(&mut making.damage) {
        let column = match column % 5 {
            0 => &mut making.parents,
            1 => &mut making.tags,
            2 => &mut making.data,
            3 => &mut attrs,
            _ => &mut making.lengths,
        };
        if let Some(entry) = column.get_mut(at as usize) {
            *entry = value;
        }
    }
    let names = NAMES.map(String::from);
    let attr_names = ATTRS.map(String::from);
    let columns = Columns {
        parents: &making.parents,
        tags: &making.tags,
        flags: &making.flags,
        data: &making.data,
        names: &names,
        attrs: &attrs,
        attr_names: &attr_names,
        strings: &making.strings,
        lengths: &making.lengths,
        rects: &rects,
    };
    let Ok(mut page) = PageSnapshot::from_columns(&columns) else { return };
    let of = |key: char| input.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default().to_owned();
    (page.url, page.title, page.lang) = (of('u'), of('t'), of('l'));
    let report = unspun::analyze(&page);
    let plan = Plan::of(&page, &report);
    let view = View::of(&page, &report, &plan);
    assert!(view.folds.iter().all(|fold| fold.blocks > 0));
    if let Some(kept) = Kept::of(&page, &report) {
        let _ = unspun::compare(&kept, &kept);
    }
}
