//! A change as it crosses, `{"side": {"side": "left"}}`: read as one set of fields for all sorts of change, since a reader for each
//! is 12 KB of code.

use super::{Badge, Change, Engine, Mode, Pick, Side};
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde::{Deserialize, de::IgnoredAny};
use std::fmt::{self, Formatter};

/// The fields of all changes, named as there.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Fields {
    site: Option<String>,
    mode: Option<Mode>,
    kind: Option<String>,
    folds: Option<bool>,
    on: Option<bool>,
    badge: Option<Badge>,
    side: Option<Side>,
    width: Option<u32>,
    small: Option<bool>,
    engine: Option<Engine>,
    pick: Option<Pick>,
    selector: Option<String>,
    text: Option<String>,
}

impl Fields {
    /// The change of that name; nothing where a field that it needs is missing.
    fn change(self, name: &str) -> Option<Change> {
        Some(match name {
            "mode" => Change::Mode { site: self.site, mode: self.mode },
            "kind" => Change::Kind { site: self.site, kind: self.kind?, folds: self.folds? },
            "private" => Change::Private { on: self.on? },
            "marks" => Change::Marks { on: self.on? },
            "find" => Change::Find { on: self.on? },
            "paper" => Change::Paper { on: self.on? },
            "badge" => Change::Badge { badge: self.badge? },
            "side" => Change::Side { side: self.side? },
            "width" => Change::Width { width: self.width? },
            "small" => Change::Small { small: self.small? },
            "search" => Change::Search { engine: self.engine? },
            "pick" => Change::Pick { site: self.site?, pick: self.pick? },
            "unpick" => Change::Unpick { site: self.site?, selector: self.selector? },
            "forget" => Change::Forget { site: self.site? },
            "all" => Change::All { text: self.text? },
            "reset" => Change::Reset {},
            _ => return None,
        })
    }
}

impl<'de> Deserialize<'de> for Change {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Named)
    }
}

/// One field, which names the change.
struct Named;

impl<'de> Visitor<'de> for Named {
    type Value = Change;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("a change")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Change, A::Error> {
        let named: Option<(String, Fields)> = map.next_entry()?;
        let change = named.and_then(|(name, fields)| fields.change(&name));
        let alone = map.next_key::<IgnoredAny>()?.is_none();
        change.filter(|_| alone).ok_or_else(|| A::Error::custom("no change"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Badge, Change, Engine, Mode, Pick, Side};

    fn all() -> Vec<Change> {
        let site = || "news.example".to_owned();
        let pick = Pick { selector: "#a".into(), words: "One two".into() };
        vec![
            Change::Mode { site: None, mode: Some(Mode::Never) },
            Change::Mode { site: Some(site()), mode: None },
            Change::Kind { site: Some(site()), kind: "tags".into(), folds: false },
            Change::Private { on: true },
            Change::Marks { on: true },
            Change::Find { on: false },
            Change::Paper { on: true },
            Change::Badge { badge: Badge::Statements },
            Change::Side { side: Side::Left },
            Change::Width { width: 400 },
            Change::Small { small: true },
            Change::Search { engine: Engine::default() },
            Change::Pick { site: site(), pick },
            Change::Unpick { site: site(), selector: "#a".into() },
            Change::Forget { site: site() },
            Change::All { text: "{}".into() },
            Change::Reset {},
        ]
    }

    #[test]
    fn every_change_crosses() {
        for change in all() {
            let text = serde_json::to_string(&change).unwrap();
            assert_eq!(serde_json::from_str::<Change>(&text).unwrap(), change, "{text}");
        }
    }

    #[test]
    fn a_change_that_lacks_a_field_or_has_another_beside_it_is_none() {
        for change in all() {
            let mut value = serde_json::to_value(&change).unwrap();
            let fields = value.as_object_mut().unwrap().values_mut().next().unwrap().as_object_mut().unwrap();
            let needed = !matches!(change, Change::Mode { .. } | Change::Reset {});
            if let Some(name) = fields.keys().next().cloned().filter(|_| needed) {
                fields.remove(&name);
                assert!(serde_json::from_value::<Change>(value).is_err(), "{change:?} without {name}");
            }
        }
        for text in
            [r#"{"reset":{},"private":{"on":true}}"#, r#"{"none":{}}"#, "{}", r#""reset""#, "null", r#"{"reset":1}"#]
        {
            assert!(serde_json::from_str::<Change>(text).is_err(), "{text}");
        }
    }
}
