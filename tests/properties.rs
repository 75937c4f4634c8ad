//! What holds for any page: a report comes out, twice the same, and every range of it lies on the page's text.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use unspun::boilerplate::{BlockKind, Label};
use unspun::page::{AttrName, Builder, Flags, NodeId, PageSnapshot, Tag, Units};
use unspun::report::{FoldTarget, Plan, Report};
use unspun::text::TextRange;
use unspun::{analyze, analyze_text};

/// One step of building a page.
#[derive(Clone, Debug)]
enum Step {
    Open(&'static str, u8, &'static str),
    Close,
    Text(String, u8),
}

fn step() -> impl Strategy<Value = Step> {
    let tag = prop::sample::select(vec![
        "p",
        "p",
        "p",
        "div",
        "article",
        "aside",
        "span",
        "a",
        "a",
        "br",
        "h1",
        "h2",
        "li",
        "ul",
        "table",
        "td",
        "figcaption",
        "footer",
        "form",
        "img",
        "main",
        "svg",
        "video",
        "script",
        "x-thing",
    ]);
    let class = prop::sample::select(vec!["", "entry-content", "share", "related-posts", "newsletter", "comment"]);
    prop_oneof![
        3 => (tag, prop::sample::select(vec![0_u8, 0, 0, 0, Flags::HIDDEN, Flags::PRE, Flags::PLAYING]), class).prop_map(|(t, f, c)| Step::Open(t, f, c)),
        3 => Just(Step::Close),
        4 => (text(), prop::sample::select(vec![0_u8, 0, 0, Flags::HIDDEN])).prop_map(|(t, f)| Step::Text(t, f)),
    ]
}

/// Prose with everything that trips a reader of prose, and noise.
fn text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "“We will appeal,” ",
        "said Maria Lopez, the city attorney. ",
        "He ",
        "said ",
        "that ",
        "according to ",
        "the report. ",
        "\"",
        "'",
        "“",
        "”",
        "‘",
        "’",
        "„",
        "«",
        "»",
        "It is not clear if ",
        "denied ",
        "Source: ",
        "Read more",
        ". ",
        ".. ",
        "and ",
        "sagte ",
        "laut ",
        "dass ",
        "a attack ",
        "3 p.m. ",
        "Dr. ",
        "\n",
        "\u{a0}",
        "🙂",
        "é",
        "漢字。",
        "\u{200d}",
        "\u{202e}",
        "Related Articles",
        "© 2026",
        "The ",
        "mayor ",
        "of Castleford ",
        "would ",
        "may ",
        "? ",
        ": ",
        "— ",
        "[",
        "]",
        "|",
    ]);
    prop_oneof![4 => prop::collection::vec(piece, 0..40).prop_map(|p| p.concat()), 1 => "\\PC{0,40}"]
}

fn page(steps: &[Step]) -> PageSnapshot {
    let mut builder = Builder::new("https://example.org/2026/a-page", "A page - Example", "en");
    builder.open(Tag::Html, Flags::default(), []);
    builder.open(Tag::Body, Flags::default(), []);
    for step in steps {
        match step {
            Step::Open(tag, flags, class) => {
                let attrs = [(AttrName::Class, *class), (AttrName::Href, "https://example.com/b")];
                builder.open(Tag::from_name(tag), Flags(*flags), attrs);
            }
            Step::Close => builder.close(),
            Step::Text(text, flags) => {
                builder.text(text, Flags(*flags));
            }
        }
    }
    builder.finish(false)
}

/// Every range that a report names.
fn ranges(report: &Report) -> Vec<TextRange> {
    let mut ranges = Vec::new();
    for block in &report.blocks {
        ranges.push(block.range);
        ranges.extend(block.links.iter().map(|l| l.words));
    }
    ranges.extend(report.judgement.verdicts.iter().flat_map(|v| &v.evidence).map(|e| e.words));
    ranges.extend(report.article.sentences.iter().map(|s| s.range));
    ranges.extend(report.article.tokens.iter().map(|t| t.range));
    ranges.extend(report.quotations.iter().flat_map(|q| [q.content, q.outer]));
    for attribution in &report.attributions.list {
        ranges.extend(attribution.content.parts());
        ranges.extend(&attribution.cue);
        ranges.extend(&attribution.source.words);
    }
    ranges.extend(report.attributions.speakers.iter().map(|s| s.role));
    ranges.extend(report.claims.list.iter().flat_map(|c| &c.status).map(|s| s.1));
    ranges.extend(report.claims.notes.iter().map(|n| n.range));
    ranges.extend(report.origin.iter().flat_map(|o| &o.evidence).map(|e| e.words));
    ranges.extend(report.wording.flags.iter().map(|f| f.range));
    ranges
}

/// The report with any verdicts: one number a block.
fn with_verdicts(mut report: Report, picks: &[u8]) -> Report {
    report.judgement.is_article = true;
    for (verdict, pick) in report.judgement.verdicts.iter_mut().zip(picks.iter().cycle()) {
        verdict.label = [Label::Leave, Label::Fold, Label::Fold, Label::Dim][*pick as usize % 4];
        verdict.kind = [BlockKind::Ad, BlockKind::Share, BlockKind::Related][*pick as usize / 4 % 3];
    }
    report
}

/// The nodes of a target, in document order.
fn nodes(page: &PageSnapshot, target: FoldTarget) -> std::ops::Range<u32> {
    match target {
        FoldTarget::Element { element } => element.0..page.end_of(element).0,
        FoldTarget::Run { first, last, .. } => first.0..page.end_of(last).0,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_page_gives_a_report_whose_ranges_lie_on_its_text(steps in prop::collection::vec(step(), 0..120)) {
        let page = page(&steps);
        let report = analyze(&page);
        let text = report.text.as_str();
        for range in ranges(&report) {
            prop_assert!(text.get(range.bytes()).is_some(), "{range:?} does not fit a text of {} bytes", text.len());
        }
        prop_assert_eq!(report.judgement.verdicts.len(), report.blocks.len());
        prop_assert_eq!(report.claims.list.len(), report.attributions.list.len());
        for note in &report.claims.notes {
            prop_assert!(note.about.iter().all(|a| (*a as usize) < report.attributions.list.len()));
        }
    }

    #[test]
    fn statements_stand_apart_or_one_inside_the_other(lines in prop::collection::vec(text(), 0..30), german in any::<bool>()) {
        let mut builder = Builder::new("", "", if german { "de" } else { "en" });
        builder.open(Tag::Body, Flags::default(), []);
        for line in &lines {
            builder.open(Tag::P, Flags::default(), []);
            builder.text(line, Flags::default());
            builder.close();
        }
        builder.close();
        let attributions = analyze_text(&builder.finish(false), None).attributions;
        for (index, one) in attributions.list.iter().enumerate() {
            let parts = one.content.parts();
            prop_assert!(!parts.is_empty() && parts.windows(2).all(|w| w[0].end() <= w[1].start()), "{parts:?}");
            prop_assert!(one.source.words.iter().all(|w| parts.iter().all(|p| !p.overlaps(*w))), "{one:?}");
            prop_assert!((0.0..1.0).contains(&one.confidence));
            prop_assert!(one.source.speaker.is_none_or(|s| (s.0 as usize) < attributions.speakers.len()));
            for other in attributions.list[index + 1..].iter().flat_map(|a| a.content.parts()) {
                for part in parts {
                    let holds = |a: &TextRange, b: &TextRange| a.start() <= b.start() && b.end() <= a.end();
                    let apart = part.end() <= other.start() || other.end() <= part.start();
                    prop_assert!(apart || holds(part, other) || holds(other, part), "{part:?} crosses {other:?}");
                }
            }
        }
    }

    #[test]
    fn the_same_page_gives_the_same_report(steps in prop::collection::vec(step(), 0..80)) {
        let page = page(&steps);
        prop_assert_eq!(format!("{:?}", analyze(&page)), format!("{:?}", analyze(&page)));
    }

    #[test]
    fn blocks_sentences_tokens_and_quotations_never_cross(steps in prop::collection::vec(step(), 0..120)) {
        let report = analyze(&page(&steps));
        let apart = |what: &str, ranges: Vec<TextRange>| {
            let crossing = ranges.windows(2).find(|w| w[0].end() > w[1].start()).map(<[TextRange]>::to_vec);
            prop_assert!(crossing.is_none(), "{what} {crossing:?} overlap or are out of order");
            Ok(())
        };
        apart("blocks", report.blocks.iter().map(|b| b.range).collect())?;
        apart("sentences", report.article.sentences.iter().map(|s| s.range).collect())?;
        apart("tokens", report.article.tokens.iter().map(|t| t.range).collect())?;
        let holds = |a: TextRange, b: TextRange| a.start() <= b.start() && b.end() <= a.end();
        for (at, one) in report.quotations.iter().enumerate() {
            prop_assert!(holds(one.outer, one.content), "{one:?}");
            for other in &report.quotations[at + 1..] {
                let (a, b) = (one.outer, other.outer);
                prop_assert!(!a.overlaps(b) || holds(a, b) || holds(b, a), "{one:?} crosses {other:?}");
            }
        }
        for block in &report.blocks {
            prop_assert!(block.links.iter().all(|link| holds(block.range, link.words)), "{block:?}");
        }
    }

    #[test]
    fn the_command_line_answers_with_the_same_bytes(html in prop::collection::vec((text(), 0_usize..6), 0..30)) {
        let tags = ["p", "div class=share", "a href=https://example.com/b", "li", "h2", "footer"];
        let element = |(text, tag): &(String, usize)| format!("<{}>{text}</{}>", tags[*tag], tags[*tag].split(' ').next().unwrap());
        let html = html.iter().map(element).collect::<Vec<_>>().concat();
        let line = serde_json::json!({"id": 1, "html": html, "url": "https://example.org/2026/a-page"}).to_string();
        let answer = || unspun::cli::answer_line(line.as_bytes());
        prop_assert!(answer().is_ok());
        prop_assert_eq!(answer(), answer());
    }

    #[test]
    fn blocks_are_found_again_in_their_nodes(steps in prop::collection::vec(step(), 0..80)) {
        let page = page(&steps);
        let report = analyze(&page);
        let mut units = Units::of(&page);
        // There and back: what is asked for next may stand before what was asked last.
        for block in report.blocks.iter().chain(report.blocks.iter().rev()) {
            let words: String = report
                .text
                .locate(&mut units, block.range)
                .iter()
                .map(|place| {
                    let data: Vec<u16> = page.data(place.node).encode_utf16().collect();
                    String::from_utf16_lossy(&data[place.start as usize..place.end as usize])
                })
                .collect();
            let bare = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(bare(&words), bare(report.text.slice(block.range)));
        }
    }

    #[test]
    fn a_plan_folds_what_its_verdicts_say_and_nothing_else(
        steps in prop::collection::vec(step(), 0..120),
        picks in prop::collection::vec(0_u8..12, 1..20),
    ) {
        let page = page(&steps);
        let report = with_verdicts(analyze(&page), &picks);
        let plan = Plan::of(&page, &report);
        let mut end = 0;
        for fold in &plan.folds {
            prop_assert!(!fold.targets.is_empty());
            for target in &fold.targets {
                let held = nodes(&page, *target);
                prop_assert!(held.start >= end, "targets overlap or are out of order");
                end = held.end;
                for at in held.clone().map(NodeId) {
                    let node = page.node(at);
                    prop_assert!(!matches!(node.tag, Tag::Html | Tag::Body | Tag::Main));
                    prop_assert!(!node.flags.has(Flags::PLAYING));
                }
                if let FoldTarget::Run { parent, first, last } = *target {
                    prop_assert_eq!((page.node(first).parent, page.node(last).parent), (parent, parent));
                }
                for block in &report.blocks {
                    let inside = report.text.raw(block.range).iter().any(|(node, _)| held.contains(&node.0));
                    let label = report.judgement.verdicts[block.id.index()].label;
                    prop_assert!(!inside || label == fold.grade, "a target holds a block that it should not");
                    prop_assert!(!inside || fold.blocks.contains(&block.id));
                }
            }
        }
    }
}
