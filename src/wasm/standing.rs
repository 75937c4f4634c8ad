//! What stands in a document, and how it becomes something else in place. An element that stays keeps its node, and with it
//! the focus, the place to which it is scrolled, and the click that the reader is in the middle of.

use super::tree::{Child, Tree};
use std::collections::VecDeque;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlInputElement, HtmlOptionElement, Node, Text};

/// The nodes that stand for a tree.
pub(super) struct Standing {
    node: Node,
    children: Vec<Standing>,
}

impl Standing {
    /// An element with nothing in it yet.
    pub(super) fn in_empty(element: &Element) -> Self {
        Self { node: element.clone().into(), children: Vec::new() }
    }

    /// Makes `new` stand in it where `old` stood, with the nodes of `old` as far as they go.
    ///
    /// # Errors
    /// The browser's, should it refuse a name; then what stands in it is neither.
    pub(super) fn hold(&mut self, old: &[Child], new: &[Child], document: &Document) -> Result<(), JsValue> {
        let matches = matches(old, new);
        let mut stays = vec![false; old.len()];
        matches.iter().flatten().for_each(|at| stays[*at] = true);
        let mut stood: Vec<Option<Self>> = std::mem::take(&mut self.children).into_iter().map(Some).collect();
        for (gone, _) in stood.iter().flatten().zip(&stays).filter(|(_, stays)| !**stays) {
            self.node.remove_child(&gone.node)?;
        }
        // What stands in the document from here on, in its order there.
        let mut ahead: VecDeque<usize> = (0..old.len()).filter(|at| stays[*at]).collect();
        for (new, known) in new.iter().zip(matches) {
            let is_next = known.is_some() && ahead.front() == known.as_ref();
            if is_next {
                ahead.pop_front();
            } else if known.is_some() {
                ahead.retain(|at| Some(*at) != known);
            }
            let child = match known.and_then(|at| Some((stood[at].take()?, &old[at]))) {
                Some((mut child, old)) => {
                    child.turn_into(old, new, document)?;
                    child
                }
                None => Self::build(new, document)?,
            };
            if !is_next {
                let before = ahead.front().and_then(|at| stood[*at].as_ref());
                self.node.insert_before(&child.node, before.map(|before| &before.node))?;
            }
            self.children.push(child);
        }
        Ok(())
    }

    fn build(new: &Child, document: &Document) -> Result<Self, JsValue> {
        match new {
            Child::Words(words) => Ok(Self { node: document.create_text_node(words).into(), children: Vec::new() }),
            Child::Element(tree) => {
                let element = document.create_element(tree.tag)?;
                for (name, value) in &tree.attrs {
                    element.set_attribute(name, value)?;
                }
                let mut standing = Self::in_empty(&element);
                standing.hold(&[], &tree.children, document)?;
                Ok(standing)
            }
        }
    }

    fn turn_into(&mut self, old: &Child, new: &Child, document: &Document) -> Result<(), JsValue> {
        match (old, new) {
            (Child::Element(old), Child::Element(new)) => {
                let element: &Element = self.node.unchecked_ref();
                dress(element, old, new)?;
                settle(element, new);
                self.hold(&old.children, &new.children, document)
            }
            (Child::Words(old), Child::Words(new)) if old == new => Ok(()),
            (_, Child::Words(new)) => {
                self.node.unchecked_ref::<Text>().set_data(new);
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

/// For each of `new` which of `old` turns into it: first by tag and id, then, where an element keeps nothing of the reader's,
/// by tag and turn.
fn matches(old: &[Child], new: &[Child]) -> Vec<Option<usize>> {
    let mut found = vec![None; new.len()];
    if old.is_empty() {
        return found;
    }
    let keys: Vec<(&str, &str)> = old.iter().map(key).collect();
    let mut free = vec![true; old.len()];
    for by_id in [true, false] {
        let mut from = 0;
        for (new, found) in new.iter().zip(&mut found).filter(|(_, found)| found.is_none()) {
            let (tag, id) = key(new);
            let fits = |at: &usize| {
                let (old_tag, old_id) = keys[*at];
                free[*at] && old_tag == tag && if by_id { !id.is_empty() && old_id == id } else { !keeps(tag) }
            };
            // Most often it is the one behind the last that was found.
            let at = (from..keys.len()).find(fits).or_else(|| (0..from).find(fits));
            if let Some(at) = at {
                *found = Some(at);
                from = at + 1;
                free[at] = false;
            }
        }
    }
    found
}

/// The tag, none for words; the id, or that of the first in it that has one.
fn key(child: &Child) -> (&str, &str) {
    match child {
        Child::Words(_) => ("", ""),
        Child::Element(tree) => {
            let inside = || tree.children.iter().map(|child| key(child).1).find(|id| !id.is_empty());
            (tree.tag, tree.value("id").or_else(inside).unwrap_or(""))
        }
    }
}

/// Whether such an element keeps what the reader did to it beside its attributes.
fn keeps(tag: &str) -> bool {
    matches!(tag, "details" | "input" | "select" | "textarea")
}

/// Gives an element the attributes of `new` in place of those of `old`. Others, such as that it is unrolled, stay.
fn dress(element: &Element, old: &Tree, new: &Tree) -> Result<(), JsValue> {
    for (name, _) in old.attrs.iter().filter(|(name, _)| new.value(name).is_none()) {
        element.remove_attribute(name)?;
    }
    for (name, _) in &new.attrs {
        if let Some(value) = new.value(name).filter(|value| old.value(name) != Some(value)) {
            element.set_attribute(name, value)?;
        }
    }
    Ok(())
}

/// A control shows what its attributes say, whatever the reader did to it meanwhile.
fn settle(element: &Element, tree: &Tree) {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        let checked = tree.value("checked").is_some();
        if input.checked() != checked {
            input.set_checked(checked);
        }
        if let Some(value) = tree.value("value").filter(|value| input.value() != *value) {
            input.set_value(value);
        }
    } else if let Some(option) = element.dyn_ref::<HtmlOptionElement>()
        && tree.value("selected").is_some()
        && !option.selected()
    {
        option.set_selected(true);
    }
}
