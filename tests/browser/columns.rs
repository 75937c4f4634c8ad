//! A snapshot as the page script sends it.

use js_sys::{Array, JsString};
use unspun::wasm::engine::analyze;
use wasm_bindgen::{JsError, JsValue};

/// The columns of a snapshot; strings are JavaScript's, since what a page holds need not be well-formed.
pub(crate) struct Sent {
    pub(crate) parents: Vec<u32>,
    pub(crate) tags: Vec<u32>,
    pub(crate) data: Vec<u32>,
    pub(crate) names: Array,
    pub(crate) strings: JsString,
    pub(crate) lengths: Vec<u32>,
}

impl Sent {
    /// `<html><body>` to add to.
    pub(crate) fn new() -> Self {
        let names = ["html", "body", "#text", "p", "h1", "div"].iter().map(|n| JsValue::from_str(n)).collect();
        let strings = JsString::from("");
        Self { parents: vec![0, 0], tags: vec![0, 1], data: vec![0, 0], names, strings, lengths: Vec::new() }
    }

    /// Adds an element; answers its index.
    pub(crate) fn element(&mut self, parent: u32, name: &str) -> u32 {
        self.node(parent, self.names.index_of(&JsValue::from_str(name), 0).cast_unsigned(), 0)
    }

    /// Adds an element with text in it.
    pub(crate) fn line(&mut self, parent: u32, name: &str, text: &JsString) {
        let element = self.element(parent, name);
        self.lengths.push(text.length());
        self.strings = self.strings.concat(text).concat(&"\n".into());
        self.node(element, 2, self.lengths.len() as u32);
    }

    fn node(&mut self, parent: u32, tag: u32, data: u32) -> u32 {
        self.parents.push(parent);
        self.tags.push(tag);
        self.data.push(data);
        self.parents.len() as u32 - 1
    }

    /// Has the engine read it.
    pub(crate) fn analyze(&self) -> Result<JsValue, JsError> {
        let flags = vec![0; self.parents.len()];
        // A string crosses as the glue makes it: what is no Unicode becomes U+FFFD.
        let strings = JsValue::from(self.strings.clone()).as_string().unwrap();
        analyze(
            7,
            "https://example.org/2026/11/pump".into(),
            "Council votes - Example".into(),
            "en".into(),
            false,
            &self.parents,
            &self.tags,
            &flags,
            &self.data,
            self.names.clone(),
            &[],
            Array::new(),
            &strings,
            &self.lengths,
            &[],
        )
    }
}

/// An article of some paragraphs about a town that does not exist.
pub(crate) fn article() -> Sent {
    let mut sent = Sent::new();
    sent.line(1, "h1", &"Council of Castleford votes on the pump house".into());
    for text in [
        "The council of Castleford voted on Monday to repair the old pump house by the river, after two years of argument over who should pay for it and whether it should stand at all.",
        "“We could not let it fall into the water,” said Maria Lopez, the town's engineer, who has asked for the repair since the flood of last spring damaged the northern wall.",
        "The work is to begin in March and will cost about two million crowns, most of which the town has put aside; the rest comes from the district, which runs the lower sluice.",
        "According to the district's report, the pumps themselves are sound. It is not clear whether the roof can be kept, and a second survey was ordered for the end of the year.",
    ] {
        sent.line(1, "p", &text.into());
    }
    sent
}
