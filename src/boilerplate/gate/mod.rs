//! Whether the page is an article: one continuous written piece as its main matter. Signs from what the page says of itself,
//! from its address and from the shape of its body each speak for or against, as strongly as `rules/gate.toml` has it. Those
//! weights are learnt by `scripts/fit_gate.py`.

mod address;
mod declared;
mod elements;
mod facts;
mod parts;
mod shape;
mod signs;
mod units;
mod weights;

use super::body::Body;
use super::reading::Readings;
use crate::page::{Block, PageSnapshot, PageText};
use crate::rule::RuleId;
use facts::Facts;

/// A page with fewer words of prose than this in its body is no article, whatever it says.
const LEAST: u32 = 20;

/// A sign whose share in the answer is smaller than this is not named as a reason.
const NAMED: f32 = 0.3;

/// What the gate looks at.
pub(super) struct Seen<'a> {
    pub(super) page: &'a PageSnapshot,
    pub(super) text: &'a PageText,
    pub(super) blocks: &'a [Block],
    pub(super) readings: &'a Readings,
    pub(super) body: &'a Body,
    pub(super) headline: Option<usize>,
}

/// One sign of the gate on one page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sign {
    /// Its name: the name of the file that holds it.
    pub rule: RuleId,
    /// How far it holds, 0 to 1.
    pub value: f32,
    /// What it adds to the logarithm of the odds that the page is an article, where it holds wholly.
    pub weight: f32,
}

/// The gate's answer, and the rules that gave it.
pub(super) fn decide(seen: &Seen<'_>) -> (bool, Vec<RuleId>) {
    let signs = signs(seen);
    let sum: f32 = weights::START + signs.iter().map(|s| s.value * s.weight).sum::<f32>();
    let yes = sum >= 0.0 && seen.readings.prose_below(seen.page, seen.body.element) >= LEAST;
    let decisive = signs.iter().filter(|s| (s.weight >= 0.0) == yes && (s.value * s.weight).abs() >= NAMED);
    (yes, decisive.map(|s| s.rule).collect())
}

/// All signs and how far each holds.
pub(super) fn signs(seen: &Seen<'_>) -> Vec<Sign> {
    let facts = Facts::of(seen);
    let weighed = signs::SIGNS.iter().zip(weights::WEIGHTS);
    weighed
        .map(|((rule, value), (_, weight))| Sign { rule: RuleId(rule), value: value(&facts), weight: *weight })
        .collect()
}
