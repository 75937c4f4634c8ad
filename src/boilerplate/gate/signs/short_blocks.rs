//! `short_blocks`: the body's blocks are of fewer than five words: labels, menus, cells.

use crate::boilerplate::gate::facts::{Facts, share};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    share(facts.shape.short, facts.shape.blocks)
}
