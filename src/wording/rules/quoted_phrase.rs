//! A torn fixed expression between quotation marks. People break idioms, but not with a dictionary: such a quotation was
//! rewritten with the rest. Its name says that it stands in a quotation.
//!
//! Fires: `“We saw it in the {breaking information},” he said.`
//! Does not: `“We saw it in the breaking news,” he said.`

use super::{Mark, fixed_phrase};
use crate::wording::passage::Passage;

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    fixed_phrase::each(passage, false, &mut |from, to| mark("setphrase", passage.range(from, to)));
}
