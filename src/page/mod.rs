//! A page as plain data: the snapshot, its visible text, and the blocks that the text falls into.

mod block;
mod names;
mod snapshot;
mod text;

pub use block::{Block, BlockId, Link, segment};
pub use names::{AttrName, Tag};
pub use snapshot::{Builder, Columns, Flags, MAX_NODES, MAX_TEXT, Malformed, Node, NodeId, PageSnapshot, Rect};
pub use text::{DomRange, PageText};
