//! How values cross from JavaScript and back. What has not the form that is asked for is nothing: nobody reads why, and
//! wording it for every type takes code, the printing of floats among it.

use js_sys::{Array, Number, Object};
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, Deserializer, Error, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use std::fmt::{self, Display, Formatter};
use wasm_bindgen::{JsCast, JsValue};

/// A value of ours from JavaScript's, if it has its form.
pub(super) fn from_js<T: DeserializeOwned>(value: JsValue) -> Option<T> {
    T::deserialize(Value(value)).ok()
}

/// A value of ours for JavaScript, as JSON has it; `undefined` should that fail, which the background drops.
#[cfg(feature = "pages")]
pub(super) fn to_js(value: &impl serde::Serialize) -> JsValue {
    let text = serde_json::to_string(value).ok();
    text.and_then(|text| js_sys::JSON::parse(&text).ok()).unwrap_or(JsValue::UNDEFINED)
}

/// A choice by its name.
#[cfg(feature = "pages")]
pub(super) fn named<T: DeserializeOwned>(name: &str) -> Option<T> {
    T::deserialize(serde::de::value::StrDeserializer::<NotOfForm>::new(name)).ok()
}

/// That a value has not the form that is asked for.
#[derive(Debug)]
struct NotOfForm;

impl Display for NotOfForm {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("not of the form that is asked for")
    }
}

impl std::error::Error for NotOfForm {}

impl Error for NotOfForm {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

/// A value of JavaScript's.
struct Value(JsValue);

impl IntoDeserializer<'_, NotOfForm> for Value {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl Value {
    fn number(&self) -> Result<f64, NotOfForm> {
        self.0.as_f64().ok_or(NotOfForm)
    }

    /// A number without a sign or a fraction.
    fn whole(&self) -> Result<u64, NotOfForm> {
        let number = self.number()?;
        // Out of bounds it would become the nearest, which is another number.
        let is_whole = number.fract() == 0.0 && (0.0..=Number::MAX_SAFE_INTEGER).contains(&number);
        #[allow(clippy::cast_sign_loss)]
        is_whole.then_some(number as u64).ok_or(NotOfForm)
    }

    fn elements(&self) -> Result<impl Iterator<Item = Value> + use<>, NotOfForm> {
        let array: &Array = self.0.dyn_ref().ok_or(NotOfForm)?;
        Ok(array.to_vec().into_iter().map(Value))
    }

    /// The fields of an object, without those that are undefined.
    fn fields(&self) -> Result<impl Iterator<Item = (String, Value)> + use<>, NotOfForm> {
        // A message of Firefox's is no instance of this page's `Object`.
        if !self.0.is_object() {
            return Err(NotOfForm);
        }
        let object: &Object = self.0.unchecked_ref();
        let entries = Object::entries(object).to_vec().into_iter();
        let field = |entry: JsValue| {
            let entry: Array = entry.unchecked_into();
            Some((entry.get(0).as_string()?, Value(entry.get(1))))
        };
        Ok(entries.filter_map(field).filter(|(_, value)| !value.0.is_undefined()))
    }
}

impl<'de> Deserializer<'de> for Value {
    type Error = NotOfForm;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, NotOfForm> {
        Err(NotOfForm)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotOfForm> {
        visitor.visit_bool(self.0.as_bool().ok_or(NotOfForm)?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotOfForm> {
        visitor.visit_u64(self.whole()?)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotOfForm> {
        visitor.visit_u64(self.whole()?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotOfForm> {
        visitor.visit_f64(self.number()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotOfForm> {
        visitor.visit_string(self.0.as_string().ok_or(NotOfForm)?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotOfForm> {
        if self.0.is_null() || self.0.is_undefined() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotOfForm> {
        visitor.visit_seq(SeqDeserializer::new(self.elements()?))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, NotOfForm> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotOfForm> {
        visitor.visit_map(MapDeserializer::new(self.fields()?))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NotOfForm> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NotOfForm> {
        // Of a choice only the name crosses.
        visitor.visit_enum(self.0.as_string().ok_or(NotOfForm)?.into_deserializer())
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotOfForm> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 u8 u16 f32 char str bytes byte_buf unit unit_struct newtype_struct tuple_struct identifier
    }
}
