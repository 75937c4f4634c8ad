//! German patterns. The finite verb stands second, so that what stands before it is one phrase: the subject, or else the
//! subject follows the verb.

mod angaben;
mod dies;
mod frame;
mod fronted;
mod hearsay;
pub(in crate::attribution) mod konjunktiv;
mod noun;
mod trailing;

use crate::attribution::rules::{Rule, as_said};

/// All patterns for German.
pub(super) const ALL: &[Rule] = &[
    angaben::rule,
    as_said::rule,
    dies::rule,
    frame::rule,
    fronted::rule,
    hearsay::rule,
    konjunktiv::rule,
    noun::rule,
    trailing::rule,
];
