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

/// Crates of which the lock file holds more than one version.
fn doubled(lock: &str) -> Vec<String> {
    let lock: toml::Value = toml::from_str(lock).unwrap();
    let mut names: Vec<&str> =
        lock["package"].as_array().unwrap().iter().map(|p| p["name"].as_str().unwrap()).collect();
    names.sort_unstable();
    let mut twice: Vec<String> = names.windows(2).filter(|w| w[0] == w[1]).map(|w| w[0].to_owned()).collect();
    twice.dedup();
    twice
}

#[test]
fn a_crate_that_stands_twice_is_named_with_why() {
    let deny: toml::Value = toml::from_str(&fs::read_to_string("deny.toml").unwrap()).unwrap();
    let skipped = deny["bans"]["skip"].as_array().unwrap();
    let mut named: Vec<String> = skipped
        .iter()
        .map(|entry| {
            assert!(entry["reason"].as_str().is_some_and(|reason| reason.len() > 10), "{entry} says why");
            let name = entry["crate"].as_str().unwrap();
            name.split('@').next().unwrap().to_owned()
        })
        .collect();
    named.sort_unstable();
    named.dedup();
    assert_eq!(doubled(&fs::read_to_string("Cargo.lock").unwrap()), named);
}

#[test]
fn every_dependency_is_of_one_version_and_from_the_registry() {
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml", "scripts/mutants/Cargo.toml", "scripts/zip/Cargo.toml"] {
        let parsed: toml::Value = toml::from_str(&fs::read_to_string(manifest).unwrap()).unwrap();
        let mut tables = vec![&parsed];
        tables.extend(parsed.get("target").and_then(toml::Value::as_table).into_iter().flat_map(toml::Table::values));
        let kinds = ["dependencies", "dev-dependencies", "build-dependencies"];
        let lists = tables.iter().flat_map(|table| kinds.iter().filter_map(|kind| table.get(kind)?.as_table()));
        for (name, wanted) in lists.flatten() {
            if wanted.get("path").is_some() {
                assert_eq!(name, "unspun", "{manifest} takes {name} from a folder");
                continue;
            }
            let version = wanted.as_str().or_else(|| wanted.get("version")?.as_str()).unwrap_or_default();
            assert!(version.starts_with('='), "{manifest} takes {name} {version:?}");
        }
        let lock = fs::read_to_string(manifest.replace(".toml", ".lock")).unwrap();
        let own = ["unspun", "unspun-fuzz", "unspun-mutants", "unspun-zip"];
        for package in lock.split("[[package]]").skip(1) {
            let is_own = own.iter().any(|name| package.contains(&format!("name = \"{name}\"\n")));
            let registry = package.contains("source = \"registry+https://github.com/rust-lang/crates.io-index\"");
            assert!(is_own != registry && is_own != package.contains("checksum = "), "{manifest}: {package}");
        }
    }
}

/// What npm brings runs on the builder's machine, and none of it ships.
#[test]
fn every_npm_package_comes_from_the_registry_with_its_hash() {
    let lock: Value = serde_json::from_str(&fs::read_to_string("package-lock.json").unwrap()).unwrap();
    let asked: Value = serde_json::from_str(&fs::read_to_string("package.json").unwrap()).unwrap();
    assert!(asked.get("dependencies").is_none() && asked.get("scripts").is_none(), "nothing of npm's ships or runs");
    for (name, version) in asked["devDependencies"].as_object().unwrap() {
        let version = version.as_str().unwrap();
        assert!(
            version.split('.').count() == 3 && version.bytes().all(|b| b.is_ascii_digit() || b == b'.'),
            "{name} {version}"
        );
    }
    for (name, package) in lock["packages"].as_object().unwrap().iter().filter(|(name, _)| !name.is_empty()) {
        let hash = package["integrity"].as_str().unwrap_or_default();
        assert!(hash.starts_with("sha512-"), "{name} has {hash:?}");
        // No address: it comes from whichever registry npm is set to, and the hash says that it is the same there.
        assert!(package.get("resolved").is_none() && package.get("link").is_none(), "{name} comes from elsewhere");
    }
}
