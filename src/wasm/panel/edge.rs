//! The overlay's inner edge: dragged, or moved with the arrow keys, it makes the overlay wider or narrower.

use super::render::Renderer;
use crate::settings::{Side, WIDTHS};
use crate::wasm::tree::{Tree, el};
use web_sys::Element;

/// Its id in the document.
const ID: &str = "edge";
/// What one press of an arrow key adds or takes, in CSS pixels.
const STEP: u32 = 20;

/// The edge: a separator that can have the focus.
pub(super) fn edge(to: &Renderer<'_>) -> Tree {
    let overlay = to.state.here.overlay;
    let side = if overlay.side == Side::Left { "left" } else { "right" };
    el("div")
        .class("edge")
        .attr("id", ID)
        .attr("role", "separator")
        .attr("tabindex", "0")
        .attr("aria-orientation", "vertical")
        .attr("aria-label", to.say("panel_edge"))
        .attr("aria-valuemin", WIDTHS.0.to_string())
        .attr("aria-valuemax", WIDTHS.1.to_string())
        .attr("aria-valuenow", overlay.width.to_string())
        .attr("data-side", side)
}

/// Whether it is what was pointed at or has the focus.
pub(super) fn is_edge(element: &Element) -> bool {
    element.id() == ID
}

/// How wide the overlay is to be where the pointer is at `x` in a frame that is `inner` wide, in CSS pixels.
pub(super) fn pulled(side: Side, x: i32, inner: i32) -> u32 {
    let width = if side == Side::Left { x } else { inner.saturating_sub(x) };
    u32::try_from(width).unwrap_or(0).clamp(WIDTHS.0, WIDTHS.1)
}

/// How wide it is to be after a key; nothing for other keys.
pub(super) fn pressed(side: Side, key: &str, width: u32) -> Option<u32> {
    let wider = match key {
        "Home" => return Some(WIDTHS.0),
        "End" => return Some(WIDTHS.1),
        "ArrowLeft" => side == Side::Right,
        "ArrowRight" => side == Side::Left,
        _ => return None,
    };
    let width = if wider { width.saturating_add(STEP) } else { width.saturating_sub(STEP) };
    Some(width.clamp(WIDTHS.0, WIDTHS.1))
}
