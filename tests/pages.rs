//! Whole pages against golden reports. A missing golden report is a failure; `UNSPUN_BLESS=1 cargo test --test pages` writes
//! them anew, to be read before they are committed.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Each folder holds `page.html`, `report.json` (what `unspun page.html --json` must say) and, where the page's canonical
/// address is not its own, `url.txt`.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/pages");

fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(FOLDER).unwrap().map(|e| e.unwrap().path()).filter(|p| p.join("page.html").is_file()).collect();
    folders.sort();
    folders
}

/// The address that a page stands at.
fn address(folder: &Path) -> String {
    if let Ok(url) = fs::read_to_string(folder.join("url.txt")) {
        return url.trim().to_owned();
    }
    let html = fs::read_to_string(folder.join("page.html")).unwrap();
    let canonical = html.split_once("<link rel=\"canonical\" href=\"").and_then(|(_, rest)| rest.split('"').next());
    let slug = folder.file_name().unwrap().to_string_lossy();
    canonical.map_or_else(|| format!("https://{slug}.example/"), str::to_owned)
}

fn report(folder: &Path) -> Value {
    let done = Command::new(env!("CARGO_BIN_EXE_unspun"))
        .args(["page.html", "--json", "--url", &address(folder)])
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(done.status.success(), "{}: {}", folder.display(), String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&done.stdout).unwrap()
}

/// The places at which two values differ, with both sides, at most `limit` of them.
fn differences(path: &str, golden: &Value, now: &Value, limit: usize, found: &mut Vec<String>) {
    if found.len() >= limit || golden == now {
        return;
    }
    let null = Value::Null;
    match (golden, now) {
        (Value::Object(a), Value::Object(b)) => {
            let mut keys: Vec<&String> = a.keys().chain(b.keys()).collect();
            keys.sort();
            keys.dedup();
            for key in keys {
                let side = |m: &serde_json::Map<String, Value>| m.get(key).cloned().unwrap_or(Value::Null);
                differences(&format!("{path}/{key}"), &side(a), &side(b), limit, found);
            }
        }
        (Value::Array(a), Value::Array(b)) => {
            for at in 0..a.len().max(b.len()) {
                let side = |list: &[Value]| list.get(at).unwrap_or(&null).clone();
                differences(&format!("{path}/{at}"), &side(a), &side(b), limit, found);
            }
        }
        _ => found.push(format!("{path}: golden {golden}, now {now}")),
    }
}

#[test]
fn every_page_has_its_golden_report() {
    let folders = folders();
    assert!(!folders.is_empty(), "{FOLDER} holds pages");
    let bless = std::env::var_os("UNSPUN_BLESS").is_some();
    let mut wrong = Vec::new();
    for folder in &folders {
        let (now, golden) = (report(folder), folder.join("report.json"));
        if bless {
            fs::write(&golden, format!("{}\n", serde_json::to_string_pretty(&now).unwrap())).unwrap();
            continue;
        }
        let Ok(text) = fs::read_to_string(&golden) else {
            wrong.push(format!("{}: missing", golden.display()));
            continue;
        };
        let mut found = Vec::new();
        differences("", &serde_json::from_str(&text).unwrap(), &now, 10, &mut found);
        wrong.extend(found.iter().map(|d| format!("{}{d}", folder.file_name().unwrap().to_string_lossy())));
    }
    assert!(wrong.is_empty(), "reports differ from the golden ones:\n  {}", wrong.join("\n  "));
}

#[test]
fn a_difference_is_found_wherever_it_lies() {
    let value = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    let of = |a: &str, b: &str| {
        let mut found = Vec::new();
        differences("", &value(a), &value(b), 10, &mut found);
        found
    };
    assert!(of(r#"{"a":[1,{"b":2}]}"#, r#"{"a":[1,{"b":2}]}"#).is_empty());
    assert_eq!(
        of(r#"{"a":[1,{"b":2}]}"#, r#"{"a":[1,{"b":3}],"c":4}"#),
        ["/a/1/b: golden 2, now 3", "/c: golden null, now 4"]
    );
    assert_eq!(of("[1]", "[]"), ["/0: golden 1, now null"]);
}
