//! A snapshot's columns as they come from a page: most are refused, none may do harm.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use unspun::page::{Columns, PageSnapshot};
use unspun::report::{Kept, Plan, View};

#[derive(Arbitrary, Debug)]
struct Input {
    /// Each node: how far above the one before its parent is, its name, its flags, its words.
    nodes: Vec<(u8, u8, u8, Option<String>)>,
    attrs: Vec<(u8, u8, String)>,
    rects: Vec<[i16; 4]>,
    url: String,
    title: String,
    lang: String,
    /// Damage: a column, a place in it, what stands there instead.
    damage: Vec<(u8, u16, u32)>,
}

const NAMES: [&str; 16] = [
    "#text", "html", "body", "p", "div", "article", "aside", "a", "h1", "ul", "li", "br", "span", "table", "script", "meta",
];
const ATTRS: [&str; 8] = ["class", "id", "href", "rel", "name", "content", "role", "datetime"];

fuzz_target!(|input: Input| {
    let (mut parents, mut tags, mut flags, mut data) = (vec![0_u32], vec![1_u32], vec![0_u8], vec![0_u32]);
    let (mut strings, mut lengths, mut attrs, mut rects) = (String::new(), Vec::new(), Vec::new(), Vec::new());
    let mut string = |text: &str| {
        strings.push_str(text);
        strings.push('\n');
        lengths.push(text.encode_utf16().count() as u32);
        lengths.len() as u32
    };
    let mut open = vec![0_u32];
    for (up, name, flag, words) in &input.nodes {
        open.truncate(open.len().saturating_sub(*up as usize % 4).max(1));
        let at = parents.len() as u32;
        parents.push(open[open.len() - 1]);
        match words {
            Some(words) => {
                tags.push(0);
                data.push(string(words));
            }
            None => {
                tags.push(1 + u32::from(*name) % 15);
                data.push(0);
                open.push(at);
            }
        }
        flags.push(*flag & 31);
    }
    let mut owners: Vec<u32> = input.attrs.iter().map(|(at, ..)| u32::from(*at) % parents.len() as u32).collect();
    owners.sort_unstable();
    for (owner, (_, name, value)) in owners.iter().zip(&input.attrs) {
        attrs.extend([*owner, u32::from(*name) % 8, string(value)]);
    }
    for (at, rect) in (0_u32..parents.len() as u32).zip(&input.rects) {
        rects.extend([at as i32, rect[0].into(), rect[1].into(), rect[2].into(), rect[3].into()]);
    }
    for (column, at, value) in &input.damage {
        let column = match column % 5 {
            0 => &mut parents,
            1 => &mut tags,
            2 => &mut data,
            3 => &mut attrs,
            _ => &mut lengths,
        };
        if let Some(entry) = column.get_mut(*at as usize) {
            *entry = *value;
        }
    }
    let names: Vec<String> = NAMES.iter().map(ToString::to_string).collect();
    let attr_names: Vec<String> = ATTRS.iter().map(ToString::to_string).collect();
    let columns = Columns {
        parents: &parents, tags: &tags, flags: &flags, data: &data, names: &names, attrs: &attrs, attr_names: &attr_names,
        strings: &strings, lengths: &lengths, rects: &rects,
    };
    let Ok(mut page) = PageSnapshot::from_columns(&columns) else { return };
    (page.url, page.title, page.lang) = (input.url, input.title, input.lang);
    let report = unspun::analyze(&page);
    let plan = Plan::of(&page, &report);
    let view = View::of(&page, &report, &plan);
    let kept = Kept::of(&page, &report);
    assert!(view.folds.iter().all(|fold| fold.blocks > 0));
    if let Some(kept) = kept {
        let _ = unspun::compare(&kept, &kept);
    }
});
