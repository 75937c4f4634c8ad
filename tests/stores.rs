//! The rules that browsers and stores set for a manifest, as far as their documents name them, so that a package is not refused on
//! the day when it is handed in.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::Value;
use std::fs;
use std::path::Path;

fn manifest() -> Value {
    serde_json::from_str(&fs::read_to_string("extension/manifest.json").unwrap()).unwrap()
}

/// Every string of a value.
fn strings<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(list) => list.iter().for_each(|value| strings(value, found)),
        Value::Object(map) => map.values().for_each(|value| strings(value, found)),
        _ => (),
    }
}

#[test]
fn the_version_is_one_that_a_store_can_order() {
    let cargo: toml::Value = toml::from_str(&fs::read_to_string("Cargo.toml").unwrap()).unwrap();
    let version = cargo["package"]["version"].as_str().unwrap();
    let parts: Vec<&str> = version.split('.').collect();
    assert!((1..=4).contains(&parts.len()), "{version}");
    for part in parts {
        assert!(part.parse::<u16>().is_ok_and(|n| n.to_string() == part), "{version}: {part}");
    }
    assert!(manifest().get("version").is_none(), "the build takes it from Cargo.toml");
}

#[test]
fn the_manifest_has_only_keys_that_browsers_know() {
    let known = [
        "manifest_version",
        "name",
        "description",
        "default_locale",
        "minimum_chrome_version",
        "icons",
        "permissions",
        "optional_host_permissions",
        "background",
        "action",
        "side_panel",
        "sidebar_action",
        "options_ui",
        "storage",
        "commands",
        "content_security_policy",
        "web_accessible_resources",
        "browser_specific_settings",
    ];
    let manifest = manifest();
    let unknown: Vec<&String> =
        manifest.as_object().unwrap().keys().filter(|key| !known.contains(&key.as_str())).collect();
    assert!(
        unknown.is_empty(),
        "{unknown:?}: does each browser know it, and does scripts/manifest.mjs give it to the right one?"
    );
    assert_eq!(manifest["manifest_version"], 3);
}

/// Those built from other sources end in the name of what is built.
#[test]
fn every_file_that_the_manifest_names_is_there() {
    let manifest = manifest();
    let mut named = Vec::new();
    for key in [
        "icons",
        "action",
        "side_panel",
        "sidebar_action",
        "options_ui",
        "storage",
        "web_accessible_resources",
        "background",
    ] {
        strings(&manifest[key], &mut named);
    }
    let files: Vec<&str> = named.into_iter().filter(|name| name.contains('.') && !name.contains("__MSG_")).collect();
    assert!(files.len() >= 8, "{files:?}");
    for file in files {
        let source = if file == "background.js" { "background/main.ts" } else { file };
        assert!(Path::new("extension").join(source).is_file(), "the manifest names {file}");
    }
}

#[test]
fn every_icon_is_a_png_of_the_size_that_the_manifest_says() {
    let manifest = manifest();
    let mut seen = 0;
    for icons in [&manifest["icons"], &manifest["action"]["default_icon"], &manifest["sidebar_action"]["default_icon"]]
    {
        for (size, file) in icons.as_object().unwrap() {
            let bytes = fs::read(Path::new("extension").join(file.as_str().unwrap())).unwrap();
            assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n", "{file}");
            let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()).to_string();
            assert_eq!([&side(16), &side(20)], [size, size], "{file}");
            seen += 1;
        }
    }
    assert!(seen >= 6 && manifest["icons"].get("128").is_some(), "a store asks for 128 pixels");
}

#[test]
fn commands_are_few_enough_and_their_keys_allowed() {
    let manifest = manifest();
    let commands = manifest["commands"].as_object().unwrap();
    let keys: Vec<&Value> = commands.values().filter_map(|command| command.get("suggested_key")).collect();
    assert!(keys.len() <= 4, "Chrome takes four suggested keys");
    for key in keys {
        let key = key["default"].as_str().unwrap();
        let parts: Vec<&str> = key.split('+').collect();
        assert!(matches!(parts[0], "Ctrl" | "Alt") && (2..=3).contains(&parts.len()), "{key}");
        assert!(parts.len() == 2 || parts[1] == "Shift", "{key}");
        assert!(parts.last().unwrap().bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()), "{key}");
    }
    for (name, command) in commands.iter().filter(|(name, _)| !name.starts_with('_')) {
        assert!(command["description"].as_str().is_some_and(|words| words.starts_with("__MSG_")), "{name} has words");
    }
}

/// What Manifest V3 allows in a policy of its pages: nothing from elsewhere, nothing evaluated but WebAssembly.
#[test]
fn no_code_comes_from_elsewhere() {
    let manifest = manifest();
    let policy = manifest["content_security_policy"]["extension_pages"].as_str().unwrap();
    for rule in policy
        .split(';')
        .map(str::trim)
        .filter(|r| ["script-src", "worker-src", "object-src"].iter().any(|n| r.starts_with(n)))
    {
        for source in rule.split(' ').skip(1) {
            assert!(matches!(source, "'self'" | "'none'" | "'wasm-unsafe-eval'"), "{rule}");
        }
    }
    assert!(manifest["content_security_policy"].get("sandbox").is_none());
    for file in walk("extension", &["html"]) {
        let html = fs::read_to_string(&file).unwrap();
        for tag in html.split('<').filter(|tag| tag.starts_with("script")) {
            let (open, inside) = tag.split_once('>').unwrap();
            let source = open.split("src=\"").nth(1).and_then(|rest| rest.split('"').next());
            assert!(source.is_some_and(|s| !s.contains("//")) && inside.trim().is_empty(), "{file}: <{tag}");
        }
        let handler = |tag: &str| tag.split_whitespace().any(|word| word.starts_with("on") && word.contains("=\""));
        assert!(!html.split('<').any(handler), "{file} has a handler in its markup");
    }
}

/// Firefox refuses an id of another form, and reads no key without data collection said.
#[test]
fn firefox_knows_who_it_is_and_from_when() {
    let gecko = &manifest()["browser_specific_settings"]["gecko"];
    let (name, host) = gecko["id"].as_str().unwrap().split_once('@').unwrap();
    assert!(!name.is_empty() && host.contains('.') && gecko["id"].as_str().unwrap().len() <= 80);
    // 140 is the first that knows data_collection_permissions.
    let least: f32 = gecko["strict_min_version"].as_str().unwrap().parse().unwrap();
    assert!(least >= 140.0);
}

fn walk(folder: &str, endings: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(walk(path.to_str().unwrap(), endings));
        } else if path.extension().is_some_and(|e| endings.iter().any(|ending| e == *ending)) {
            found.push(path.to_string_lossy().into_owned());
        }
    }
    found
}
