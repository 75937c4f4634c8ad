//! `unspun-zip TIME FOLDER ZIP [FOLDER ZIP]…`: packs each folder's files into a zip, the same bytes wherever and whenever it
//! runs. Entries are sorted and all have the given time (`2026-01-31T12:00:00`). Zopfli, which makes the deflated data 8 %
//! smaller than the usual programs do, and of which the lock file names one version.

use std::error::Error;
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::thread;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// Three rounds of zopfli, by the zip crate's numbers: twenty save 200 bytes more.
const LEVEL: i64 = 12;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (time, rest) = arguments.split_first().ok_or("unspun-zip TIME FOLDER ZIP [FOLDER ZIP]…")?;
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(LEVEL))
        .last_modified_time(time_of(time)?)
        .unix_permissions(0o644);
    thread::scope(|scope| {
        let pack = |pair: &[String]| match pair {
            [folder, target] => pack(Path::new(folder), target, options),
            _ => Err("a folder without a zip's name".into()),
        };
        let running: Vec<_> = rest.chunks(2).map(|pair| scope.spawn(move || pack(pair))).collect();
        running.into_iter().try_for_each(|packing| packing.join().map_err(|_| "packing broke off")?)
    })
}

/// Zip knows no earlier year than 1980 and no zone.
fn time_of(text: &str) -> Outcome<DateTime> {
    let parts: Vec<u16> = text.split(['-', 'T', ':']).map(str::parse).collect::<Result<_, _>>()?;
    let (&year, rest) = parts.split_first().ok_or("no time")?;
    let rest: Vec<u8> = rest.iter().map(|part| u8::try_from(*part)).collect::<Result<_, _>>()?;
    let &[month, day, hour, minute, second] = rest.as_slice() else { return Err("a time has six parts".into()) };
    Ok(DateTime::from_date_and_time(year, month, day, hour, minute, second)?)
}

fn pack(folder: &Path, target: &str, options: SimpleFileOptions) -> Outcome<()> {
    let mut files = Vec::new();
    gather(folder, folder, &mut files)?;
    files.sort();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, path) in files {
        zip.start_file(name, options)?;
        zip.write_all(&fs::read(path)?)?;
    }
    let bytes = zip.finish()?.into_inner();
    println!("    {target}: {} bytes", bytes.len());
    Ok(fs::write(target, bytes)?)
}

/// Every file below `folder`, by its path from `root` with slashes.
fn gather(root: &Path, folder: &Path, files: &mut Vec<(String, PathBuf)>) -> Outcome<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(root, &path, files)?;
        } else {
            let parts = path.strip_prefix(root)?.iter().map(|part| part.to_str().ok_or("a name that is no UTF-8"));
            files.push((parts.collect::<Result<Vec<_>, _>>()?.join("/"), path));
        }
    }
    Ok(())
}
