//! What was said of names lately: a page uses the same class names again and again.

use crate::starts::cell;

/// How many names are remembered: a power of two.
const SLOTS: usize = 512;

/// The last name of each slot with what was said of it.
pub(super) struct Known<'a, T> {
    slots: Vec<(&'a str, T)>,
}

impl<'a, T: Copy + Default> Known<'a, T> {
    pub(super) fn new() -> Self {
        Self { slots: vec![("", T::default()); SLOTS] }
    }

    /// What is known of `name`, or what `judge` says of it. The empty name is known from the start.
    pub(super) fn of(&mut self, name: &'a str, judge: impl FnOnce(&str) -> T) -> T {
        let Some(slot) = self.slots.get_mut(usize::from(cell(name.as_bytes())) % SLOTS) else { return judge(name) };
        if slot.0 != name {
            *slot = (name, judge(name));
        }
        slot.1
    }
}

#[cfg(test)]
mod tests {
    use super::Known;

    #[test]
    fn a_name_is_judged_once_and_names_of_one_slot_apart() {
        let (mut known, mut asked) = (Known::new(), 0);
        let mut of = |name: &'static str| {
            known.of(name, |name| {
                asked += 1;
                name.bytes().map(u32::from).sum::<u32>()
            })
        };
        // The first, the last letter and the length are the same: one slot.
        assert_eq!((of("abc"), of("abc"), of("aBc"), of("abc")), (294, 294, 262, 294));
        assert_eq!(asked, 3);
    }
}
