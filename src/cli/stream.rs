//! JSON lines in, JSON lines out: in order, parallel over cores, with so few lines under way that memory stays bounded
//! however long the input, and each answer written as soon as those before it are.

use super::failure::Failure;
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;
use serde_json::Value;
use std::io::{self, BufRead, BufWriter, IsTerminal, Write};
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::time::Duration;

/// Lines under way, for each core.
const AHEAD: usize = 8;
/// A worker's stack, in bytes: as much as a main thread has.
const STACK: usize = 8 << 20;

/// An answer that a worker will send.
type Promise = Receiver<Vec<u8>>;

/// Answers every line of standard input by `answer`, which gets the line and returns the answer without a line end.
pub(super) fn run(answer: impl Fn(&[u8]) -> Result<Vec<u8>, String> + Sync) -> Result<(), Failure> {
    let pool = rayon::ThreadPoolBuilder::new().stack_size(STACK).build().map_err(io::Error::other)?;
    let (promises, to_write) = sync_channel(AHEAD * pool.current_num_threads());
    let writer = std::thread::spawn(move || write(&to_write));
    let read = pool.in_place_scope(|scope| {
        read_lines(&mut io::stdin().lock(), |line| {
            let (sender, promise) = sync_channel(1);
            let answer = &answer;
            // A writer that has gone ends the reading; why it went, it says itself.
            let is_wanted = promises.send(promise).is_ok();
            if is_wanted {
                scope.spawn(move |_| work(&line, answer, &sender));
            }
            is_wanted
        })
    });
    drop(promises);
    let written = writer.join().unwrap_or_else(|_| Err(io::Error::other("the writer failed")));
    written?;
    Ok(read?)
}

/// Hands on every line that is not empty, until there is none or nobody wants more.
fn read_lines(input: &mut impl BufRead, mut hand_on: impl FnMut(Vec<u8>) -> bool) -> io::Result<()> {
    loop {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        if !line.trim_ascii().is_empty() && !hand_on(line) {
            return Ok(());
        }
    }
}

fn work(line: &[u8], answer: &(impl Fn(&[u8]) -> Result<Vec<u8>, String> + Sync), sender: &SyncSender<Vec<u8>>) {
    // No line may end the run, not even one that shows a mistake of ours.
    let guarded = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| answer(line)));
    let mut bytes = match guarded {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(error)) => failed(line, &error),
        Err(_) => failed(line, "the engine failed on this line"),
    };
    bytes.push(b'\n');
    // The writer may have gone; then nobody wants the answer.
    let _ = sender.send(bytes);
}

#[derive(Serialize)]
struct Failed<'a> {
    id: &'a Value,
    error: &'a str,
}

fn failed(line: &[u8], error: &str) -> Vec<u8> {
    let id = serde_json::from_slice::<Value>(line).ok().and_then(|mut v| v.get_mut("id").map(Value::take));
    serde_json::to_vec(&Failed { id: &id.unwrap_or(Value::Null), error }).unwrap_or_default()
}

fn write(promises: &Receiver<Promise>) -> io::Result<()> {
    let mut output = BufWriter::new(io::stdout().lock());
    let progress = progress();
    loop {
        let promise = match promises.try_recv() {
            Ok(promise) => promise,
            Err(TryRecvError::Empty) => {
                output.flush()?;
                let Ok(promise) = promises.recv() else { break };
                promise
            }
            Err(TryRecvError::Disconnected) => break,
        };
        if let Ok(answer) = promise.recv() {
            output.write_all(&answer)?;
            progress.inc(1);
        }
    }
    progress.finish_and_clear();
    output.flush()
}

/// A line on standard error while the work goes on, if somebody looks there and the answers go elsewhere.
fn progress() -> ProgressBar {
    if !io::stderr().is_terminal() || io::stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("{spinner} {human_pos} lines in {elapsed}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(100));
    bar
}
