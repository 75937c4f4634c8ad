//! `unspun-mutants TREE SEED COUNT MODULE...`: draws mutants in `TREE/src/MODULE` and writes all of them into that copy of the
//! tree, each asleep behind a number that the environment wakes (`UNSPUN_MUTANT`). One build serves all mutants so.
//!
//! Prints a line for each: number, file, line, function, what is changed, with tabs between.

mod find;

use find::{Candidate, Change};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// What the copy's `build.rs` gets: a file of the engine is its module, too, and no mutant is awake there.
const ASLEEP: &str = "fn mutant(_: u32) -> bool { false }\n";

/// What the copy's `lib.rs` gets at its end.
const WAKE: &str = r#"
/// Whether a mutant is awake.
#[allow(clippy::all, missing_docs)]
pub fn mutant(number: u32) -> bool {
    static AWAKE: std::sync::OnceLock<u32> = std::sync::OnceLock::new();
    let read = || std::env::var("UNSPUN_MUTANT").ok().and_then(|number| number.parse().ok()).unwrap_or(0);
    *AWAKE.get_or_init(read) == number
}
"#;

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [tree, seed, count, modules @ ..] = arguments.as_slice() else {
        return Err(io::Error::other("unspun-mutants TREE SEED COUNT MODULE..."));
    };
    let number = |text: &str| text.parse::<u64>().map_err(io::Error::other);
    let (tree, seed, count) = (Path::new(tree), number(seed)?, number(count)? as usize);
    let mut files = Vec::new();
    for module in modules {
        walk(&tree.join("src").join(module), &mut files)?;
    }
    files.sort();
    let mut sources = Vec::new();
    let mut all = Vec::new();
    for (at, file) in files.iter().enumerate() {
        let source = fs::read_to_string(file)?;
        let found =
            find::candidates(&source).map_err(|error| io::Error::other(format!("{}: {error}", file.display())))?;
        all.extend(found.into_iter().map(|candidate| (at, candidate)));
        sources.push(source);
    }
    let total = all.len();
    shuffle(&mut all, seed);
    let drawn = draw(all, count);
    eprintln!("{} of {total} mutants, seed {seed}", drawn.len());
    for (at, file) in files.iter().enumerate() {
        let own: Vec<(usize, &Candidate)> =
            drawn.iter().enumerate().filter(|(_, (file, _))| *file == at).map(|(id, (_, c))| (id + 1, c)).collect();
        if !own.is_empty() {
            fs::write(file, changed(&sources[at], own))?;
        }
    }
    let lib = tree.join("src/lib.rs");
    fs::write(&lib, fs::read_to_string(&lib)? + WAKE)?;
    let build = tree.join("build.rs");
    fs::write(&build, fs::read_to_string(&build)? + ASLEEP)?;
    for (id, (file, candidate)) in drawn.iter().enumerate() {
        let name = files[*file].strip_prefix(tree).unwrap_or(&files[*file]).display();
        println!("{}\t{name}\t{}\t{}\t{}", id + 1, candidate.line, candidate.function, candidate.what);
    }
    Ok(())
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, files)?;
        } else if path.extension().is_some_and(|e| e == "rs") && path.file_name().is_some_and(|name| name != "tests.rs")
        {
            files.push(path);
        }
    }
    Ok(())
}

/// The same order for the same seed on every machine (splitmix64, Fisher and Yates).
fn shuffle<T>(list: &mut [T], mut seed: u64) {
    for at in (1..list.len()).rev() {
        seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = seed;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        list.swap(at, ((bits ^ (bits >> 31)) % (at as u64 + 1)) as usize);
    }
}

/// The first `count` of which no two change the same words.
fn draw(all: Vec<(usize, Candidate)>, count: usize) -> Vec<(usize, Candidate)> {
    let mut drawn: Vec<(usize, Candidate)> = Vec::new();
    for (file, candidate) in all {
        let apart = |(other, o): &(usize, Candidate)| {
            *other != file || candidate.range.end <= o.range.start || o.range.end <= candidate.range.start
        };
        if drawn.len() < count && drawn.iter().all(apart) {
            drawn.push((file, candidate));
        }
    }
    drawn
}

/// The source with its mutants in it.
fn changed(source: &str, mut own: Vec<(usize, &Candidate)>) -> String {
    own.sort_by_key(|(_, candidate)| std::cmp::Reverse(candidate.range.start));
    let mut text = source.to_owned();
    for (id, candidate) in own {
        let was = &source[candidate.range.clone()];
        let new = match &candidate.change {
            Change::Leave(value) => format!(" if crate::mutant({id}) {{ return {value}; }} "),
            Change::Replace(by) => format!("(if crate::mutant({id}) {{ {by} }} else {{ {was} }})"),
        };
        text.replace_range(candidate.range.clone(), &new);
    }
    text
}
