//! What the overlay shows, as a function of what it knows: the frame around its parts, and the states without any.

use super::state::{Notice, Stage, State};
use super::{cards, compare, edge, folds, menu, strip, voices};
use crate::report::View;
use crate::wasm::port::Port;
use crate::wasm::tree::{Tree, el};

/// Turns what is known into what is shown.
pub(super) struct Renderer<'a> {
    pub(super) port: &'a dyn Port,
    pub(super) state: &'a State,
}

impl Renderer<'_> {
    /// The overlay's content.
    pub(super) fn content(&self) -> Vec<Tree> {
        match self.state.stage() {
            Stage::Starting | Stage::Refused => Vec::new(),
            stage if self.state.small && !matches!(stage, Stage::Alone) => vec![self.handle()],
            Stage::Alone => vec![self.head("panel_alone_title", &[]), self.line("panel_alone_text")],
            Stage::Idle => vec![self.head("panel_idle", &[]), self.line("panel_idle_text")],
            Stage::Working => vec![self.bar(vec![]), self.head("panel_working", &[]).class("wait")],
            Stage::Changed => {
                vec![self.bar(vec![]), self.head("panel_changed", &[]), self.line("panel_changed_text")]
            }
            Stage::Failed => vec![
                self.bar(vec![self.button("retry", "retry", "panel_retry")]),
                self.head("panel_failed", &[]),
                self.line("panel_failed_text"),
            ],
            Stage::Off => vec![
                self.bar(vec![]),
                self.head("panel_off", &[&self.state.here.site]),
                self.line("panel_off_text"),
                if self.state.here.managed {
                    self.line("options_managed")
                } else {
                    el("p").child(self.button("on", "on", "panel_on"))
                },
            ],
            Stage::NoArticle => {
                vec![self.bar(vec![]), self.head("panel_no_article", &[]), self.line("panel_no_article_text")]
            }
            Stage::Article(view) => self.article(view),
        }
    }

    /// What a reader who does not see the overlay hears of it.
    pub(super) fn news(&self) -> String {
        match (self.state.stage(), self.state.notice) {
            (Stage::Starting | Stage::Refused | Stage::Alone, _) => String::new(),
            (Stage::Idle, _) => self.say("panel_idle"),
            (Stage::Working, _) => self.say("panel_working"),
            (Stage::Changed, _) => self.say("panel_changed"),
            (Stage::Failed, _) => self.say("panel_failed"),
            (Stage::Off, _) => self.tell("panel_off", &[&self.state.here.site]),
            (Stage::NoArticle, _) => self.say("panel_no_article"),
            (Stage::Article(_), Some(notice)) => self.say(Self::key(notice)),
            (Stage::Article(view), None) if self.state.page.folded => {
                let shown = view.statements.iter().filter(|s| self.state.filter.lets(s)).count();
                let folded = view.folds.iter().filter(|f| !self.state.leaves(f)).count();
                let folded = self.count("panel_n_folded_", folded);
                self.tell("panel_news", &[&folded, &self.count("panel_n_statements_", shown)])
            }
            (Stage::Article(_), None) => self.say("panel_restored"),
        }
    }

    fn article(&self, view: &View) -> Vec<Tree> {
        let mut content = vec![self.bar(vec![self.switch(view)])];
        content.extend(self.notice(view));
        content.push(strip::strip(self, view));
        if view.rewritten {
            content.push(strip::warning(self, view));
        }
        if view.statements.is_empty() && view.folds.is_empty() {
            // Where nobody's words are read nothing is said of them.
            let key = if view.attributed { "panel_nothing" } else { "panel_no_folds" };
            content.push(self.line(key).class("soft"));
        } else if view.statements.is_empty() && view.attributed {
            content.push(self.line("panel_no_statements").class("soft"));
        }
        let urgent = compare::is_urgent(self.state);
        content.extend(urgent.then(|| compare::section(self, view)).flatten());
        content.extend(voices::voices(self, view));
        content.extend(cards::statements(self, view));
        content.extend(cards::notes(self, view));
        content.extend((!urgent).then(|| compare::section(self, view)).flatten());
        content.extend(folds::folds(self, view));
        content
    }

    /// What stands for the overlay while it is small.
    fn handle(&self) -> Tree {
        let picture =
            el("img").attr("src", "../icons/icon.svg").attr("alt", "").attr("width", "28").attr("height", "28");
        let name = self.say("panel_large");
        el("button")
            .class("handle")
            .attr("type", "button")
            .attr("id", "handle")
            .attr("data-do", "large")
            .attr("aria-label", &name)
            .attr("aria-expanded", "false")
            .attr("title", name)
            .child(picture)
    }

    /// A button that shows a sign; its name says what a click does.
    fn sign(&self, does: &'static str, sign: &str, key: &str) -> Tree {
        let name = self.say(key);
        let button = el("button").class("sign").attr("type", "button").attr("id", does).attr("data-do", does);
        button.attr("aria-label", &name).attr("title", name).child(el("span").attr("aria-hidden", "true").words(sign))
    }

    fn key(notice: Notice) -> &'static str {
        match notice {
            Notice::Copied => "panel_copied",
            Notice::NotCopied => "panel_not_copied",
            Notice::Unfound => "panel_unfound",
            Notice::NotLetIn => "panel_not_let_in",
            Notice::NotPrinted => "panel_not_printed",
        }
    }

    /// What was just done, where that shows nowhere else.
    fn notice(&self, view: &View) -> Option<Tree> {
        let words = match self.state.notice {
            Some(notice) => self.say(Self::key(notice)),
            None if !self.state.page.folded && !view.folds.is_empty() => self.say("panel_restored"),
            None => return None,
        };
        // The live region says the same.
        Some(el("p").class("notice").attr("data-part", "notice").attr("aria-hidden", "true").words(words))
    }

    /// The row of buttons; closing is always possible.
    fn bar(&self, buttons: Vec<Tree>) -> Tree {
        let name = el("p").class("name").words(self.say("name"));
        let bar = el("header").class("bar").child(name).children(buttons).child(menu::menu(self));
        // The browser has its own ways with a side panel.
        let signs = || [self.sign("small", "–", "panel_small"), self.sign("close", "×", "panel_close")];
        let edge = (!self.state.aside).then(|| edge::edge(self));
        bar.children((!self.state.aside).then(signs).into_iter().flatten()).children(edge)
    }

    /// The switch between the folded page and the page as it was.
    fn switch(&self, view: &View) -> Tree {
        match (view.folds.is_empty() && self.state.page.picked.is_empty(), self.state.page.folded) {
            (true, _) => el("span"),
            (false, true) => self.button("switch", "restore", "panel_restore"),
            (false, false) => self.button("switch", "refold", "panel_refold"),
        }
    }

    /// A button. Its id keeps the focus when the overlay is drawn anew; its name says what a click does.
    pub(super) fn button(&self, id: impl Into<String>, does: &'static str, key: &str) -> Tree {
        el("button").attr("type", "button").attr("id", id).attr("data-do", does).words(self.say(key))
    }

    /// The overlay's headline.
    pub(super) fn head(&self, key: &str, values: &[&str]) -> Tree {
        el("h1").attr("dir", "auto").words(self.tell(key, values))
    }

    /// A line of the interface's words.
    pub(super) fn line(&self, key: &str) -> Tree {
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

    /// Words of the interface with a number in them, in the right plural. `key` ends in `_`.
    pub(super) fn count(&self, key: &str, number: usize) -> String {
        self.port.count(key, u32::try_from(number).unwrap_or(u32::MAX))
    }

    /// A number alone.
    pub(super) fn number(&self, number: usize) -> String {
        self.count("panel_n_", number)
    }

    /// The name of one of the engine's kinds; a kind that has no words yet shows its own name.
    pub(super) fn name(&self, family: &str, kind: &str) -> String {
        let words = self.say(&format!("{family}{kind}"));
        if words.is_empty() { kind.replace('_', " ") } else { words }
    }
}

/// The host of an address.
pub(super) fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    authority.rsplit('@').next().unwrap_or(authority)
}

/// Words of the page, in the page's language.
pub(super) fn quoted(tag: &'static str, view: &View, words: &str) -> Tree {
    el(tag).class("words").attr("dir", "auto").attr("lang", &view.lang).words(words)
}
