//! Whether the page is an article: one continuous written piece as its main matter. Signs from what the page says of itself,
//! from its address, its headline, its prose and the shape of its body each speak for an article or for some other kind of
//! page, as strongly as `rules/gate.toml` has it. Those weights are learnt by `scripts/fit_gate.py`.

mod address;
mod declared;
mod elements;
mod facts;
mod names;
mod shape;
mod signs;
mod title;
mod turns;
mod voice;
mod weights;

pub(super) use elements::is_sharer;

use super::body::Body;
use super::reading::Readings;
use crate::page::{Block, PageSnapshot, PageText};
use crate::rule::RuleId;
use facts::Facts;
use weights::KINDS;

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
    /// Its name.
    pub rule: RuleId,
    /// How far it holds, 0 to 1.
    pub value: f32,
    /// What it adds, where it holds wholly, to the logarithm of the odds that the page is an article and not of the other kind
    /// that it is most like.
    pub weight: f32,
}

/// The gate's answer, and the rules that gave it.
pub(super) fn decide(seen: &Seen<'_>) -> (bool, Vec<RuleId>) {
    let (against, signs) = weigh(seen);
    let yes = against <= 0.0 && seen.readings.prose_below(seen.page, seen.body.element) >= LEAST;
    let decisive = signs.iter().filter(|s| (s.weight >= 0.0) == yes && (s.value * s.weight).abs() >= NAMED);
    (yes, decisive.map(|s| s.rule).collect())
}

/// All signs and how far each holds.
pub(super) fn signs(seen: &Seen<'_>) -> Vec<Sign> {
    weigh(seen).1
}

/// The logarithm of the odds that the page is of any kind but an article, and the signs.
fn weigh(seen: &Seen<'_>) -> (f32, Vec<Sign>) {
    let facts = Facts::of(seen);
    let mut odds = weights::START;
    let mut signs: Vec<(RuleId, f32, &[f32; KINDS])> = Vec::new();
    for (rule, value) in signs::all() {
        let (value, weights) = (value(&facts), weights::of(rule));
        odds.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += value * weight);
        signs.push((RuleId(rule), value, weights));
    }
    let likest = (0..KINDS).max_by(|a, b| odds[*a].total_cmp(&odds[*b])).unwrap_or(0);
    let against = odds.iter().map(|sum| sum.exp()).sum::<f32>().ln();
    (against, signs.into_iter().map(|(rule, value, weights)| Sign { rule, value, weight: -weights[likest] }).collect())
}
