//! What the options page shows, as a function of what it knows.

use super::state::{Notice, State};
use super::{account, managed, sites};
use crate::kind::BlockKind;
use crate::settings::{Badge, Engine, Mode, Side, Trouble, WIDTHS};
use crate::wasm::port::Port;
use crate::wasm::tree::{Tree, el};

/// Turns what is known into what is shown.
pub(super) struct Renderer<'a> {
    pub(super) port: &'a dyn Port,
    pub(super) state: &'a State,
}

impl Renderer<'_> {
    /// The whole page; nothing before the background has said what is kept.
    pub(super) fn content(&self) -> Vec<Tree> {
        let Some(kept) = &self.state.kept else { return Vec::new() };
        let mut content = vec![el("h1").words(self.say("options_title"))];
        content.extend(self.notice());
        content.extend(managed::broken(self));
        content.extend(self.asked());
        content.extend((!kept.aside.is_empty()).then(|| self.aside()));
        content.extend([
            self.mode(),
            sites::sites(self),
            self.kinds(),
            self.in_page(),
            self.looks(),
            self.engines(),
            self.file(),
        ]);
        content.push(account::account(self));
        content.extend((kept.wrong.count > 0).then(|| self.wrong(kept.wrong.count)));
        content.extend([self.stored(), self.privacy()]);
        content
    }

    /// What a reader who does not see the page hears of what was just done.
    pub(super) fn news(&self) -> String {
        match &self.state.notice {
            None => String::new(),
            Some(Notice::Imported) => self.say("options_imported"),
            Some(Notice::Reset) => self.say("options_reset_done"),
            Some(Notice::Refused) => self.say("options_refused"),
            Some(Notice::NotChanged) => self.say("options_not_changed"),
            Some(Notice::Allowed(None)) => self.say("options_allowed_all"),
            Some(Notice::Allowed(Some(site))) => self.tell("options_allowed", &[site]),
            Some(Notice::Corrupt(trouble, _)) => self.corrupt(*trouble),
        }
    }

    /// Why a file is no settings, and where.
    fn corrupt(&self, Trouble { why, line, column }: Trouble) -> String {
        let reason = self.say(&["options_file_", why.name()].concat());
        match (line, column) {
            (0, _) => self.tell("options_file_nowhere", &[&reason]),
            (line, column) => self.tell("options_file_at", &[&reason, &line.to_string(), &column.to_string()]),
        }
    }

    fn notice(&self) -> Option<Tree> {
        let line = match &self.state.notice {
            Some(Notice::Corrupt(_, line)) => Some(line).filter(|line| !line.is_empty()),
            _ => None,
        };
        let bad = matches!(self.state.notice, Some(Notice::Corrupt(..) | Notice::Refused | Notice::NotChanged));
        let words = el("p").attr("data-part", "notice").attr("aria-hidden", "true").words(self.news());
        let words = words.class(if bad { "notice bad" } else { "notice" });
        // The live region says the same.
        self.state.notice.is_some().then(|| words.with(line, |words, line| words.child(el("code").words(line))))
    }

    /// The reader comes from the overlay, to let Unspun work by itself on a site.
    fn asked(&self) -> Option<Tree> {
        let site = self.state.asked.as_deref()?;
        let allow = button("allow-asked", "allow", self.tell("options_allow_site", &[site]));
        let section = section("asked", self.tell("options_asked", &[site]));
        Some(section.attr("data-site", site).child(self.line("options_permission")).child(el("p").child(allow)))
    }

    fn mode(&self) -> Tree {
        let policy = &self.state.policy;
        let mode = policy.mode.unwrap_or(self.state.settings.mode);
        let row = |value, key: &str, chosen| self.radio("mode", value, key, chosen);
        let automatic = || row("automatic", "options_mode_automatic", mode == Mode::Automatic);
        let list = el("fieldset")
            .child(el("legend").class("live").words(self.say("options_mode")))
            .child(row("click", "options_mode_click", mode == Mode::Click))
            .children((!policy.forbids_automatic()).then(automatic));
        let list = if policy.mode.is_some() { list.attr("disabled", "") } else { list };
        let private = tick("private", "private", self.state.settings.private, self.say("options_private"));
        section("mode", self.say("options_mode"))
            .child(list)
            .children(policy.mode.map(|_| managed::line(self)))
            .children(managed::forbidden(self))
            .child(self.line("options_permission").class("soft"))
            .children(self.forbidden())
            .child(private)
            .child(self.line("options_keys").class("soft"))
    }

    /// What is to work by itself but may not.
    fn forbidden(&self) -> Vec<Tree> {
        let row = |site: Option<&str>| {
            let words = match site {
                Some(site) => self.tell("options_forbidden", &[site]),
                None => self.say("options_forbidden_all"),
            };
            let allow = button(format!("allow-{}", site.unwrap_or("all")), "allow", self.say("options_allow"));
            let row = el("p").class("notice bad").words(words).words(" ").child(allow);
            row.with(site, |row, site| row.attr("data-site", site))
        };
        self.state.forbidden().into_iter().map(row).collect()
    }

    fn kinds(&self) -> Tree {
        let row = |kind: BlockKind| {
            let set = self.state.policy.unfolded.contains(&kind);
            let folds = !set && !self.state.settings.unfolded.contains(&kind);
            let tick = tick_of(format!("kind-{}", kind.name()), "kind", folds, set, self.kind(kind));
            el("li").attr("data-kind", kind.name()).child(tick)
        };
        section("kinds", self.say("options_kinds"))
            .child(self.line("options_kinds_text").class("soft"))
            .children((!self.state.policy.unfolded.is_empty()).then(|| managed::line(self)))
            .child(el("ul").class("kinds").children(BlockKind::FOLDABLE.map(row)))
    }

    /// What else may be done to the page.
    fn in_page(&self) -> Tree {
        let settings = &self.state.settings;
        let row = |id: &'static str, ticked, key: &str| tick(id, id, ticked, self.say(key));
        section("page", self.say("options_page"))
            .child(row("marks", settings.marks, "options_marks"))
            .child(self.line("options_marks_text").class("soft"))
            .child(row("find", settings.find, "options_find"))
            .child(row("paper", settings.paper, "options_paper"))
    }

    fn looks(&self) -> Tree {
        let settings = &self.state.settings;
        let (side, badge) = (settings.overlay.side, settings.badge);
        let sides = el("fieldset")
            .child(el("legend").words(self.say("options_side")))
            .child(self.radio("side", "left", "options_side_left", side == Side::Left))
            .child(self.radio("side", "right", "options_side_right", side == Side::Right));
        let width = el("input").attr("type", "range").attr("id", "width").attr("data-do", "width").attr("step", "20");
        let width = width.attr("min", WIDTHS.0.to_string()).attr("max", WIDTHS.1.to_string());
        let width = width.attr("value", settings.overlay.width.to_string());
        let width = el("label").class("field").child(el("span").words(self.say("options_width"))).child(width);
        let badges = el("fieldset")
            .child(el("legend").words(self.say("options_badge")))
            .child(self.radio("badge", "folds", "options_badge_folds", badge == Badge::Folds))
            .child(self.radio("badge", "statements", "options_badge_statements", badge == Badge::Statements))
            .child(self.radio("badge", "nothing", "options_badge_nothing", badge == Badge::Nothing));
        let small = tick("small", "small", settings.overlay.small, self.say("options_small"));
        section("looks", self.say("options_looks")).child(sides).child(width).child(small).child(badges)
    }

    /// Where the original of a copy is looked for.
    fn engines(&self) -> Tree {
        let row = |engine: Engine| {
            let chosen = self.state.settings.search == engine;
            let words = engine.host().map_or_else(|| self.say("options_engine_nowhere"), str::to_owned);
            choice("engine", engine.name(), words, chosen)
        };
        let list = el("fieldset").child(el("legend").class("live").words(self.say("options_engine")));
        section("engine", self.say("options_engine"))
            .child(self.line("options_engine_text").class("soft"))
            .child(list.children(Engine::ALL.map(row)))
    }

    fn file(&self) -> Tree {
        let file = el("input").attr("type", "file").attr("id", "import").attr("accept", ".json,application/json");
        let import = el("label").class("button").words(self.say("options_import"));
        let reset = if self.state.sure { "options_reset_sure" } else { "options_reset" };
        let buttons = el("p")
            .class("row")
            .child(button("export", "export", self.say("options_export")))
            .child(import.child(file.class("live").attr("data-do", "import")))
            .child(button("reset", "reset", self.say(reset)));
        section("file", self.say("options_file")).child(self.line("options_file_text").class("soft")).child(buttons)
    }

    fn aside(&self) -> Tree {
        let kept = self.state.kept.as_ref().map_or(&[][..], |kept| &kept.aside);
        let row = |(at, aside): (usize, &super::message::Aside)| {
            let why = self.say(&["options_file_", &aside.why].concat());
            let save = button(format!("save-aside-{at}"), "save-aside", self.say("options_save"));
            let time = el("time").attr("datetime", &aside.at).words(aside.at.get(..10).unwrap_or(""));
            el("li").child(time).words(" ").words(why).words(" ").child(save.attr("data-at", at.to_string()))
        };
        section("aside", self.say("options_aside"))
            .child(self.line("options_aside_text"))
            .child(el("ul").children(kept.iter().enumerate().map(row)))
            .child(el("p").child(button("forget-aside", "forget-aside", self.say("options_forget"))))
    }

    fn wrong(&self, count: u32) -> Tree {
        let buttons = el("p")
            .class("row")
            .child(button("save-wrong", "save-wrong", self.say("options_save")))
            .child(button("forget-wrong", "forget-wrong", self.say("options_forget")));
        section("wrong", self.say("options_wrong"))
            .child(el("p").attr("data-part", "wrong").words(self.port.count("options_n_wrong_", count)))
            .child(self.line("options_wrong_text").class("soft"))
            .child(buttons)
    }

    fn stored(&self) -> Tree {
        let session = self.state.kept.as_ref().map(|kept| kept.session).unwrap_or_default();
        let words = match session.entries {
            0 => self.say("options_nothing"),
            entries => self.tell("options_kept", &[&entries.to_string(), &session.size.to_string()]),
        };
        let forget = button("forget-session", "forget-session", self.say("options_forget"));
        section("stored", self.say("options_stored"))
            .child(self.line("options_stored_text"))
            .child(el("p").attr("data-part", "session").words(words))
            .child(el("p").child(forget))
    }

    fn privacy(&self) -> Tree {
        section("privacy", self.say("options_privacy")).child(self.line("options_privacy_text"))
    }

    /// One of several choices.
    fn radio(&self, does: &'static str, value: &str, key: &str, chosen: bool) -> Tree {
        choice(does, value, self.say(key), chosen)
    }

    /// A kind's name.
    pub(super) fn kind(&self, kind: BlockKind) -> String {
        self.say(&["fold_", kind.name()].concat())
    }

    fn line(&self, key: &str) -> Tree {
        el("p").words(self.say(key))
    }

    /// Words of the interface.
    pub(super) fn say(&self, key: &str) -> String {
        self.port.text(key, &[])
    }

    /// Words of the interface with values in them.
    pub(super) fn tell(&self, key: &str, values: &[&str]) -> String {
        self.port.text(key, values)
    }
}

/// A part of the page under a headline.
pub(super) fn section(id: &'static str, head: String) -> Tree {
    el("section").attr("aria-labelledby", id).child(el("h2").attr("id", id).words(head))
}

/// A button. Its id keeps the focus when the page is drawn anew.
pub(super) fn button(id: impl Into<String>, does: &'static str, words: String) -> Tree {
    el("button").attr("type", "button").attr("id", id).attr("data-do", does).words(words)
}

/// A box that can be ticked.
pub(super) fn tick(id: impl Into<String>, does: &'static str, ticked: bool, words: String) -> Tree {
    tick_of(id, does, ticked, false, words)
}

/// The same, where it may be that it cannot be changed.
fn tick_of(id: impl Into<String>, does: &'static str, ticked: bool, locked: bool, words: String) -> Tree {
    let input = el("input").attr("type", "checkbox").attr("id", id).attr("data-do", does);
    let input = if ticked { input.attr("checked", "") } else { input };
    let input = if locked { input.attr("disabled", "") } else { input };
    el("label").class("tick").child(input).child(el("span").words(words))
}

/// One of several choices, in these words.
fn choice(does: &'static str, value: &str, words: String, chosen: bool) -> Tree {
    let input = el("input").attr("type", "radio").attr("name", does).attr("id", [does, "-", value].concat());
    let input = input.attr("data-do", does).attr("value", value);
    let input = if chosen { input.attr("checked", "") } else { input };
    el("label").class("tick").child(input).child(el("span").words(words))
}
