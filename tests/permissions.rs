//! The manifest asks for what SECURITY.md explains, and for nothing else; what the documents name is there.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn manifest() -> Value {
    serde_json::from_str(&fs::read_to_string("extension/manifest.json").unwrap()).unwrap()
}

/// The words between backticks at the beginning of each row of the table under a heading.
fn table(document: &str, heading: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(document).unwrap();
    let (_, section) = text.split_once(heading).unwrap_or_else(|| panic!("{document} has no {heading}"));
    let section = section.split("\n## ").next().unwrap();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next().map(str::to_owned));
    rows.collect()
}

#[test]
fn every_permission_is_explained_and_every_explanation_is_of_a_permission() {
    let manifest = manifest();
    let keys = ["permissions", "host_permissions", "optional_permissions", "optional_host_permissions"];
    let lists = keys.iter().filter_map(|key| manifest.get(key)?.as_array());
    let asked: BTreeSet<String> = lists.flatten().map(|name| name.as_str().unwrap().to_owned()).collect();
    for (document, heading) in
        [("SECURITY.md", "\n## Permissions\n"), ("extension/store/permissions.md", "# Why each permission\n")]
    {
        let explained = table(document, heading);
        let unexplained: Vec<&String> = asked.difference(&explained).collect();
        let unused: Vec<&String> = explained.difference(&asked).collect();
        assert!(
            unexplained.is_empty(),
            "extension/manifest.json asks for {unexplained:?}: add a row for each to the table of permissions in {document} \
             (| `name` | why | …), and look whether PRIVACY.md is still true"
        );
        assert!(unused.is_empty(), "{document} explains {unused:?}, which the manifest does not ask for");
    }
}

#[test]
fn nothing_is_asked_at_install_that_a_click_could_give() {
    let manifest = manifest();
    for key in [
        "host_permissions",
        "content_scripts",
        "externally_connectable",
        "update_url",
        "chrome_url_overrides",
        "devtools_page",
    ] {
        assert!(manifest.get(key).is_none(), "the manifest has {key}");
    }
    let data = &manifest["browser_specific_settings"]["gecko"]["data_collection_permissions"]["required"];
    assert_eq!(data, &serde_json::json!(["none"]));
    let exposed = manifest["web_accessible_resources"].as_array().unwrap();
    assert_eq!(exposed.len(), 1);
    assert_eq!(
        exposed[0]["resources"],
        serde_json::json!(["panel/panel.html"]),
        "a page may frame the overlay, nothing else"
    );
    assert_eq!(exposed[0]["use_dynamic_url"], true, "no page can fetch it");
}

#[test]
fn the_extensions_pages_load_their_own_files_and_nothing_else() {
    let manifest = manifest();
    let policy = manifest["content_security_policy"]["extension_pages"].as_str().unwrap();
    let rules: Vec<Vec<&str>> = policy.split(';').map(|rule| rule.split_whitespace().collect()).collect();
    assert_eq!(rules[0], ["default-src", "'none'"]);
    for rule in &rules {
        for source in &rule[1..] {
            let own =
                matches!(*source, "'none'" | "'self'") || rule[0] == "script-src" && *source == "'wasm-unsafe-eval'";
            assert!(own, "{} lets {source} in", rule[0]);
        }
    }
    for name in ["base-uri", "form-action", "object-src"] {
        assert!(rules.contains(&vec![name, "'none'"]), "{name} is 'none'");
    }
}

#[test]
fn no_package_runs_a_script_when_it_is_installed_and_each_has_its_hash() {
    let lock: Value = serde_json::from_str(&fs::read_to_string("package-lock.json").unwrap()).unwrap();
    for (name, package) in lock["packages"].as_object().unwrap().iter().filter(|(name, _)| !name.is_empty()) {
        assert!(package["integrity"].is_string(), "{name} has no hash");
    }
    let install = fs::read_to_string("scripts/install.sh").unwrap();
    assert!(install.contains("npm ci --ignore-scripts"), "npm's install scripts do not run");
    let cargo = fs::read_to_string("Cargo.lock").unwrap();
    for package in cargo.split("[[package]]").skip(1).filter(|p| p.contains("source = ")) {
        assert!(package.contains("checksum = "), "a crate without a checksum:{package}");
    }
}

#[test]
fn what_the_documents_on_trust_name_is_there() {
    for document in ["SECURITY.md", "PRIVACY.md", "docs/reviewers.md", "docs/hostile.md"] {
        let text = fs::read_to_string(document).unwrap();
        let named = text.split('`').skip(1).step_by(2).filter(|word| {
            ["tests/", "src/", "extension/", "scripts/", "fuzz/"].iter().any(|folder| word.starts_with(folder))
        });
        for path in named {
            assert!(Path::new(path).exists(), "{document} names {path}, which is not there");
        }
    }
}
