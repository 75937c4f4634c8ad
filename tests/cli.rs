//! The command line as its users meet it.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};

fn start(arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_unspun"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Runs the command line with `input` on standard input.
fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = start(arguments);
    let (mut pipe, input) = (child.stdin.take().unwrap(), input.to_vec());
    // A command that reads nothing closes the pipe: no failure of the test.
    let feeder = std::thread::spawn(move || drop(pipe.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    output
}

fn batch(lines: &[Value]) -> Vec<Value> {
    let input = lines.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let done = run(&["batch"], input.as_bytes());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("cli");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// Checks that a command ends with exit code 2 and one line that says `why`.
fn fails(arguments: &[&str], input: &[u8], why: &str) {
    let done = run(arguments, input);
    let message = String::from_utf8(done.stderr).unwrap();
    assert_eq!(done.status.code(), Some(2), "{message}");
    assert_eq!(message.lines().count(), 1, "{message}");
    assert!(message.contains(why), "{message}");
    assert!(done.stdout.is_empty());
}

/// The words at a span of code points.
fn words(text: &str, span: &Value) -> String {
    let bound = |at: usize| usize::try_from(span[at].as_u64().unwrap()).unwrap();
    text.chars().skip(bound(0)).take(bound(1) - bound(0)).collect()
}

#[test]
fn a_bad_line_becomes_an_error_and_the_run_goes_on() {
    let input = b"{\"id\":7,\"text\":\"One.\"}\nno json\n{\"id\":\"x\",\"html\":5}\n\n{\"id\":8}\n[1]\n\xff\xfe\n\
        {\"id\":9,\"text\":\"a\",\"html\":\"b\"}\n{\"id\":[1],\"text\":\"Two.\"}";
    let done = run(&["batch"], input);
    assert_eq!(done.status.code(), Some(0));
    let rows: Vec<Value> =
        String::from_utf8(done.stdout).unwrap().lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    let ids: Vec<Value> = rows.iter().map(|r| r["id"].clone()).collect();
    assert_eq!(ids, [json!(7), json!(null), json!("x"), json!(8), json!(null), json!(null), json!(9), json!([1])]);
    let failed: Vec<bool> = rows.iter().map(|r| r.get("error").is_some_and(Value::is_string)).collect();
    assert_eq!(failed, [false, true, true, true, true, true, true, false]);
    assert_eq!(rows[0]["text"], "One.");
}

#[test]
fn answers_come_in_order_however_long_the_lines() {
    let long = "A sentence of some words. ".repeat(4_000);
    let lines: Vec<Value> =
        (0..400).map(|n| json!({"id": n, "text": if n % 50 == 0 { long.as_str() } else { "Short." }})).collect();
    let ids: Vec<u64> = batch(&lines).iter().map(|row| row["id"].as_u64().unwrap()).collect();
    assert_eq!(ids, (0..400).collect::<Vec<_>>());
}

#[test]
fn an_answer_does_not_wait_for_the_next_line() {
    let mut child = start(&["batch"]);
    let mut pipe = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    for n in 0..3 {
        writeln!(pipe, "{}", json!({"id": n, "text": "One."})).unwrap();
        pipe.flush().unwrap();
        let mut answer = String::new();
        answers.read_line(&mut answer).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&answer).unwrap()["id"], n);
    }
    drop(pipe);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_closed_pipe_ends_the_batch_quietly() {
    let mut child = start(&["batch"]);
    let mut pipe = child.stdin.take().unwrap();
    let feeder = std::thread::spawn(move || {
        let mut lines = 0;
        // The batch must stop reading: else this would never end.
        while writeln!(pipe, "{}", json!({"id": lines, "text": "One."})).is_ok() {
            lines += 1;
        }
    });
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    answers.read_line(&mut String::new()).unwrap();
    drop(answers);
    feeder.join().unwrap();
    let done = child.wait_with_output().unwrap();
    assert_eq!(done.status.code(), Some(0));
    assert_eq!(String::from_utf8(done.stderr).unwrap(), "");
}

#[test]
fn a_closed_pipe_ends_a_report_quietly() {
    let page = file("long.txt", "A sentence of some words.\n".repeat(20_000).as_bytes());
    let mut child = start(&["--json", page.to_str().unwrap()]);
    drop(child.stdout.take());
    let done = child.wait_with_output().unwrap();
    assert_eq!((done.status.code(), done.stderr.len()), (Some(0), 0));
}

#[test]
fn what_is_no_text_is_refused_in_one_line() {
    fails(&["no-such-file.html"], b"", "cannot read no-such-file.html");
    fails(&[env!("CARGO_TARGET_TMPDIR")], b"", "cannot read");
    let image = file("image.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    fails(&[image.to_str().unwrap()], b"", "binary");
    fails(&["-"], b"\x1f\x8b\x08\0\0", "standard input is neither HTML nor text");
    fails(&["-", "--encoding", "x-nobody"], b"a", "unknown encoding: x-nobody");
    let page = file("odd.html", b"<meta charset=x-nobody><p>\xe4");
    fails(&[page.to_str().unwrap()], b"", "unknown encoding: x-nobody");
}

#[test]
fn encodings_are_read_as_browsers_read_them() {
    // The blocks, not the body: whether so few words are an article is no matter of encodings.
    let seen = |bytes: &[u8], more: &[&str]| {
        let done = run(&[&["-", "--json"], more].concat(), bytes);
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        serde_json::from_slice::<Value>(&done.stdout).unwrap()["blocks"][0]["text"].as_str().unwrap().to_owned()
    };
    assert!(seen(b"<meta charset=windows-1251><p>\xcf\xf0\xe8\xe2\xe5\xf2", &[]).contains("Привет"));
    assert!(seen(b"<p>\x93Caf\xe9\x94", &[]).contains("“Café”"));
    assert!(seen(b"\xff\xfe<\0p\0>\0\xe4\0", &[]).contains('ä'));
    assert!(seen(b"<meta charset=latin1><p>\xe3\x81\x82", &["--encoding", "utf-8"]).contains('あ'));
}

#[test]
fn a_text_comes_back_unchanged_and_offsets_are_its_code_points() {
    let text = "🙂\u{a0}Neues  aus  Älm \r\n\r\n „Wir gehen“,\u{2003}sagte 👩‍👩‍👧 Ana Öz .  Es  es regnet.\n";
    let span = |words: &str| {
        let start = text[..text.find(words).unwrap()].chars().count();
        json!([[start, start + words.chars().count()]])
    };
    let given = json!([{"content": span("Wir gehen"), "cue": span("sagte"), "source": span("👩‍👩‍👧 Ana Öz")}]);
    let row = &batch(&[json!({"id": 1, "text": text, "lang": "de", "given": given})])[0];
    assert_eq!(row["text"], text);
    assert_eq!((&row["is_article"], &row["lang"]), (&json!(true), &json!("de")));
    assert!(row.get("blocks").is_none());
    for part in ["content", "cue", "source"] {
        assert_eq!(row["attributions"][0][part], given[0][part], "{part}");
    }
    assert_eq!(words(text, &row["attributions"][0]["source"][0]), "👩‍👩‍👧 Ana Öz");
}

#[test]
fn given_attributions_are_the_only_ones() {
    let text = "“We will appeal,” said Maria Lopez. “It is late,” said Juan Ode.";
    let rows = batch(&[
        json!({"id": 1, "text": text, "given": []}),
        json!({"id": 2, "text": text, "given": [{"content": [[18, 34]], "cue": [], "source": []}]}),
    ]);
    assert_eq!(rows[0]["attributions"], json!([]));
    assert_eq!(rows[1]["attributions"].as_array().unwrap().len(), 1);
    assert_eq!(rows[1]["attributions"][0]["content"], json!([[18, 34]]));
}

#[test]
fn a_page_lists_its_blocks_and_its_spans_point_into_its_text() {
    let html = "<title>Ferry</title><h1>Ferry stops</h1><p>🙂 It rains, said Ana Öz.</p><p>“We stop,” said Ana Öz, \
        the mayor of Älm, on Monday. She said that the ferry is too old.</p>";
    let row = &batch(&[json!({"id": "p", "html": html, "url": "https://example.org/a"})])[0];
    let blocks: Vec<&str> = row["blocks"].as_array().unwrap().iter().map(|b| b["text"].as_str().unwrap()).collect();
    assert_eq!(blocks[0], "Ferry stops");
    assert_eq!(blocks.len(), 3);
    for block in row["blocks"].as_array().unwrap() {
        assert_eq!(block["fold"] == json!(true), block["grade"] == "fold");
    }
    let text = row["text"].as_str().unwrap();
    for attribution in row["attributions"].as_array().unwrap() {
        for span in ["content", "cue", "source"].iter().flat_map(|k| attribution[k].as_array().unwrap()) {
            let words = words(text, span);
            assert_eq!(words.trim(), words, "{attribution}");
            assert!(!words.is_empty() && text.contains(&words));
        }
    }
}

#[test]
fn json_is_the_batchs_object_with_a_version() {
    let html = "<title>Ferry</title><h1>Ferry stops</h1><p>“We stop,” said Ana Öz, the mayor of Älm, on Monday.</p>";
    let page = file("ferry.html", html.as_bytes());
    let name = page.to_str().unwrap();
    let done = run(&[name, "--json", "--url", "https://example.org/a"], b"");
    let mut alone: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(alone.as_object_mut().unwrap().remove("version"), Some(json!(1)));
    let row = &batch(&[json!({"id": name, "html": html, "url": "https://example.org/a"})])[0];
    assert_eq!(&alone, row);
}

#[test]
fn a_report_has_no_colour_off_a_terminal_and_cannot_steer_it() {
    let text = "Ferry stops\n\n“We \u{1b}[31mstop,” said Ana Öz, the mayor.\n";
    let done = run(&["-"], text.as_bytes());
    assert!(done.status.success());
    let shown = String::from_utf8(done.stdout).unwrap();
    assert!(shown.starts_with("Ferry stops\n"), "{shown}");
    assert!(!shown.contains('\u{1b}'), "{shown}");
    let markdown = run(&["-", "--markdown"], text.as_bytes());
    assert!(String::from_utf8(markdown.stdout).unwrap().starts_with("# Ferry stops\n"));
}

#[test]
fn a_very_long_line_is_survived() {
    let long = json!({"id": 1, "text": "word ".repeat(1_200_000)});
    let row = &batch(&[long.clone(), json!({"id": 2, "text": "One."})])[0];
    assert_eq!(row["text"].as_str().map(str::len), long["text"].as_str().map(str::len));
}

#[cfg(target_os = "linux")]
#[test]
fn memory_stays_bounded_however_long_the_input() {
    let mut child = start(&["batch"]);
    let mut pipe = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    let (lines, size) = (1_000, 100_000);
    let feeder = std::thread::spawn(move || {
        let html = format!("<p>One.<!--{}-->", "x".repeat(size));
        for n in 0..lines {
            writeln!(pipe, "{}", json!({"id": n, "html": html})).unwrap();
        }
        pipe
    });
    let mut answer = String::new();
    for _ in 0..lines {
        answer.clear();
        answers.read_line(&mut answer).unwrap();
    }
    let pipe = feeder.join().unwrap();
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    let peak = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap();
    let peak: usize = peak.trim().trim_end_matches(" kB").parse().unwrap();
    drop(pipe);
    assert!(child.wait().unwrap().success());
    // Lines under way are bounded by the cores, so a machine with very many may hold more.
    let bound = 60_000 + std::thread::available_parallelism().unwrap().get() * 8 * 4 * size / 1_000;
    assert!(peak < bound.min(lines * size / 1_000), "{peak} kB of at most {bound} kB");
}

#[test]
fn an_empty_input_is_an_empty_answer() {
    let mut child = start(&["batch"]);
    drop(child.stdin.take());
    let mut out = String::new();
    child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(out, "");
}
