//! A set of kinds of boilerplate: a bit for each, since a set of the standard library's is 6 KB of code.

use crate::kind::BlockKind;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Some kinds of boilerplate, in the order of their declaration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u32);

impl Kinds {
    /// Whether there are none. (By reference, as serde asks.)
    #[allow(clippy::trivially_copy_pass_by_ref)]
    pub fn is_empty(&self) -> bool {
        self.0 == 0
    }

    /// Whether a kind is among them.
    pub fn contains(self, kind: &BlockKind) -> bool {
        self.0 & bit(*kind) != 0
    }

    /// The kinds.
    pub fn iter(self) -> impl Iterator<Item = BlockKind> {
        BlockKind::FOLDABLE.into_iter().filter(move |kind| self.contains(kind))
    }

    /// Those of both.
    pub fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Without those of the other.
    pub fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }
}

/// A kind's bit.
const fn bit(kind: BlockKind) -> u32 {
    1 << kind as u32
}

impl From<BlockKind> for Kinds {
    fn from(kind: BlockKind) -> Self {
        Self(bit(kind))
    }
}

impl<const COUNT: usize> From<[BlockKind; COUNT]> for Kinds {
    fn from(kinds: [BlockKind; COUNT]) -> Self {
        kinds.into_iter().fold(Self::default(), |all, kind| all.and(kind.into()))
    }
}

impl Serialize for Kinds {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.iter().map(BlockKind::name))
    }
}

impl<'de> Deserialize<'de> for Kinds {
    /// By their names; of what is not boilerplate nothing can be left unfolded.
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let names = Vec::<String>::deserialize(from)?;
        let with = |all: Self, name: &String| Some(all.and(BlockKind::named(name)?.into()));
        names.iter().try_fold(Self::default(), with).ok_or_else(|| Error::custom("no such kind"))
    }
}

#[cfg(test)]
mod tests {
    use super::Kinds;
    use crate::kind::BlockKind;

    #[test]
    fn kinds_come_back_in_the_order_of_their_declaration() {
        let kinds = Kinds::from([BlockKind::Tags, BlockKind::Other, BlockKind::Navigation]);
        assert_eq!(serde_json::to_string(&kinds).unwrap(), r#"["navigation","tags","other"]"#);
        assert_eq!(serde_json::from_str::<Kinds>(r#"["other","tags","navigation","tags"]"#).unwrap(), kinds);
        assert_eq!(kinds.without(BlockKind::Tags.into()), [BlockKind::Navigation, BlockKind::Other].into());
        assert!(!kinds.contains(&BlockKind::Ad) && Kinds::default().is_empty() && !kinds.is_empty());
    }

    #[test]
    fn a_set_of_all_kinds_has_each_of_them() {
        let all = Kinds::from(BlockKind::FOLDABLE);
        assert_eq!(all.iter().collect::<Vec<_>>(), BlockKind::FOLDABLE);
        assert!(serde_json::from_str::<Kinds>(r#"["text"]"#).is_err(), "an article's words are no boilerplate");
    }
}
