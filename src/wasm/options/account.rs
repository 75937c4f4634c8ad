//! The settings in the browser's account.

use super::render::{Renderer, button, section, tick};
use crate::wasm::tree::{Tree, el};

/// Whether the settings are kept there, what is wrong with that, and how to take them away again.
pub(super) fn account(to: &Renderer<'_>) -> Tree {
    let sync = to.state.kept.as_ref().map(|kept| kept.sync.clone()).unwrap_or_default();
    let trouble = match sync.trouble.as_str() {
        "large" => Some("options_sync_large"),
        "failed" => Some("options_sync_failed"),
        "unread" => Some("options_sync_unread"),
        _ => None,
    };
    let trouble = trouble.map(|key| el("p").class("notice bad").attr("data-part", "sync").words(to.say(key)));
    section("account", to.say("options_sync"))
        .child(el("p").class("soft").words(to.say("options_sync_text")))
        .child(tick("sync", "sync", sync.on, to.say("options_sync")))
        .children(trouble)
        .child(el("p").child(button("forget-sync", "forget-sync", to.say("options_sync_forget"))))
}
