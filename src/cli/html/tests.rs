use super::parse;
use crate::page::{AttrName, Flags, PageSnapshot, Tag, segment};

fn blocks(html: &str) -> Vec<String> {
    let page = parse(html, "https://example.org/news/a.html");
    let (text, blocks) = segment(&page);
    blocks.iter().map(|b| text.slice(b.range).to_owned()).collect()
}

fn attribute(page: &PageSnapshot, tag: Tag, name: AttrName) -> Option<String> {
    let at = page.nodes().iter().position(|n| n.tag == tag)?;
    page.attr(crate::page::NodeId(at as u32), name).map(str::to_owned)
}

#[test]
fn what_is_not_rendered_is_left_out() {
    assert_eq!(blocks("<p>a<script>b</script><style>c</style><template>d</template><noscript>e</noscript>"), ["a"]);
    assert_eq!(blocks("<p hidden>a<p hidden=until-found>bb<dialog>c</dialog><dialog open>d</dialog>"), ["bb", "d"]);
    assert_eq!(
        blocks("<details>x<summary>a</summary><p>b</details><details open><summary>c</summary>d"),
        ["a", "c", "d"]
    );
    assert_eq!(
        blocks("<p aria-hidden=true>a<p style='Display: None'>b<p><svg><title>c</title><text>d</text></svg>e"),
        ["a", "e"]
    );
}

#[test]
fn a_drawing_does_not_end_a_line() {
    assert_eq!(blocks("<p>The <a href=x>report<svg><path/></svg></a> says so."), ["The report says so."]);
}

#[test]
fn the_pages_own_style_rules_hold() {
    let page = |css: &str| blocks(&format!("<style>{css}</style><div id=d class='a b'>one<p class=c>two</p></div>"));
    assert_eq!(page(".b .c { display: none }"), ["one"]);
    assert_eq!(page("@media print { .c { display: none } }"), ["one", "two"]);
    assert_eq!(page("#d .c { display: none } p { display: block }"), ["one"]);
    assert_eq!(page(".c { display: none } p { display: block }"), ["one"]);
    assert_eq!(page(".c { display: none } p { display: block !important }"), ["one", "two"]);
    assert_eq!(page(".c:hover { display: none } .c::before { display: none }"), ["one", "two"]);
    assert_eq!(page("body { display: none } html { visibility: hidden }"), ["one", "two"]);
}

#[test]
fn a_page_that_hides_most_of_its_text_shows_it_later() {
    let page = |attributes: &str| blocks(&format!("<p>menu<div {attributes}><p>The whole long article.</div>"));
    assert_eq!(page("style='display:none'"), ["menu", "The whole long article."]);
    assert_eq!(page("style='visibility:hidden'"), ["menu", "The whole long article."]);
    assert_eq!(
        blocks("<p>The whole long article.<div hidden id=S:0>comment</div><div hidden id=S>menu"),
        ["The whole long article.", "comment"]
    );
}

#[test]
fn an_authors_display_wins_over_the_hidden_attribute() {
    assert_eq!(blocks("<style>.x { display: flex }</style><p hidden class=x>a"), ["a"]);
}

#[test]
fn invisible_text_may_hold_visible_text() {
    assert_eq!(
        blocks("<p>all<div style='visibility:hidden'>a<p style='visibility:visible'>b</p>c</div>"),
        ["all", "b"]
    );
}

#[test]
fn line_ends_count_where_blanks_are_kept() {
    assert_eq!(blocks("<pre>a\nb</pre><p>c\nd<p style='white-space:pre-line'>e\nf"), ["a", "b", "c d", "e", "f"]);
}

#[test]
fn addresses_are_absolute() {
    let page = parse(
        "<base href='/b/'><link rel=icon href='data:image/png;base64,AAAA'><a href='c?d=1#e'>x</a>",
        "https://example.org/a",
    );
    assert_eq!(attribute(&page, Tag::A, AttrName::Href).as_deref(), Some("https://example.org/b/c?d=1#e"));
    assert_eq!(attribute(&page, Tag::Link, AttrName::Href).as_deref(), Some("data:"));
    let page = parse("<a href='c'>x</a>", "");
    assert_eq!(attribute(&page, Tag::A, AttrName::Href).as_deref(), Some("c"));
    let page = parse("<a href='http://[x'>x</a>", "https://example.org/a");
    assert_eq!(attribute(&page, Tag::A, AttrName::Href).as_deref(), Some("http://[x"));
}

#[test]
fn the_head_keeps_what_tells_of_the_page() {
    let page = parse(
        "<html lang=de><title> Ein\n Titel </title><link rel=canonical href=/x><meta property=og:url content=y>\
         <script type='application/ld+json'>{\"a\":1}</script><body>z",
        "https://example.org/a",
    );
    assert_eq!((page.title.as_str(), page.lang.as_str()), ("Ein Titel", "de"));
    assert_eq!(attribute(&page, Tag::Link, AttrName::Href).as_deref(), Some("https://example.org/x"));
    assert_eq!(attribute(&page, Tag::Meta, AttrName::Content).as_deref(), Some("y"));
    let script = page.nodes().iter().position(|n| n.tag == Tag::Script).unwrap();
    assert_eq!(page.data(crate::page::NodeId(script as u32 + 1)), "{\"a\":1}");
}

#[test]
fn only_attributes_that_the_engine_reads_are_kept() {
    let page = parse("<p data-component=related class=x style='color:red' content=y>a", "");
    let p = page.nodes().iter().position(|n| n.tag == Tag::P).unwrap();
    let kept: Vec<_> = page.attrs(crate::page::NodeId(p as u32)).collect();
    assert_eq!(kept, [(AttrName::Class, "x")]);
}

#[test]
fn shadow_trees_show_in_place_of_their_hosts() {
    let html = "<my-card>light<template shadowrootmode=open><h2><slot name=t>no title</slot></h2><slot></slot></template>\
                <b slot=t>title</b> <i slot=none>lost</i></my-card>";
    assert_eq!(blocks(html), ["title", "light"]);
    let page = parse(html, "");
    let first = page.nodes().iter().find(|n| n.flags.has(Flags::SHADOW)).unwrap();
    assert_eq!(first.tag, Tag::H2);
    assert_eq!(blocks("<x-y>light<template shadowrootmode=closed>dark</template></x-y>"), ["light"]);
}

#[test]
fn deep_nesting_is_survived() {
    let deep = format!("{}deep{}", "<div><b>".repeat(10_000), "</b></div>".repeat(10_000));
    assert_eq!(blocks(&deep), ["deep"]);
}

#[test]
fn a_page_that_is_too_large_is_cut() {
    let page = parse(&"<p>a".repeat(crate::page::MAX_NODES), "");
    assert!(page.cut && page.nodes().len() <= crate::page::MAX_NODES + 1);
    assert!(!parse("<p>a", "").cut);
}
