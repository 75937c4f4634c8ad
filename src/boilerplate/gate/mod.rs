//! Whether the page is an article: one continuous written piece as its main matter. Signs from what the page says of itself,
//! from its address and from the shape of its body each give points. The points are rounded from a logistic
//! regression over pages of many sites; a sign that the sites did not bear out stands for nothing and is not here.

mod address;
mod declared;
mod shape;

use super::body::Body;
use super::reading::Readings;
use crate::page::{Block, PageSnapshot};
use crate::rule::RuleId;

/// A page with fewer words of prose than this in its body is no article, whatever it says.
const LEAST: u32 = 40;

/// Points that every page starts with.
const START: i16 = 10;

/// What holds of a page, and the points that it gives for an article.
pub(super) struct Sign {
    pub(super) rule: &'static str,
    pub(super) weight: i16,
}

/// The gate's answer, and the rules that gave it.
pub(super) fn decide(
    page: &PageSnapshot,
    blocks: &[Block],
    readings: &Readings,
    body: &Body,
    headline: Option<usize>,
) -> (bool, Vec<RuleId>) {
    let mut signs = Vec::new();
    declared::signs(page, &mut signs);
    address::signs(&page.url, &mut signs);
    shape::signs(page, blocks, readings, body, headline, &mut signs);
    let sum: i16 = START + signs.iter().map(|s| s.weight).sum::<i16>();
    let yes = sum >= 0 && readings.prose_below(page, body.element) >= LEAST;
    let decisive = signs.iter().filter(|s| (s.weight >= 0) == yes && s.weight != 0);
    (yes, decisive.map(|s| RuleId(s.rule)).collect())
}

/// Adds a sign where it holds.
pub(super) fn sign(signs: &mut Vec<Sign>, holds: bool, rule: &'static str, weight: i16) {
    if holds {
        signs.push(Sign { rule, weight });
    }
}
