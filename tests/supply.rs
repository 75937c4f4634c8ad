//! Every crate comes from the one registry, under a licence that `deny.toml` allows: what `cargo deny` says, without the tool.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::Value;
use std::fs;
use std::process::Command;

fn packages() -> Vec<Value> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let asked = ["metadata", "--format-version", "1", "--locked"];
    let output = Command::new(cargo).args(asked).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    answer["packages"].as_array().unwrap().clone()
}

fn allowed() -> Vec<String> {
    let deny: toml::Value = toml::from_str(&fs::read_to_string("deny.toml").unwrap()).unwrap();
    let list = deny["licenses"]["allow"].as_array().unwrap();
    list.iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}

/// Whether an SPDX expression can be met with these licences. `/` is an old way to write OR.
fn is_met(expression: &str, allowed: &[String]) -> bool {
    let spaced =
        expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ").replace(" WITH ", "\u{a0}WITH\u{a0}");
    let words: Vec<String> = spaced.split([' ']).filter(|w| !w.is_empty()).map(|w| w.replace('\u{a0}', " ")).collect();
    let mut rest = words.as_slice();
    any(&mut rest, allowed)
}

fn any(rest: &mut &[String], allowed: &[String]) -> bool {
    let mut met = all(rest, allowed);
    while rest.first().is_some_and(|w| w == "OR") {
        *rest = &rest[1..];
        met |= all(rest, allowed);
    }
    met
}

fn all(rest: &mut &[String], allowed: &[String]) -> bool {
    let mut met = one(rest, allowed);
    while rest.first().is_some_and(|w| w == "AND") {
        *rest = &rest[1..];
        met &= one(rest, allowed);
    }
    met
}

fn one(rest: &mut &[String], allowed: &[String]) -> bool {
    let Some((first, tail)) = rest.split_first() else { return false };
    *rest = tail;
    if first != "(" {
        return allowed.contains(first);
    }
    let met = any(rest, allowed);
    *rest = rest.split_first().map_or(&[], |(_, tail)| tail);
    met
}

#[test]
fn licences_are_read_as_they_are_meant() {
    let allowed = ["MIT".to_owned(), "Zlib".to_owned()];
    for (expression, met) in [
        ("MIT", true),
        ("GPL-3.0", false),
        ("GPL-3.0 OR MIT", true),
        ("GPL-3.0/MIT", true),
        ("MIT AND GPL-3.0", false),
        ("(GPL-3.0 OR MIT) AND Zlib", true),
        ("MIT AND (GPL-3.0 OR AGPL-3.0)", false),
        ("MIT WITH X-exception", false),
    ] {
        assert_eq!(is_met(expression, &allowed), met, "{expression}");
    }
}

#[test]
fn every_crate_has_a_licence_that_is_allowed_and_comes_from_the_registry() {
    let allowed = allowed();
    let packages = packages();
    assert!(packages.len() > 50);
    for package in packages.iter().filter(|p| p["name"] != "unspun") {
        let name = &package["name"];
        let license = package["license"].as_str().unwrap_or_default();
        assert!(is_met(license, &allowed), "{name} is under {license:?}, which deny.toml does not allow");
        let source = package["source"].as_str().unwrap_or_default();
        assert!(source.starts_with("registry+"), "{name} comes from {source:?}");
    }
}
