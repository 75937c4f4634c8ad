//! What the overlay shows, as a function of what it knows: the frame around the lists, and the states without any.

use super::lists;
use super::state::{Stage, State};
use crate::report::{OriginView, View};
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
            Stage::Alone => vec![self.head("panel_alone_title", &[]), self.line("panel_alone_text")],
            Stage::Working => vec![self.bar(vec![]), el("h1").class("wait").words(self.say("panel_working"))],
            Stage::Failed => vec![
                self.bar(vec![self.button("retry", "retry", "panel_retry")]),
                self.head("panel_failed", &[]),
                self.line("panel_failed_text"),
            ],
            Stage::NoArticle => {
                vec![self.bar(vec![]), self.head("panel_no_article", &[]), self.line("panel_no_article_text")]
            }
            Stage::Article(view) => self.article(view),
        }
    }

    /// What a reader who does not see the overlay hears of it.
    pub(super) fn news(&self) -> String {
        match self.state.stage() {
            Stage::Starting | Stage::Refused | Stage::Alone => String::new(),
            Stage::Working => self.say("panel_working"),
            Stage::Failed => self.say("panel_failed"),
            Stage::NoArticle => self.say("panel_no_article"),
            Stage::Article(view) if self.state.page.folded => {
                self.tell("panel_news", &[&view.folds.len().to_string(), &view.statements.len().to_string()])
            }
            Stage::Article(_) => self.say("panel_news_restored"),
        }
    }

    fn article(&self, view: &View) -> Vec<Tree> {
        let mut content = vec![self.bar(vec![self.switch(view)]), self.strip(view)];
        if view.rewritten {
            content.push(lists::warning(self, view));
        }
        let lists = [lists::statements(self, view), lists::notes(self, view), lists::folds(self, view)];
        let found: Vec<Tree> = lists.into_iter().flatten().collect();
        if found.is_empty() {
            content.push(self.line("panel_nothing"));
        }
        content.extend(found);
        content
    }

    /// The row of buttons; closing is always possible.
    fn bar(&self, buttons: Vec<Tree>) -> Tree {
        let name = el("p").class("name").words(self.say("name"));
        let close = self.button("close", "close", "panel_close");
        el("header").class("bar").child(name).children(buttons).child(close)
    }

    /// The switch between the folded page and the page as it was.
    fn switch(&self, view: &View) -> Tree {
        match (view.folds.is_empty(), self.state.page.folded) {
            (true, _) => el("span"),
            (false, true) => self.button("switch", "restore", "panel_restore"),
            (false, false) => self.button("switch", "refold", "panel_refold"),
        }
    }

    /// What the page is, where it came from, and how much was found.
    fn strip(&self, view: &View) -> Tree {
        let copy = view.origin.as_ref().filter(|o| o.is_copy);
        let head = match copy.map(|o| o.outlet.as_deref()) {
            Some(Some(outlet)) => self.head("panel_copy_of", &[outlet]),
            Some(None) => self.head("panel_copy", &[]),
            None => self.head("panel_article", &[]),
        };
        el("section")
            .class("strip")
            .child(head)
            .with(view.origin.as_ref(), |strip, origin| strip.children(self.origin(origin)))
            .child(self.counts(view))
            .children(view.cut.then(|| self.line("panel_cut")))
    }

    fn origin(&self, origin: &OriginView) -> Vec<Tree> {
        let link = origin.url.as_ref().map(|url| {
            el("p").child(
                el("a")
                    .attr("data-part", "origin")
                    .attr("href", url)
                    .attr("target", "_blank")
                    .attr("rel", "noopener noreferrer")
                    .words(self.tell("panel_original", &[host(url)])),
            )
        });
        let evidence = origin.evidence.iter().map(|(kind, words)| {
            let words = el("q").class("words").attr("dir", "auto").words(words);
            el("li").words(self.name("panel_evidence_", kind)).words(" ").child(words)
        });
        let list = (!origin.evidence.is_empty()).then(|| el("ul").class("evidence").children(evidence));
        link.into_iter().chain(list).collect()
    }

    fn counts(&self, view: &View) -> Tree {
        let mut voices: Vec<&str> = view.statements.iter().filter_map(|s| s.speaker.as_deref()).collect();
        voices.sort_unstable();
        voices.dedup();
        let open = view.statements.iter().filter(|s| s.status.iter().any(|(status, _)| status == "unconfirmed"));
        let numbers = [view.statements.len(), voices.len(), open.count(), view.folds.len()].map(|n| n.to_string());
        let values: Vec<&str> = numbers.iter().map(String::as_str).collect();
        el("p").class("counts").words(self.tell("panel_counts", &values))
    }

    /// A button. Its id keeps the focus when the overlay is drawn anew; its name says what a click does.
    pub(super) fn button(&self, id: impl Into<String>, does: &'static str, key: &str) -> Tree {
        el("button").attr("type", "button").attr("id", id).attr("data-do", does).words(self.say(key))
    }

    fn head(&self, key: &str, values: &[&str]) -> Tree {
        el("h1").attr("dir", "auto").words(self.tell(key, values))
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

    /// The name of one of the engine's kinds; a kind that has no words yet shows its own name.
    pub(super) fn name(&self, family: &str, kind: &str) -> String {
        let words = self.say(&format!("{family}{kind}"));
        if words.is_empty() { kind.replace('_', " ") } else { words }
    }
}

/// The host of an address.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    authority.rsplit('@').next().unwrap_or(authority)
}
