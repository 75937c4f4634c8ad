//! The command line: HTML or text in, report or JSON out, one file or a stream.

mod batch;
pub mod html;
pub mod plain;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Folds news boilerplate, shows who said what, traces where an article came from.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Reads JSON lines from standard input, writes one JSON line for each to standard output, in order
    Batch,
}

/// Runs the command line; returns the process's exit code.
pub fn run() -> ExitCode {
    let args = Args::parse();
    let done = match args.command {
        Command::Batch => batch::run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("unspun: {error}");
            ExitCode::from(2)
        }
    }
}
