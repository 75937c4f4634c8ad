//! A page as plain data: the snapshot, its visible text, and the blocks that the text falls into.

mod names;
mod snapshot;
mod columns;
mod builder;
mod text;
mod block;

pub use block::{Block, BlockId, Link, segment};
pub use builder::Builder;
pub use columns::{Columns, Malformed};
pub use names::{AttrName, Tag};
pub use snapshot::{Flags, MAX_NODES, MAX_TEXT, Node, NodeId, PageSnapshot, Rect};
pub use text::{DomRange, PageText, Units};
