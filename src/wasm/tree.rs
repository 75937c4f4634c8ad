//! A piece of a document as plain data: what to show is a pure function, and one place turns it into nodes. Words become
//! text nodes, never markup.

/// An element to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tree {
    pub(super) tag: &'static str,
    pub(super) attrs: Vec<(&'static str, String)>,
    pub(super) children: Vec<Child>,
}

/// What stands in an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Child {
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

    /// An attribute's value; of several the last.
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        self.attrs.iter().rev().find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
    }
}
