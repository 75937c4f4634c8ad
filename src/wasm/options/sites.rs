//! What is different on some sites.

use super::managed;
use super::render::{Renderer, button, section};
use crate::kind::BlockKind;
use crate::settings::{Mode, Pick, Site, site_of};
use crate::wasm::tree::{Tree, el};

/// The choices of a site.
const MODES: [(&str, Option<Mode>, &str); 4] = [
    ("usual", None, "options_site_usual"),
    ("never", Some(Mode::Never), "options_site_never"),
    ("click", Some(Mode::Click), "options_site_click"),
    ("automatic", Some(Mode::Automatic), "options_site_automatic"),
];

/// The list of sites with entries of their own, and a field to look for one or to add it.
pub(super) fn sites(to: &Renderer<'_>) -> Tree {
    let state = to.state;
    let search = el("input")
        .attr("type", "search")
        .attr("id", "search")
        .attr("data-do", "search")
        .attr("value", &state.search)
        .attr("autocomplete", "off")
        .attr("spellcheck", "false");
    let found = state.sites();
    let rows = found.iter().filter_map(|name| Some(row(to, name, state.settings.sites.get(*name)?)));
    let none = match (state.settings.sites.is_empty(), found.is_empty()) {
        (true, _) => Some("options_sites_none"),
        (false, true) => Some("options_sites_not_found"),
        (false, false) => None,
    };
    section("sites", to.say("options_sites"))
        .child(el("p").class("soft").words(to.say("options_sites_text")))
        .child(el("label").class("field").child(el("span").words(to.say("options_search"))).child(search))
        .children(none.map(|key| el("p").class("soft").words(to.say(key))))
        .children(addable(to).map(|name| add(to, &name)))
        .children(managed::sites(to))
        .child(el("ul").class("sites").children(rows))
}

/// The site that stands in the field, if it has no entry yet.
fn addable(to: &Renderer<'_>) -> Option<String> {
    let typed = to.state.search.trim();
    let url = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let name = site_of(&url)?;
    (name.contains('.') && !to.state.settings.sites.contains_key(&name)).then_some(name)
}

fn add(to: &Renderer<'_>, name: &str) -> Tree {
    let words = to.tell("options_site_add", &[name]);
    el("p").attr("data-site", name).child(button("add-site", "add-site", words))
}

fn row(to: &Renderer<'_>, name: &str, site: &Site) -> Tree {
    let option = |(value, mode, key): (&str, Option<Mode>, &str)| {
        let option = el("option").attr("value", value).words(to.say(key));
        if site.mode == mode { option.attr("selected", "") } else { option }
    };
    let policy = &to.state.policy;
    let set = policy.sets_mode(name);
    let may = |(_, mode, _): &(&str, Option<Mode>, &str)| *mode != Some(Mode::Automatic) || !policy.forbids_automatic();
    let label = to.tell("options_site_mode", &[name]);
    let select = el("select")
        .attr("id", format!("mode-{name}"))
        .attr("data-do", "site-mode")
        .attr("aria-label", label)
        .children(MODES.into_iter().filter(may).map(option));
    let select = if set { select.attr("disabled", "") } else { select };
    let forget = button(format!("forget-{name}"), "forget-site", to.say("options_site_forget"))
        .attr("aria-label", to.tell("options_site_forget_label", &[name]));
    let kinds: Vec<Tree> = site.unfolded.iter().map(|kind| unfolded(to, name, kind)).collect();
    let kinds = (!kinds.is_empty()).then(|| {
        let words = el("span").words(to.say("options_site_unfolded"));
        el("p").class("row").child(words).children(kinds)
    });
    let picks: Vec<Tree> = (0..).zip(&site.picks).map(|(at, pick)| picked(to, name, at, pick)).collect();
    let picks = (!picks.is_empty()).then(|| {
        let words = el("span").words(to.say("options_site_picked"));
        el("p").class("row").child(words).children(picks)
    });
    el("li")
        .attr("data-site", name)
        .child(el("p").class("row").child(el("b").attr("dir", "ltr").words(name)).child(select).child(forget))
        .children(set.then(|| managed::line(to)))
        .children(kinds)
        .children(picks)
}

/// A block that was folded there by hand; a click forgets it.
fn picked(to: &Renderer<'_>, name: &str, at: usize, pick: &Pick) -> Tree {
    // One without words is told by what the page calls it.
    let words = if pick.words.is_empty() { &pick.selector } else { &pick.words };
    let label = to.tell("options_unpick", &[words, name]);
    let button = button(format!("unpick-{name}-{at}"), "unpick", [words, " ×"].concat()).attr("dir", "auto");
    el("span").attr("data-selector", &pick.selector).child(button.attr("aria-label", label))
}

/// A kind that is not folded there; a click has it folded again.
fn unfolded(to: &Renderer<'_>, name: &str, kind: BlockKind) -> Tree {
    let words = to.kind(kind);
    let label = to.tell("options_fold_again", &[&words, name]);
    let button = button(format!("again-{name}-{}", kind.name()), "fold-again", [&words, " ×"].concat());
    el("span").attr("data-kind", kind.name()).child(button.attr("aria-label", label))
}
