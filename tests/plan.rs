//! Which nodes a plan folds, given the verdicts: each block's verdict stands in its own text here, as `#kind words` (fold),
//! `~kind words` (dim) or plain words (leave).
#![cfg(not(target_arch = "wasm32"))]

use unspun::analyze;
use unspun::boilerplate::{BlockKind, Label};
use unspun::cli::html::parse;
use unspun::page::{AttrName, NodeId, PageSnapshot, Tag};
use unspun::report::{FoldTarget, Plan, Report};

const KINDS: [BlockKind; 6] = [
    BlockKind::Ad,
    BlockKind::Share,
    BlockKind::Related,
    BlockKind::Tagline,
    BlockKind::SourceLink,
    BlockKind::Newsletter,
];

/// A report on a page with the verdicts that its text asks for.
fn judged(page: &PageSnapshot) -> Report {
    let mut report = analyze(page);
    report.judgement.is_article = true;
    for (verdict, block) in report.judgement.verdicts.iter_mut().zip(&report.blocks) {
        let words = report.text.slice(block.range);
        let label = match words.chars().next() {
            Some('#') => Label::Fold,
            Some('~') => Label::Dim,
            _ => Label::Leave,
        };
        let name = words.get(1..).and_then(|w| w.split(' ').next()).unwrap_or("");
        verdict.label = label;
        verdict.kind = KINDS.into_iter().find(|k| k.name() == name).unwrap_or(BlockKind::Text);
        verdict.evidence.clear();
    }
    report
}

/// A node as a test names it: its id, or its name, or its text's first word.
fn name(page: &PageSnapshot, node: NodeId) -> String {
    if page.node(node).tag == Tag::Text {
        return format!("'{}'", page.data(node).trim());
    }
    page.attr(node, AttrName::Id)
        .map_or_else(|| format!("{:?}", page.node(node).tag).to_lowercase(), |id| format!("@{id}"))
}

fn shown(page: &PageSnapshot, target: FoldTarget) -> String {
    match target {
        FoldTarget::Element { element } => name(page, element),
        FoldTarget::Run { first, last, .. } => format!("{}..{}", name(page, first), name(page, last)),
    }
}

/// Checks a body's plan: one line a fold, `grade kind: targets`.
#[track_caller]
fn check(body: &str, expected: &[&str]) {
    let page = parse(&format!("<html><body>{body}</body></html>"), "https://example.org/a");
    let plan = Plan::of(&page, &judged(&page));
    let row = |fold: &unspun::report::PlannedFold| {
        let targets: Vec<String> = fold.targets.iter().map(|t| shown(&page, *t)).collect();
        let grade = if fold.grade == Label::Dim { "dim" } else { "fold" };
        format!("{grade} {}: {}", fold.kind.name(), targets.join(", "))
    };
    assert_eq!(plan.folds.iter().map(row).collect::<Vec<_>>(), expected);
}

#[test]
fn the_topmost_element_that_holds_nothing_kept_is_folded() {
    check(
        "<article><p>Kept.</p><div id=box><h3>#related More</h3><ul><li>#related One</li><li>#related Two</li></ul></div></article>",
        &["fold related: @box"],
    );
}

#[test]
fn an_element_with_kept_text_is_not() {
    check(
        "<div><div id=a>#ad one</div><div><p id=b>#ad two</p><p>Kept.</p></div></div>",
        &["fold ad: @a", "fold ad: @b"],
    );
}

#[test]
fn sibling_elements_of_one_kind_are_one_fold_unless_kept_text_stands_between() {
    check(
        "<div><p>Kept.</p><p id=a>#ad a</p><p id=b>#ad b</p><p id=c>#share c</p><p>Kept.</p><p id=d>#share d</p></div>",
        &["fold ad: @a, @b", "fold share: @c", "fold share: @d"],
    );
}

#[test]
fn a_fold_of_mixed_kinds_has_the_commonest() {
    check("<p>Kept.</p><div id=foot><p>#share a</p><p>#related b</p><p>#related c</p></div>", &["fold related: @foot"]);
}

#[test]
fn dimmed_and_folded_blocks_are_never_one_fold() {
    check(
        "<div><p>Kept.</p><section><p id=a>#ad a</p><p id=b>~ad b</p></section></div>",
        &["fold ad: @a", "dim ad: @b"],
    );
}

#[test]
fn bare_text_beside_the_article_is_a_run_with_its_line_break() {
    check(
        "<div>#ad one<br>Kept one.<br>Kept two.<br><br>#ad two<br><br></div>",
        &["fold ad: '#ad one'..br", "fold ad: '#ad two'..br"],
    );
}

#[test]
fn a_run_takes_the_inline_elements_of_its_lines() {
    check(
        "<div>Kept.<br>#source_link <b>Source:</b> <a href=/x>link</a><br>#source_link and more<p id=p>#source_link p</p></div>",
        &["fold source_link: '#source_link'..'#source_link and more', @p"],
    );
}

#[test]
fn a_lone_inline_element_is_folded_as_an_element() {
    check("<div>Kept.<br><span id=s>#tagline praise</span><br>Kept.</div>", &["fold tagline: @s"]);
}

#[test]
fn a_run_holds_no_frame_or_player() {
    check("<div>Kept.<br>#ad a <span id=s>b<iframe src=/f></iframe></span></div>", &["fold ad: '#ad a'..'#ad a', @s"]);
}

#[test]
fn table_rows_and_list_items_are_elements() {
    check("<table><tr><td>Kept</td></tr><tr id=r><td>#ad a</td><td>#ad b</td></tr></table>", &["fold ad: @r"]);
    check("<ul><li>Kept</li><li id=l>#share a</li></ul>", &["fold share: @l"]);
}

#[test]
fn the_page_itself_is_never_folded() {
    check("<p id=a>#ad a</p>", &["fold ad: @a"]);
    check("<main><p id=a>#ad a</p>#ad b</main>", &["fold ad: @a, '#ad b'..'#ad b'"]);
    check("<div role=main><p id=a>#ad a</p></div>", &["fold ad: @a"]);
}

#[test]
fn a_picture_beside_a_line_of_text_stays_and_one_in_a_card_goes() {
    check(
        "<div>Kept.<div><div><img src=/hero.jpg></div><div id=bar>#share Share</div></div></div>",
        &["fold share: @bar"],
    );
    check(
        "<div>Kept.<div id=card><div><img src=/card.jpg></div><div>#related Another story</div></div></div>",
        &["fold related: @card"],
    );
    check("<div>Kept.<div id=bar>#share Share <a href=/f><img src=/icon.png></a></div></div>", &["fold share: @bar"]);
}

#[test]
fn a_page_that_is_no_article_is_left_alone() {
    let page = parse("<body><p>#ad a</p></body>", "https://example.org/");
    let mut report = judged(&page);
    report.judgement.is_article = false;
    let plan = Plan::of(&page, &report);
    assert!(!plan.is_article && plan.folds.is_empty() && plan.passages.is_empty());
}
