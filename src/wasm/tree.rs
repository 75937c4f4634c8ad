//! A piece of a document as plain data: what to show is a pure function, and one place turns it into nodes. Words become
//! text nodes, never markup.

use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

/// An element to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tree {
    tag: &'static str,
    attrs: Vec<(&'static str, String)>,
    children: Vec<Child>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Child {
    Element(Tree),
    Words(String),
}

/// An element without attributes or content.
pub(super) fn el(tag: &'static str) -> Tree {
    Tree { tag, attrs: Vec::new(), children: Vec::new() }
}

impl Tree {
    /// With an attribute.
    pub(super) fn attr(self, name: &'static str, value: impl Into<String>) -> Self {
        self.with_attr(name, value.into())
    }

    /// With a class.
    pub(super) fn class(self, name: &'static str) -> Self {
        self.attr("class", name)
    }

    /// With words at its end.
    pub(super) fn words(self, words: impl Into<String>) -> Self {
        self.with_child(Child::Words(words.into()))
    }

    /// With an element at its end.
    pub(super) fn child(self, child: Tree) -> Self {
        self.with_child(Child::Element(child))
    }

    // Called hundreds of times: inlined they were a fifth of the module.
    #[inline(never)]
    fn with_attr(mut self, name: &'static str, value: String) -> Self {
        self.attrs.push((name, value));
        self
    }

    #[inline(never)]
    fn with_child(mut self, child: Child) -> Self {
        self.children.push(child);
        self
    }

    /// With elements at its end.
    pub(super) fn children(mut self, children: impl IntoIterator<Item = Tree>) -> Self {
        self.children.extend(children.into_iter().map(Child::Element));
        self
    }

    /// With what `more` adds, if there is a value.
    pub(super) fn with<T>(self, value: Option<T>, more: impl FnOnce(Self, T) -> Self) -> Self {
        match value {
            Some(value) => more(self, value),
            None => self,
        }
    }

    /// The element.
    ///
    /// # Errors
    /// The browser's, should it refuse a name.
    pub(super) fn build(&self, document: &Document) -> Result<Element, JsValue> {
        let element = document.create_element(self.tag)?;
        for (name, value) in &self.attrs {
            element.set_attribute(name, value)?;
        }
        for child in &self.children {
            match child {
                Child::Element(tree) => element.append_child(tree.build(document)?.as_ref())?,
                Child::Words(words) => element.append_child(&document.create_text_node(words))?,
            };
        }
        Ok(element)
    }
}
