//! What is known of a page before any sign is asked.

use super::Seen;
use super::address::Address;
use super::declared::Declared;
use super::elements::Elements;
use super::shape::{Shape, stretch};
use super::title::Title;
use super::voice::Voice;

/// What the signs look at.
pub(super) struct Facts<'a> {
    pub(super) address: Address<'a>,
    pub(super) declared: Declared,
    pub(super) elements: Elements,
    pub(super) shape: Shape,
    pub(super) title: Title,
    pub(super) voice: Voice,
}

impl<'a> Facts<'a> {
    pub(super) fn of(seen: &Seen<'a>) -> Self {
        Self {
            address: Address::of(&seen.page.url),
            declared: Declared::of(seen.page),
            elements: Elements::of(seen.page, seen.body.element),
            shape: Shape::of(seen),
            title: Title::of(seen),
            voice: Voice::of(seen, stretch(seen)),
        }
    }
}

/// 1 where it holds, 0 where it does not.
pub(super) fn one(holds: bool) -> f32 {
    f32::from(u8::from(holds))
}

/// A share, 0 to 1; 0 of nothing.
pub(super) fn share(part: f32, whole: f32) -> f32 {
    if whole > 0.0 { (part / whole).clamp(0.0, 1.0) } else { 0.0 }
}

/// How far a number lies between two bounds, on a scale of ratios: 0 at `low`, 1 at `high`.
pub(super) fn scale(number: f32, low: f32, high: f32) -> f32 {
    ((number.max(1.0) / low).ln() / (high / low).ln()).clamp(0.0, 1.0)
}

/// How far a number lies between two bounds, in equal steps: 0 at `low`, 1 at `high`.
pub(super) fn steps(number: f32, low: f32, high: f32) -> f32 {
    ((number - low) / (high - low)).clamp(0.0, 1.0)
}
