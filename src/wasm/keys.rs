//! The keyboard inside lists: one stop for the tab key each, the arrow keys move (a roving tabindex).

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// Moves the focus inside the list that has it.
pub(super) fn rove(event: &KeyboardEvent) {
    let Some(from) = event.target().and_then(|t| t.dyn_into::<Element>().ok()) else { return };
    let Ok(Some(list)) = from.closest("[data-roving]") else { return };
    let items = items(&list);
    let Some(at) = items.iter().position(|item| item.is_same_node(Some(from.as_ref()))) else { return };
    let end = items.len() - 1;
    let to = match event.key().as_str() {
        "ArrowDown" => (at + 1).min(end),
        key @ ("ArrowRight" | "ArrowLeft") if is_forward(&list, key) => (at + 1).min(end),
        "ArrowUp" | "ArrowRight" | "ArrowLeft" => at.saturating_sub(1),
        "Home" => 0,
        "End" => end,
        _ => return,
    };
    event.prevent_default();
    if let Some(item) = items.get(to) {
        // A browser that refuses the focus leaves it where it is.
        let _ = item.focus();
        settle(&list, to);
    }
}

/// Leaves one stop for the tab key in each list below `root`: where the focus is, else the first item.
pub(super) fn settle_all(root: &Element, focused: Option<&Element>) {
    let Ok(lists) = root.query_selector_all("[data-roving]") else { return };
    for list in (0..lists.length()).filter_map(|at| lists.get(at)?.dyn_into::<Element>().ok()) {
        let has_focus = |item: &HtmlElement| focused.is_some_and(|f| item.is_same_node(Some(f.as_ref())));
        let at = items(&list).iter().position(has_focus).unwrap_or(0);
        settle(&list, at);
    }
}

fn settle(list: &Element, stop: usize) {
    for (at, item) in items(list).iter().enumerate() {
        item.set_tab_index(if at == stop { 0 } else { -1 });
    }
}

fn items(list: &Element) -> Vec<HtmlElement> {
    let Ok(found) = list.query_selector_all("[data-item]") else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// Whether an arrow points to where the text goes on.
fn is_forward(list: &Element, key: &str) -> bool {
    let leftwards = matches!(list.closest("[dir=rtl]"), Ok(Some(_)));
    (key == "ArrowRight") != leftwards
}
