//! docs/features.md names a test for all that it claims, and each of them exists.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;

/// The rows of the table under a heading, each by its cells.
fn rows(heading: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string("docs/features.md").unwrap();
    let (_, section) = text.split_once(heading).unwrap();
    let table = section.split("\n## ").next().unwrap().lines().filter(|line| line.starts_with("| "));
    let cells =
        |line: &str| line.trim_matches('|').split(" | ").map(|cell| cell.trim_matches([' ', '|']).to_owned()).collect();
    table.skip(1).map(cells).collect()
}

/// The tests that a cell names, as file and name.
fn tests(cell: &str) -> Vec<(&str, &str)> {
    cell.split('`').skip(1).step_by(2).filter_map(|named| named.split_once(": ")).collect()
}

fn exists((file, name): &(&str, &str)) -> bool {
    let text = fs::read_to_string(file).unwrap_or_default();
    let wanted = match file.rsplit('.').next() {
        Some("rs") => vec![format!("fn {name}(")],
        Some("sh") => vec![format!(" {name}'")],
        _ => ["'", "`", "}: "].map(|before| format!("{before}{name}")).to_vec(),
    };
    wanted.iter().any(|wanted| text.contains(wanted.as_str()))
}

#[test]
fn every_claim_has_its_test_and_every_test_exists() {
    let mut offences = Vec::new();
    let (features, complaints) = (rows("\n## Features\n"), rows("\n## Complaints\n"));
    assert!(features.len() > 30, "{}", features.len());
    for row in features.iter().chain(&complaints) {
        let (here, proof) = (&row[row.len() - 2], &row[row.len() - 1]);
        let named = tests(proof);
        if !here.starts_with("no") && named.is_empty() {
            offences.push(format!("{row:?} names no test"));
        }
        offences.extend(
            named.iter().filter(|test| !exists(test)).map(|(file, name)| format!("{file} has no test '{name}'")),
        );
    }
    assert!(offences.is_empty(), "docs/features.md:\n  {}", offences.join("\n  "));
}

#[test]
fn every_complaint_has_its_row() {
    let numbers: Vec<String> = rows("\n## Complaints\n").into_iter().map(|row| row[0].clone()).collect();
    let wanted: Vec<String> = (1..=25).map(|number| number.to_string()).collect();
    assert_eq!(numbers[..25], wanted);
}

/// Scrolling is the one thing that moves; a word that waits only appears.
#[test]
fn what_moves_asks_whether_it_may() {
    let mut found = 0;
    for folder in fs::read_dir("extension").unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let is_code = path.extension().is_some_and(|ending| ending == "ts" || ending == "css");
            let text = if is_code { fs::read_to_string(&path).unwrap() } else { String::new() };
            for line in text.lines().filter(|line| line.contains("'smooth'") || line.contains("scroll-behavior")) {
                assert!(line.contains("prefers-reduced-motion"), "{}: {line}", path.display());
                found += 1;
            }
            for line in text.lines().filter(|line| line.contains("transition:") || line.contains("animation:")) {
                assert!(line.contains(" 0s "), "{}: {line}", path.display());
            }
        }
    }
    assert!(found > 0, "what scrolls is looked at");
}
