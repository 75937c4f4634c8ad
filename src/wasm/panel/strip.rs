//! The top of the overlay: what the page is, where it came from, how much it says, how long it takes.

use super::render::{Renderer, host, quoted};
use crate::report::{OriginView, SearchView, View};
use crate::wasm::tree::{Tree, el};
use std::collections::BTreeSet;

/// Words that a reader takes in a minute.
const PACE: u32 = 230;

/// What the page is, where it came from, and how much was found.
pub(super) fn strip(to: &Renderer<'_>, view: &View) -> Tree {
    el("section")
        .class("strip")
        .child(el("h1").attr("dir", "auto").words(what(to, view)))
        .with(view.origin.as_ref(), |strip, origin| strip.children(self::origin(to, origin)))
        .children(view.search.as_ref().and_then(|search| self::search(to, search)))
        .children(counts(to, view))
        .children(times(to, view))
        .children((!view.attributed).then(|| unread(to, view)))
        .children(view.cut.then(|| to.line("panel_cut")))
}

/// What the page is.
pub(super) fn what(to: &Renderer<'_>, view: &View) -> String {
    let copy = view.origin.as_ref().filter(|o| o.is_copy);
    match copy.map(|o| o.outlet.as_deref()) {
        Some(Some(outlet)) => to.tell("panel_copy_of", &[outlet]),
        Some(None) => to.say("panel_copy"),
        None => to.say("panel_article"),
    }
}

/// How much was found, in words, as far as there is anything to say of it.
pub(super) fn lines(to: &Renderer<'_>, view: &View) -> impl Iterator<Item = String> {
    let warning = view.rewritten.then(|| to.say("panel_rewritten"));
    said(to, view).into_iter().chain(warning)
}

/// How many statements by how many voices; nothing where nobody says anything.
fn said(to: &Renderer<'_>, view: &View) -> Option<String> {
    let statements = || to.count("panel_n_statements_", view.statements.len());
    let said = || match view.voices.len() {
        0 => statements(),
        voices => to.tell("panel_by", &[&statements(), &to.count("panel_n_voices_", voices)]),
    };
    (!view.statements.is_empty()).then(said)
}

/// The link to the original; on demand what it rests on. Who else worked on an article that is no copy is nothing to be known.
fn origin(to: &Renderer<'_>, origin: &OriginView) -> Vec<Tree> {
    let link = origin.url.as_ref().map(|url| {
        let words = to.tell("panel_original", &[host(url).trim_start_matches("www.")]);
        let link = el("a").attr("data-part", "origin").attr("href", url).attr("target", "_blank");
        el("p").child(link.attr("rel", "noopener noreferrer").words(words))
    });
    let evidence = origin.evidence.iter().map(|(kind, words)| {
        let words = el("q").class("words").attr("dir", "auto").words(words);
        el("li").words(to.name("panel_evidence_", kind)).words(" ").child(words)
    });
    let says = (origin.is_copy || origin.url.is_some()) && !origin.evidence.is_empty();
    let list = says.then(|| {
        el("details")
            .class("evidence")
            .attr("id", "evidence")
            .child(el("summary").words(to.say("panel_evidence")))
            .child(el("ul").children(evidence))
    });
    link.into_iter().chain(list).collect()
}

/// A search for the original: what would be sent, word for word, and to whom. Nothing is sent before a click.
fn search(to: &Renderer<'_>, search: &SearchView) -> Option<Tree> {
    let host = to.state.here.search.host()?.trim_start_matches("www.");
    let offer = |id: &'static str, key: &str, words: &str| {
        let button = el("button").attr("type", "button").attr("id", id).attr("data-do", id).class("offer");
        let says = el("span").words(to.tell(key, &[host]));
        let words_sent = el("b").class("sent").attr("dir", "auto").words(words);
        (!words.is_empty()).then(|| button.child(says).words(" ").child(words_sent))
    };
    Some(
        el("details")
            .class("search")
            .attr("id", "search")
            .child(el("summary").words(to.say("panel_search")))
            .child(el("p").class("soft").words(to.tell("panel_search_text", &[host])))
            .children(offer("search-headline", "panel_search_headline", &search.headline))
            .children(offer("search-quotation", "panel_search_quotation", &search.quotation)),
    )
}

/// How many statements by how many voices, and how many of them the article itself calls unconfirmed.
fn counts(to: &Renderer<'_>, view: &View) -> Option<Tree> {
    let said = said(to, view)?;
    let open = view.statements.iter().filter(|s| s.status.iter().any(|(status, _)| status == "unconfirmed")).count();
    let line = el("p").class("counts").attr("data-part", "counts").child(el("span").words(said));
    Some(match open {
        0 => line,
        _ => line.words(" ").child(el("span").class("open").words(to.count("panel_n_unconfirmed_", open))),
    })
}

/// How long the article takes to read, and the whole page.
fn times(to: &Renderer<'_>, view: &View) -> Option<Tree> {
    let (article, page) = view.words;
    let minutes = |words: u32| words.div_ceil(PACE).max(1);
    let line = || {
        let mine = to.count("panel_n_minutes_", minutes(article) as usize);
        let words = if minutes(page) > minutes(article) {
            to.tell("panel_time_of", &[&mine, &to.count("panel_n_minutes_", minutes(page) as usize)])
        } else {
            to.tell("panel_time", &[&mine])
        };
        el("p").class("counts").attr("data-part", "time").words(words)
    };
    (article > 0).then(line)
}

/// That who said what is not read in this language.
fn unread(to: &Renderer<'_>, view: &View) -> Tree {
    let words = match view.lang.as_str() {
        "" => to.say("panel_unread"),
        lang => to.tell("panel_unread_language", &[&to.port.language(lang)]),
    };
    el("p").class("notice").attr("data-part", "unread").words(words)
}

/// That the wording looks machine-rewritten, with the kinds of marks that say so; on demand the marks.
pub(super) fn warning(to: &Renderer<'_>, view: &View) -> Tree {
    let kinds: BTreeSet<&str> = view.wording.iter().map(|f| f.kind.as_str()).collect();
    let kind = |kind: &&str| {
        let number = view.wording.iter().filter(|f| f.kind == **kind).count();
        format!("{} {}", to.name("panel_flag_", kind), to.number(number))
    };
    let kinds: Vec<String> = kinds.iter().map(kind).collect();
    let mark = |flag: &crate::report::FlagView| {
        let name = el("b").words(to.name("panel_flag_", &flag.kind));
        el("li").child(name).words(" ").child(quoted("q", view, &flag.words))
    };
    let marks = el("details")
        .attr("id", "marks")
        .child(el("summary").words(to.count("panel_n_marks_", view.wording.len())))
        .child(el("ul").children(view.wording.iter().map(mark)));
    el("section")
        .class("warning")
        .attr("aria-labelledby", "wording")
        .child(el("h2").attr("id", "wording").words(to.say("panel_rewritten")))
        .child(el("p").attr("data-part", "kinds").words(kinds.join(" · ")))
        .child(el("p").words(to.say("panel_rewritten_text")))
        .child(marks)
}
