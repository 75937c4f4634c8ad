//! The overlay's inner edge: dragged, or moved with the arrow keys, it makes the overlay wider or narrower.

use super::Panel;
use super::message::Message;
use super::render::Renderer;
use crate::settings::{Change, Side, WIDTHS};
use crate::wasm::tree::{Tree, el};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent};

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

/// The edge, if it is what was pointed at or has the focus.
fn target(event: &Event) -> Option<Element> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    (element.id() == ID).then_some(element)
}

impl Panel {
    /// The edge follows the pointer that took it; where it is let go it stays.
    pub(super) fn drag(&self, event: &Event) {
        let Some(pointer) = event.dyn_ref::<PointerEvent>() else { return };
        let side = self.state.borrow().here.overlay.side;
        let inner = web_sys::window().and_then(|w| w.inner_width().ok()?.as_f64()).unwrap_or_default() as i32;
        match (event.type_().as_str(), self.drag.get()) {
            ("pointerdown", None) => {
                // Without being captured the pointer is lost outside of the frame.
                let captured = |edge: Element| edge.set_pointer_capture(pointer.pointer_id()).is_ok();
                if target(event).is_some_and(captured) {
                    self.drag.set(Some(Drag::begun(side, pointer.client_x(), inner)));
                }
            }
            ("pointermove", Some(before)) if pointer.buttons() > 0 => {
                let drag = before.on(side, pointer.client_x(), inner);
                self.drag.set(Some(drag));
                if drag != before {
                    self.tell(|key| Message::Wide { key, width: drag.width }.to_js());
                }
            }
            // A pointer that moves without a button was let go elsewhere.
            ("pointerup" | "pointercancel" | "pointermove", Some(Drag { width, .. })) => {
                self.drag.set(None);
                self.change(&Change::Width { width });
            }
            _ => {}
        }
    }

    /// Whether a key moves the edge, should it have the focus.
    pub(super) fn moves_edge(&self, event: &KeyboardEvent) -> bool {
        let overlay = self.state.borrow().here.overlay;
        let width = target(event).and_then(|_| pressed(overlay.side, &event.key(), overlay.width));
        let Some(width) = width else { return false };
        event.prevent_default();
        self.change(&Change::Width { width });
        true
    }
}

/// A drag that is going on; in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Drag {
    /// From the edge inwards to where the pointer took it.
    grip: i32,
    /// How wide the overlay is to be.
    width: u32,
}

impl Drag {
    /// The pointer takes the edge at `x`, in a frame that is `inner` wide.
    fn begun(side: Side, x: i32, inner: i32) -> Self {
        Self { grip: inner.saturating_sub(within(side, x, inner)), width: 0 }.on(side, x, inner)
    }

    /// The pointer is at `x` now.
    fn on(self, side: Side, x: i32, inner: i32) -> Self {
        let width = u32::try_from(within(side, x, inner).saturating_add(self.grip)).unwrap_or(0);
        Self { width: width.clamp(WIDTHS.0, WIDTHS.1), ..self }
    }
}

/// How far the pointer is from the outer edge.
fn within(side: Side, x: i32, inner: i32) -> i32 {
    if side == Side::Left { x } else { inner.saturating_sub(x) }
}

/// How wide it is to be after a key; nothing for other keys.
fn pressed(side: Side, key: &str, width: u32) -> Option<u32> {
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
