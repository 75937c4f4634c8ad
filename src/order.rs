//! One sort for all lists: each of the standard library's is 5 KB of wasm for every kind of list that is sorted.

use std::cmp::Ordering;

/// Shorter lists are sorted where they stand.
const SHORT: usize = 12;

/// Sorts by a key; equal entries keep their order.
pub(crate) fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(list, |a, b| key(a).cmp(&key(b)));
}

/// Sorts by a comparison; equal entries keep their order.
pub(crate) fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    if list.len() > SHORT {
        let mut order: Vec<u32> = (0..list.len() as u32).collect();
        sort_order(&mut order, &|a, b| compare(&list[a as usize], &list[b as usize]));
        arrange(&mut order, &mut |a, b| list.swap(a, b));
        return;
    }
    for end in 1..list.len() {
        let mut at = end;
        while at > 0 && compare(&list[at - 1], &list[at]) == Ordering::Greater {
            list.swap(at - 1, at);
            at -= 1;
        }
    }
}

#[inline(never)]
fn sort_order(order: &mut [u32], compare: &dyn Fn(u32, u32) -> Ordering) {
    order.sort_by(|a, b| compare(*a, *b));
}

/// Puts at each place the entry that `order` names for it, by swaps.
#[inline(never)]
fn arrange(order: &mut [u32], swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut order[at], at as u32) as usize;
            if from == start {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{sort_by, sort_by_key};

    #[test]
    fn short_and_long_lists_are_sorted_as_the_standard_library_does() {
        for length in [0, 1, 2, 7, 12, 13, 50, 1000] {
            let list: Vec<(u32, u32)> = (0..length).map(|at| (at * 7919 % 101 % 17, at)).collect();
            let (mut ours, mut wanted) = (list.clone(), list.clone());
            sort_by_key(&mut ours, |entry| entry.0);
            wanted.sort_by_key(|entry| entry.0);
            assert_eq!(ours, wanted, "{length}");
            sort_by(&mut ours, |a, b| b.cmp(a));
            wanted.sort_by(|a, b| b.cmp(a));
            assert_eq!(ours, wanted, "{length}");
        }
    }
}
