//! `unspun batch` takes no more memory for many pages than for few.
#![cfg(target_os = "linux")]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};

/// Few pages, and many more of them, in one run.
const FEW: usize = 200;
const MANY: usize = 2_000;
/// What else may grow by a little: the allocator's caches.
const BAR: f64 = 1.15;

/// A page as a line of the batch, a little different each time.
fn line(html: &str, at: usize) -> String {
    let html = html.replace("</title>", &format!(" {at}</title>"));
    format!(
        "{}\n",
        serde_json::json!({"id": at, "html": html, "url": format!("https://a.example/news/2026/{at}.html")})
    )
}

/// The most memory that the process ever held, in kilobytes.
fn peak(child: &Child) -> f64 {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

#[test]
fn a_batch_of_many_pages_takes_no_more_memory_than_one_of_few() {
    let html = fs::read_to_string("tests/fixtures/pages/aggregator-jannah/page.html").unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_unspun"))
        .arg("batch")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    let mut feed = |from: usize, to: usize| {
        // As many lines as are under way at once, then an answer for each line more.
        let mut answer = String::new();
        for at in from..to {
            input.write_all(line(&html, at).as_bytes()).unwrap();
            input.flush().unwrap();
            if at % 8 == 7 {
                for _ in 0..8 {
                    answer.clear();
                    assert!(answers.read_line(&mut answer).unwrap() > 200, "{answer}");
                    assert!(!answer.contains("\"error\""), "{answer}");
                }
            }
        }
    };
    feed(0, FEW);
    let few = peak(&child);
    feed(FEW, MANY);
    let many = peak(&child);
    drop(input);
    assert!(child.wait().unwrap().success());
    println!("{few} KB at the most for {FEW} pages, {many} KB for {MANY}");
    assert!(many <= few * BAR, "{many} KB for {MANY} pages, {few} KB for {FEW}");
}
