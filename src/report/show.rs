//! Turns a report into what the overlay shows.

use super::Report;
use super::plan::{Plan, PlannedFold};
use super::view::{FlagView, FoldView, NoteView, OriginView, SearchView, StatementView, View, VoiceView};
use crate::attribution::{self, Attribution, SpeakerId};
use crate::boilerplate::Label;
use crate::origin::{Origin, OriginEvidence, Search};
use crate::page::{AttrName, NodeId, PageSnapshot, Tag};
use crate::text::TextRange;

/// How much of a fold's words is shown, in characters.
const SHOWN: usize = 90;

impl View {
    /// What the overlay shows of a page; `plan` is the page's plan, whose folds it describes. Of a page that is no article
    /// nothing is said but that.
    pub fn of(page: &PageSnapshot, report: &Report, plan: &Plan) -> Self {
        let head = Self {
            epoch: page.epoch,
            url: address(page, plan).unwrap_or(&page.url).to_owned(),
            title: page.title.clone(),
            lang: report.article.lang.0.to_owned(),
            is_article: plan.is_article,
            cut: page.cut,
            ..Self::default()
        };
        if !plan.is_article {
            return head;
        }
        let voices = voices(report);
        let said = |(at, a): (u32, &Attribution)| statement(report, &voices, at, a);
        let flag = |f: &crate::wording::Flag| FlagView { kind: f.kind.into(), words: words(report, f.range) };
        Self {
            folds: plan.folds.iter().map(|f| fold(report, f)).collect(),
            attributed: attribution::reads(report.article.lang),
            statements: (0_u32..).zip(&report.attributions.list).map(said).collect(),
            voices: voices.iter().filter_map(|id| voice(report, *id)).collect(),
            notes: notes(report),
            origin: report.origin.as_ref().map(|o| origin(report, o)),
            search: report.search.clone().map(|Search { headline, quotation }| SearchView { headline, quotation }),
            wording: report.wording.flags.iter().map(flag).collect(),
            rewritten: report.wording.rewritten,
            words: count_words(report),
            ..head
        }
    }
}

/// The address at which all statements stand, where that is a frame's and not the page's own: a link to words leads into no
/// frame.
fn address<'a>(page: &'a PageSnapshot, plan: &Plan) -> Option<&'a str> {
    let mut frames = plan.passages.iter().filter_map(|places| frame_around(page, places.first()?.node).or(Some("")));
    let first = frames.next().filter(|url| is_web_address(url))?;
    frames.all(|url| url == first).then_some(first)
}

/// The address of the innermost frame that a node stands in. The page script sends a frame as an element without a name of its
/// own, with its document's address.
fn frame_around(page: &PageSnapshot, node: NodeId) -> Option<&str> {
    let frame = |id: NodeId| page.attr(id, AttrName::Href).filter(|_| page.node(id).tag == Tag::Other);
    page.ancestors(node).find_map(frame)
}

fn words(report: &Report, range: TextRange) -> String {
    report.text.slice(range).to_owned()
}

/// Several ranges as one line; what the page has between them is left out visibly.
fn joined(report: &Report, ranges: &[TextRange]) -> String {
    let parts: Vec<&str> = ranges.iter().map(|r| report.text.slice(*r)).collect();
    parts.join(" … ")
}

fn fold(report: &Report, fold: &PlannedFold) -> FoldView {
    let verdicts = fold.blocks.iter().filter_map(|id| report.judgement.verdicts.get(id.index()));
    let why = verdicts.filter(|v| v.kind == fold.kind).find_map(|v| v.evidence.first());
    let first = fold.blocks.first().and_then(|id| report.blocks.get(id.index()));
    FoldView {
        grade: if fold.grade == Label::Dim { "dim" } else { "fold" }.into(),
        kind: fold.kind.name().into(),
        rule: why.map(|e| e.rule.0.to_owned()).unwrap_or_default(),
        reason: why.map(|e| beginning(report.text.slice(e.words))).unwrap_or_default(),
        words: first.map(|b| beginning(report.text.slice(b.range))).unwrap_or_default(),
        blocks: fold.blocks.len() as u32,
    }
}

/// The first words of a text, cut between two words.
fn beginning(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(SHOWN) else { return text.to_owned() };
    let head = text.get(..end).unwrap_or(text);
    let cut = head.rfind(char::is_whitespace).unwrap_or(end);
    format!("{}…", head.get(..cut).unwrap_or(head).trim_end())
}

/// The speakers of firm statements, in the order of their first.
fn voices(report: &Report) -> Vec<SpeakerId> {
    let mut voices = Vec::new();
    for attribution in report.attributions.list.iter().filter(|a| a.is_firm()) {
        if let Some(speaker) = attribution.source.speaker.filter(|s| !voices.contains(s)) {
            voices.push(speaker);
        }
    }
    voices
}

fn voice(report: &Report, id: SpeakerId) -> Option<VoiceView> {
    let speaker = report.attributions.speakers.get(id.0 as usize)?;
    Some(VoiceView { name: speaker.name.clone(), role: words(report, speaker.role) })
}

fn statement(report: &Report, voices: &[SpeakerId], at: u32, attribution: &Attribution) -> StatementView {
    let speaker = attribution.source.speaker.filter(|_| attribution.is_firm());
    let claim = report.claims.list.get(at as usize);
    let about = |(_, note): &(u32, &crate::claim::Note)| note.about.contains(&at);
    StatementView {
        voice: speaker.and_then(|s| voices.iter().position(|v| *v == s)).map(|index| index as u32),
        source: joined(report, &attribution.source.words),
        kind: attribution.content.name().into(),
        parts: attribution.content.parts().iter().map(|part| words(report, *part)).collect(),
        cue: joined(report, &attribution.cue),
        status: claim
            .map(|c| c.status.iter().map(|(s, range)| (s.name().to_owned(), words(report, *range))).collect())
            .unwrap_or_default(),
        notes: (0..).zip(&report.claims.notes).filter(about).map(|(number, _)| number).collect(),
    }
}

fn notes(report: &Report) -> Vec<NoteView> {
    let note = |n: &crate::claim::Note| NoteView { kind: n.kind.name().into(), words: words(report, n.range) };
    report.claims.notes.iter().map(note).collect()
}

fn origin(report: &Report, origin: &Origin) -> OriginView {
    let evidence = |e: &OriginEvidence| {
        let said = if e.words.is_empty() { e.markup.clone() } else { words(report, e.words) };
        (e.kind.to_owned(), said)
    };
    OriginView {
        is_copy: origin.is_copy,
        outlet: origin.outlet.clone(),
        url: origin.url.as_deref().filter(|url| is_web_address(url)).map(str::to_owned),
        evidence: origin.evidence.iter().map(evidence).collect(),
    }
}

/// Whether an address is one that a reader may be sent to: a page can write any other (`javascript:`) into its markup.
fn is_web_address(url: &str) -> bool {
    let scheme = url.split_once("://").map(|(scheme, _)| scheme);
    scheme.is_some_and(|s| s.eq_ignore_ascii_case("https") || s.eq_ignore_ascii_case("http"))
}

fn count_words(report: &Report) -> (u32, u32) {
    let article = report.article.paragraphs.iter().map(|p| words_in(report.text.slice(p.range))).sum();
    (article, words_in(report.text.as_str()))
}

/// Words as a reader takes time for them: where none are set apart by blanks, two characters count as one.
fn words_in(text: &str) -> u32 {
    let dense = |c: &char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{0e00}'..='\u{0e7f}');
    let characters = text.chars().filter(dense).count();
    (text.split_whitespace().count() + characters / 2) as u32
}
