//! The statements as W3C Web Annotations (JSON-LD): what is said is the target, who says it and how firmly the bodies.

use super::words::{passage, speaker};
use crate::report::{StatementView, View};
use crate::wasm::panel::render::Renderer;
use serde::Serialize;

#[derive(Serialize)]
struct Page<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    r#type: &'static str,
    items: Vec<Annotation<'a>>,
}

#[derive(Serialize)]
struct Annotation<'a> {
    id: String,
    r#type: &'static str,
    motivation: &'static str,
    body: Vec<Body>,
    target: Vec<Target<'a>>,
}

#[derive(Serialize)]
struct Body {
    r#type: &'static str,
    value: String,
    format: &'static str,
    purpose: &'static str,
}

#[derive(Serialize)]
struct Target<'a> {
    source: &'a str,
    selector: Selector<'a>,
}

#[derive(Serialize)]
struct Selector<'a> {
    r#type: &'static str,
    exact: &'a str,
}

/// One page of annotations.
pub(super) fn page(to: &Renderer<'_>, view: &View) -> String {
    let url = view.url.split('#').next().unwrap_or("");
    let items = (1..).zip(&view.statements).map(|(number, s)| annotation(to, view, url, number, s)).collect();
    let context = "http://www.w3.org/ns/anno.jsonld";
    let page = Page { context, id: format!("{url}#unspun"), r#type: "AnnotationPage", items };
    // Strings alone: nothing here can fail.
    serde_json::to_string_pretty(&page).unwrap_or_default()
}

fn annotation<'a>(
    to: &Renderer<'_>,
    view: &View,
    url: &'a str,
    number: u32,
    statement: &'a StatementView,
) -> Annotation<'a> {
    let body = |value: String, purpose| Body { r#type: "TextualBody", value, format: "text/plain", purpose };
    let who = body(speaker(to, view, statement), "identifying");
    let kind = body(to.name("panel_kind_", &statement.kind), "classifying");
    let status = |(status, words): &(String, String)| {
        body(format!("{}: {words}", to.name("panel_status_", status)), "classifying")
    };
    let link = body(passage(&view.url, &statement.parts), "linking");
    let target =
        |part: &'a String| Target { source: url, selector: Selector { r#type: "TextQuoteSelector", exact: part } };
    Annotation {
        id: format!("{url}#unspun-{number}"),
        r#type: "Annotation",
        motivation: "describing",
        body: [who, kind].into_iter().chain(statement.status.iter().map(status)).chain([link]).collect(),
        target: statement.parts.iter().map(target).collect(),
    }
}
