//! The overlay's menu: this site first, then what is folded here, then everything else.

use super::compare;
use super::render::Renderer;
use super::state::Stage;
use crate::kind::BlockKind;
use crate::settings::{Mode, Side};
use crate::wasm::tree::{Tree, el};

/// The menu, rolled up until the reader asks for it.
pub(super) fn menu(to: &Renderer<'_>) -> Tree {
    let content = el("div")
        .class("sheet")
        // It scrolls: Firefox would give it a stop of its own.
        .attr("tabindex", "-1")
        .children(site(to))
        .children(matches!(to.state.stage(), Stage::Article(_)).then(|| kinds(to)))
        .children(matches!(to.state.stage(), Stage::Article(_)).then(|| save(to)))
        .child(el("ul").class("items").children(items(to)));
    el("details").class("menu").attr("id", "menu").child(el("summary").words(to.say("panel_menu"))).child(content)
}

/// On or off here, and when. A page without a site (a file) has neither.
fn site(to: &Renderer<'_>) -> Option<Tree> {
    let here = &to.state.here;
    let automatic = || radio(to, "mode-automatic", "panel_mode_automatic", here.mode == Mode::Automatic);
    let modes = || {
        el("fieldset")
            .child(el("legend").words(to.say("panel_mode")))
            .child(radio(to, "mode-click", "panel_mode_click", here.mode == Mode::Click))
            .children((!here.forbidden).then(automatic))
    };
    let switch = || {
        let on = here.mode != Mode::Never;
        let name = el("b").words(to.tell("panel_site", &[&here.site]));
        let switch = el("div").child(checkbox("site".to_owned(), "site", on, here.managed).child(name));
        // What the reader's organisation sets is shown, and cannot be changed.
        if here.managed { switch.child(to.line("options_managed")) } else { switch.children(on.then(modes)) }
    };
    (!here.site.is_empty()).then(switch)
}

/// Every kind, folded on this site or not.
fn kinds(to: &Renderer<'_>) -> Tree {
    let here = &to.state.here;
    let has = |kinds: &[String], kind: BlockKind| kinds.iter().any(|name| name == kind.name());
    let row = |kind: BlockKind| {
        let name = kind.name();
        let words = el("span").words(to.name("fold_", name));
        let row = checkbox(format!("kind-{name}"), "kind", !has(&here.unfolded, kind), has(&here.nowhere, kind));
        el("li").attr("data-kind", name).child(row.child(words))
    };
    el("details")
        .attr("id", "kinds")
        .child(el("summary").words(to.say("panel_kinds")))
        .child(el("ul").class("kinds").children(BlockKind::FOLDABLE.map(row)))
}

/// The report as a file.
fn save(to: &Renderer<'_>) -> Tree {
    let item = |does: &'static str, key: &str| el("li").child(to.button(does, does, key));
    let items = [
        item("save-markdown", "panel_save_markdown"),
        item("save-html", "panel_save_html"),
        item("save-json", "panel_save_json"),
        item("save-annotations", "panel_save_annotations"),
    ];
    el("details")
        .attr("id", "save")
        .child(el("summary").words(to.say("panel_save")))
        .child(el("ul").class("row").children(items))
}

fn items(to: &Renderer<'_>) -> Vec<Tree> {
    let item = |does: &'static str, key: &str| to.button(format!("item-{does}"), does, key);
    let article = to.state.view();
    let compare = article.filter(|view| compare::section(to, view).is_some());
    let compare = compare.map(|_| item("comparison", "panel_item_compare"));
    let side = match to.state.here.overlay.side {
        Side::Left => item("right", "panel_item_right"),
        Side::Right => item("left", "panel_item_left"),
    };
    let beside = if to.port.has_side() {
        item("side", "panel_item_side")
    } else {
        el("span").class("soft").words(to.say("panel_side_how"))
    };
    let placed = (!to.state.aside).then_some([side, beside]).into_iter().flatten();
    let pick = article.filter(|_| !to.state.here.site.is_empty()).map(|_| item("pick", "panel_item_pick"));
    let options = item("options", "panel_item_options");
    let print = article.map(|_| item("print", "panel_item_print"));
    let all = [pick, compare, print].into_iter().flatten().chain(placed).chain([options]);
    all.map(|button| el("li").child(button)).collect()
}

/// A box that can be ticked, in the label that its words are put into.
pub(super) fn checkbox(id: String, does: &'static str, checked: bool, disabled: bool) -> Tree {
    let input = el("input").attr("type", "checkbox").attr("id", id).attr("data-do", does);
    let input = if checked { input.attr("checked", "") } else { input };
    el("label").class("tick").child(if disabled { input.attr("disabled", "") } else { input })
}

fn radio(to: &Renderer<'_>, does: &'static str, key: &str, checked: bool) -> Tree {
    let input = el("input").attr("type", "radio").attr("name", "mode").attr("id", does).attr("data-do", does);
    let input = if checked { input.attr("checked", "") } else { input };
    el("label").class("tick").child(input).child(el("span").words(to.say(key)))
}
