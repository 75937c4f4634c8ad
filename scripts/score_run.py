"""Runs the command line and the scorers."""
import gzip
import importlib
import json
import os
import subprocess
import sys
from pathlib import Path
from threading import Thread

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "target" / "score"


def shared():
    """The folder with corpora and scorers, or None: SHARED, or ../shared beside the main checkout."""
    places = [os.environ.get("SHARED"), ROOT.parent / "shared"]
    return next((Path(p) for p in places if p and (Path(p) / "corpus").is_dir()), None)


def lines(path):
    with open(path, encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def page_text(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rb") as file:
        return decode(file.read())


def decode(raw):
    """A page's bytes as text: UTF-8, else what its meta element names, else windows-1252."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    import re
    named = re.search(rb"charset\s*=\s*[\"']?\s*([\w-]+)", raw[:4096], re.I)
    name = named[1].decode("ascii").lower() if named else "windows-1252"
    name = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "windows-1252", "shift_jis": "cp932"}.get(name, name)
    try:
        return raw.decode(name, "replace")
    except LookupError:
        return raw.decode("windows-1252", "replace")


class Runner:
    """One measuring of one binary."""

    def __init__(self, binary, errors):
        self.binary, self.errors, self.errors_shown = binary, errors, []
        self.done = {}
        self.corpus, self.eval = shared() / "corpus", shared() / "eval"
        sys.path.insert(0, str(self.eval))
        OUT.mkdir(parents=True, exist_ok=True)

    def batch(self, name, rows, command=("batch",), binary=None):
        """Runs the command line over `rows`, into target/score/NAME.jsonl, once in this run; returns that path."""
        path = OUT / f"{name}.jsonl"
        if name in self.done:
            return path
        self.done[name] = True
        with open(path, "wb") as out:
            process = subprocess.Popen([binary or self.binary, *command], stdin=subprocess.PIPE, stdout=out)
            feeder = Thread(target=feed, args=(process.stdin, rows), daemon=True)
            feeder.start()
            if process.wait():
                sys.exit(f"score: {' '.join(command)} ended with {process.returncode} on {name}")
            feeder.join()
        failed = [row for row in lines(path) if "error" in row]
        if failed:
            self.errors_shown.append(f"{name}: {len(failed)} lines failed, the first {failed[0]}")
        return path

    def module(self, name):
        return importlib.import_module(name)

    def printed(self, scorer, *arguments):
        """What a scorer prints."""
        call = [sys.executable, str(self.eval / scorer), *map(str, arguments)]
        done = subprocess.run(call, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"score: {scorer} failed: {done.stderr.strip().splitlines()[-1:]}")
        return done.stdout

    def note_errors(self, title, text, whole=False):
        """Keeps a scorer's list of errors for the end: the first N of it, or the whole."""
        if self.errors and text:
            listed = text.splitlines() if whole else text.splitlines()[: self.errors]
            self.errors_shown.append("\n".join([f"== {title}", *listed]))


def feed(pipe, rows, close=True):
    """Writes rows as JSON lines; who reads may go away before the end."""
    try:
        for row in rows:
            pipe.write(json.dumps(row, ensure_ascii=False).encode("utf8", "replace") + b"\n")
        if close:
            pipe.close()
    except BrokenPipeError:
        pass


def bench_binary(name):
    """Builds one of benches/ and returns the program's path."""
    call = ["cargo", "bench", "--quiet", "--bench", name, "--no-run", "--message-format=json"]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True)
    messages = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    found = [m["executable"] for m in messages if m.get("reason") == "compiler-artifact" and m["target"]["name"] == name]
    if done.returncode or not found:
        sys.exit(f"cannot build benches/{name}.rs: {done.stderr.strip()}")
    return found[-1]
