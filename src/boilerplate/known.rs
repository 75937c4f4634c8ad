//! What was said of names lately: a page uses the same class names again and again.

use crate::starts::spread;

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
        let Some(slot) = self.slots.get_mut(spread(name.as_bytes()) as usize % SLOTS) else { return judge(name) };
        if slot.0 != name {
            *slot = (name, judge(name));
        }
        slot.1
    }
}

#[cfg(test)]
mod tests {
    use super::{Known, SLOTS};
    use crate::starts::spread;

    #[test]
    fn a_name_is_judged_once_and_names_of_one_slot_apart() {
        let names: Vec<String> = (0..10 * SLOTS).map(|n| format!("name-{n}")).collect();
        let slot = |name: &str| spread(name.as_bytes()) as usize % SLOTS;
        let (one, others) = names.split_first().unwrap();
        let other = others.iter().find(|other| slot(other) == slot(one)).unwrap();
        let (mut known, mut asked) = (Known::new(), 0);
        let mut of = |name| {
            known.of(name, |name: &str| {
                asked += 1;
                name.len()
            })
        };
        assert_eq!((of(one), of(one), of(other), of(one)), (one.len(), one.len(), other.len(), one.len()));
        assert_eq!(asked, 3);
    }
}
