//! Statuses and lines on sentences with marked words: `tests/fixtures/claim/LANG/NAME.txt`, one case a line. `{content:…}`,
//! `{cue:…}` and `{source:…}` give the attribution, `<…>` the words that the status or line called NAME rests on; a case
//! without such words must not have it.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;
use unspun::analyze_text;
use unspun::attribution::Given;
use unspun::page::{Builder, Flags, Tag};
use unspun::text::TextRange;

/// A case: its text, the attribution that it gives, and the words that must be marked.
#[derive(Default)]
struct Case {
    text: String,
    given: Given,
    wanted: Vec<String>,
}

fn read(line: &str) -> Case {
    let mut case = Case::default();
    let mut open: Vec<(String, u32)> = Vec::new();
    let mut sign = 0;
    let mut chars = line.char_indices();
    while let Some((at, c)) = chars.next() {
        let here = case.text.len() as u32;
        match c {
            '{' => {
                let kind: String = line[at + 1..].chars().take_while(|c| *c != ':').collect();
                chars.nth(kind.chars().count());
                open.push((kind, here));
            }
            '}' => {
                let (kind, start) = open.pop().expect("a mark opens before it closes");
                let list = match kind.as_str() {
                    "content" => &mut case.given.content,
                    "cue" => &mut case.given.cue,
                    "source" => &mut case.given.source,
                    other => panic!("there is no mark `{other}`"),
                };
                list.push(TextRange::new(start, here));
            }
            '<' => sign = here as usize,
            '>' => case.wanted.push(case.text[sign..].to_owned()),
            _ => case.text.push(c),
        }
    }
    case
}

fn check(lang: &str, name: &str, line: &str) -> Result<(), String> {
    let case = read(line);
    let mut page = Builder::new("", "", lang);
    page.open(Tag::Body, Flags::default(), []);
    page.open(Tag::P, Flags::default(), []);
    page.text(&case.text, Flags::default());
    page.close();
    page.close();
    let given = [case.given];
    let given = if given[0].content.is_empty() { &[][..] } else { &given[..] };
    let report = analyze_text(&page.finish(false), Some(given));
    let statuses = report.claims.list.iter().flat_map(|c| &c.status).filter(|(status, _)| status.name() == name);
    let notes = report.claims.notes.iter().filter(|note| note.kind.name() == name);
    let found = statuses.map(|(_, words)| *words).chain(notes.map(|note| note.sign));
    let found: Vec<&str> = found.map(|words| report.article.slice(words)).collect();
    if found == case.wanted { Ok(()) } else { Err(format!("{lang}/{name}: {line}\n    gives {found:?}")) }
}

#[test]
fn every_case_rests_on_its_words() {
    let (mut wrong, mut cases) = (Vec::new(), 0);
    for lang in ["en", "de"] {
        let folder = Path::new("tests/fixtures/claim").join(lang);
        let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        for file in files {
            let name = file.file_stem().unwrap().to_str().unwrap();
            let text = std::fs::read_to_string(&file).unwrap();
            let lines: Vec<&str> = text.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).collect();
            let marked = lines.iter().filter(|l| l.contains('<')).count();
            assert!(marked > 0 && marked < lines.len(), "{lang}/{name} has cases for and against");
            cases += lines.len();
            wrong.extend(lines.iter().filter_map(|line| check(lang, name, line).err()));
        }
    }
    assert!(wrong.is_empty(), "{} of {cases} cases:\n  {}", wrong.len(), wrong.join("\n  "));
}

/// A rule that finds a status or a line is called what it finds, in its file, in the report and in its cases.
#[test]
fn every_rule_has_its_cases() {
    for folder in ["src/claim/rules", "src/claim/notes"] {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            // What a line speaks of is no rule of its own: tests/seed.rs and the cases of `unconfirmed` see to it.
            if name != "mod" && name != "about" {
                for lang in ["en", "de"] {
                    assert!(Path::new(&format!("tests/fixtures/claim/{lang}/{name}.txt")).is_file(), "{lang}/{name}");
                }
            }
        }
    }
}
