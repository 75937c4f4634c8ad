//! The blocks that a page's visible text falls into: what a reader sees as one paragraph, heading, item or label.

use super::names::Tag;
use super::snapshot::{Flags, NodeId, PageSnapshot};
use super::text::PageText;
use crate::text::TextRange;

/// The index of a block, in document order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct BlockId(pub u32);

impl BlockId {
    /// As an index into the list of blocks.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A link inside a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its words.
    pub words: TextRange,
    /// The `a` element.
    pub node: NodeId,
}

/// A visible stretch of text between two block bounds (block-level elements, `<br>`, `<hr>`).
#[derive(Clone, Debug)]
pub struct Block {
    /// Its place in the list of blocks.
    pub id: BlockId,
    /// Its text, without blanks at the edges.
    pub range: TextRange,
    /// Its first text node.
    pub first: NodeId,
    /// Its last text node.
    pub last: NodeId,
    /// The nearest block-level element around it.
    pub container: NodeId,
    /// Its links, in order.
    pub links: Vec<Link>,
}

impl Block {
    /// The share of its bytes that are links' words, 0 to 1.
    pub fn link_share(&self) -> f32 {
        let linked: u32 = self.links.iter().map(|l| l.words.len()).sum();
        linked as f32 / self.range.len().max(1) as f32
    }
}

/// Reads a page: all its visible text, and the blocks that it falls into, in document order.
pub fn segment(page: &PageSnapshot) -> (PageText, Vec<Block>) {
    let mut reader = Reader::default();
    let count = page.nodes().len() as u32;
    let mut open: Vec<Open> = Vec::new();
    let mut at = 0;
    while at < count {
        let id = NodeId(at);
        while let Some(top) = open.pop_if(|top| top.end <= at) {
            reader.close(top);
        }
        let node = page.node(id);
        let end = page.end_of(id).0;
        if node.flags.has(Flags::HIDDEN) || is_opaque(node.tag) {
            if !node.tag.is_inline() && !node.flags.has(Flags::HIDDEN) {
                reader.end_block();
            }
            at = end;
            continue;
        }
        if node.tag == Tag::Text {
            let container = open.iter().rev().find(|o| !o.tag.is_inline()).map_or(NodeId(0), |o| o.node);
            reader.read(page.data(id), id, container, node.flags.has(Flags::PRE));
        } else {
            let opened = Open { node: id, tag: node.tag, end };
            reader.open(opened);
            open.push(opened);
        }
        at += 1;
    }
    while let Some(top) = open.pop() {
        reader.close(top);
    }
    reader.end_block();
    (reader.text, reader.blocks)
}

/// Elements whose content is no text of the page.
fn is_opaque(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Head
            | Tag::Script
            | Tag::Iframe
            | Tag::Audio
            | Tag::Video
            | Tag::Textarea
            | Tag::Option
            | Tag::Rp
            | Tag::Title
    )
}

#[derive(Clone, Copy)]
struct Open {
    node: NodeId,
    tag: Tag,
    end: u32,
}

#[derive(Default)]
struct Reader {
    text: PageText,
    blocks: Vec<Block>,
    current: Option<Block>,
    /// Whether a blank stands between the last word and the next.
    blank: bool,
    /// The link that is open, and where its words start once it has any.
    link: Option<(NodeId, Option<u32>)>,
}

impl Reader {
    fn open(&mut self, element: Open) {
        if element.tag == Tag::A {
            self.end_link();
            self.link = Some((element.node, None));
        }
        if !element.tag.is_inline() {
            self.end_block();
        }
    }

    fn close(&mut self, element: Open) {
        if element.tag == Tag::A && self.link.is_some_and(|(node, _)| node == element.node) {
            self.end_link();
            self.link = None;
        }
        if !element.tag.is_inline() {
            self.end_block();
        }
    }

    fn read(&mut self, data: &str, node: NodeId, container: NodeId, pre: bool) {
        let bytes = data.as_bytes();
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            let blank = blank(bytes, at);
            if blank > 0 {
                self.blank = true;
                if pre && *byte == b'\n' {
                    self.end_block();
                }
                at += blank;
            } else {
                let end = end_of_words(bytes, at);
                self.words(data.get(at..end).unwrap_or(""), node, at as u32, container);
                at = end;
            }
        }
    }

    /// Adds words with single blanks between.
    fn words(&mut self, words: &str, node: NodeId, raw: u32, container: NodeId) {
        if self.blank && self.current.is_some() {
            self.text.push_blank();
        }
        self.blank = false;
        let start = self.text.len();
        self.text.push_words(node, raw, words);
        let id = BlockId(self.blocks.len() as u32);
        let block = self.current.get_or_insert_with(|| Block {
            id,
            range: TextRange::new(start, start),
            first: node,
            last: node,
            container,
            links: Vec::new(),
        });
        block.last = node;
        block.range = TextRange::new(block.range.start(), self.text.len());
        if let Some((_, from)) = &mut self.link {
            from.get_or_insert(start);
        }
    }

    /// Notes the words that the open link has had in this block.
    fn end_link(&mut self) {
        let Some((node, from)) = &mut self.link else { return };
        if let (Some(from), Some(block)) = (from.take(), &mut self.current) {
            block.links.push(Link { words: TextRange::new(from, block.range.end()), node: *node });
        }
    }

    fn end_block(&mut self) {
        self.end_link();
        self.blank = false;
        if let Some(block) = self.current.take() {
            self.text.end_block();
            self.blocks.push(block);
        }
    }
}

/// How many bytes a blank at `at` has, 0 where there is none: what a browser collapses, and the no-break blank, which reads as
/// one.
fn blank(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(b' ' | b'\t' | b'\n' | b'\r' | 0xc) => 1,
        Some(0xc2) if bytes.get(at + 1) == Some(&0xa0) => 2,
        _ => 0,
    }
}

/// The end of the words that start at `at` and have single plain blanks between.
fn end_of_words(bytes: &[u8], at: usize) -> usize {
    let mut end = at + 1;
    loop {
        while bytes.get(end).is_some_and(|b| *b > b' ' && *b != 0xc2) {
            end += 1;
        }
        let goes_on = match bytes.get(end) {
            None => return end,
            Some(b' ') => end + 1 < bytes.len() && blank(bytes, end + 1) == 0,
            Some(_) => blank(bytes, end) == 0,
        };
        if !goes_on {
            return end;
        }
        end += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::super::{AttrName, Builder, Flags, PageSnapshot, Tag, Units};
    use super::segment;

    fn page(build: impl FnOnce(&mut Builder)) -> PageSnapshot {
        let mut b = Builder::new("https://example.org/a", "A title", "en");
        b.open(Tag::Body, Flags::default(), []);
        build(&mut b);
        b.close();
        b.finish(false)
    }

    fn texts(page: &PageSnapshot) -> Vec<String> {
        let (text, blocks) = segment(page);
        blocks.iter().map(|b| text.slice(b.range).to_owned()).collect()
    }

    #[test]
    fn inline_markup_stays_in_one_block_and_blanks_collapse() {
        let page = page(|b| {
            b.open(Tag::P, Flags::default(), []);
            b.text("\n  The  mayor ", Flags::default());
            b.open(Tag::B, Flags::default(), []);
            b.text("resigned", Flags::default());
            b.close();
            b.text(" on\nMonday. ", Flags::default());
            b.close();
        });
        assert_eq!(texts(&page), ["The mayor resigned on Monday."]);
    }

    #[test]
    fn a_line_break_ends_a_block_and_hidden_text_is_left_out() {
        let page = page(|b| {
            b.text("one", Flags::default());
            b.open(Tag::Br, Flags::default(), []);
            b.close();
            b.text("two", Flags::default());
            b.open(Tag::Div, Flags(Flags::HIDDEN), []);
            b.text("three", Flags::default());
            b.close();
        });
        assert_eq!(texts(&page), ["one", "two"]);
    }

    #[test]
    fn every_word_is_found_again_in_its_node() {
        let page = page(|b| {
            b.open(Tag::P, Flags::default(), []);
            b.text("  “Größe  🙂", Flags::default());
            b.open(Tag::A, Flags::default(), [(AttrName::Href, "https://example.org/b")]);
            b.text("zählt”\n sagte", Flags::default());
            b.close();
            b.close();
        });
        let mut units = Units::of(&page);
        let (text, blocks) = segment(&page);
        assert_eq!(text.slice(blocks[0].range), "“Größe 🙂zählt” sagte");
        assert_eq!(text.slice(blocks[0].links[0].words), "zählt” sagte");
        for (at, word) in text.as_str().match_indices("sagte") {
            let range = crate::text::TextRange::new(at as u32, (at + word.len()) as u32);
            let place = text.locate(&mut units, range)[0];
            let data: Vec<u16> = page.data(place.node).encode_utf16().collect();
            assert_eq!(String::from_utf16(&data[place.start as usize..place.end as usize]).unwrap(), "sagte");
        }
        let whole = text.locate(&mut units, blocks[0].range);
        assert_eq!((whole[0].start, whole[0].end), (2, 12));
        assert_eq!((whole[1].start, whole[1].end), (0, 13));
    }
}
