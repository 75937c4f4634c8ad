//! The command line: HTML or text in, report or JSON out, one file or a stream.

mod batch;
mod compare;
mod document;
mod encoding;
mod failure;
pub mod html;
mod input;
mod markdown;
mod outline;
pub mod plain;
mod stream;
mod terminal;
mod wrap;

pub use batch::answer as answer_line;
use clap::{Args, Parser, Subcommand};
pub use compare::answer as compare_line;
use failure::Failure;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Folds news boilerplate, shows who said what, traces where an article came from.
#[derive(Debug, Parser)]
#[command(version, about, args_conflicts_with_subcommands = true, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    read: Read,
}

#[derive(Debug, Args)]
struct Read {
    /// A page (HTML) or a text; `-` reads standard input
    file: Option<PathBuf>,
    /// The address that the page stands at
    #[arg(long, default_value = "")]
    url: String,
    /// The encoding, where the page's own word for it is wrong
    #[arg(long)]
    encoding: Option<String>,
    /// The language of a text (en, de, …), where its words are too few to tell
    #[arg(long, default_value = "")]
    lang: String,
    /// Writes the whole report as one JSON object, as `batch` does
    #[arg(long, conflicts_with = "markdown")]
    json: bool,
    /// Writes the report as Markdown
    #[arg(long)]
    markdown: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Reads JSON lines from standard input and writes one JSON line for each, in order
    ///
    /// In: {"id", "html", "url"} or {"id", "text", "lang"?, "given"?}. A line that cannot be read becomes {"id", "error"}.
    Batch,
    /// Compares the quotations of a copy with the original's text
    Compare(compare::Compare),
}

/// Runs the command line; returns the process's exit code.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.command {
        Some(Command::Batch) => batch::run(),
        Some(Command::Compare(compare)) => compare::run(&compare),
        None => read(&arguments.read),
    };
    match done {
        Err(failure) if !failure.is_closed_pipe() => {
            eprintln!("unspun: {failure}");
            ExitCode::from(2)
        }
        _ => ExitCode::SUCCESS,
    }
}

fn read(arguments: &Read) -> Result<(), Failure> {
    let file = arguments.file.as_deref().ok_or(Failure::NoFile)?;
    let document = input::read(file, &arguments.url, &arguments.lang, arguments.encoding.as_deref())?;
    if arguments.json {
        let mut line = document.json(&file.display().to_string())?;
        line.push(b'\n');
        std::io::stdout().lock().write_all(&line)?;
        return Ok(());
    }
    let outline = outline::Outline::of(&document);
    if arguments.markdown {
        markdown::write(&outline, &mut std::io::stdout().lock())?;
    } else {
        terminal::write(&outline, &mut anstream::stdout().lock())?;
    }
    Ok(())
}
