// Sums what the suites of `./build.sh test` really ran: reads each runner's own summary, prints a table and the one
// closing line `N passed, N failed`. A check without cases (format, lints, types, build) counts as one.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
// eslint-disable-next-line no-control-regex
const plain = (text) => text.replace(/\x1b\[[0-9;]*m/g, '');
const read = (name) => (existsSync(join(folder, name)) ? plain(readFileSync(join(folder, name), 'utf8')) : '');
const number = (text, pattern) => Number(text.match(pattern)?.[1] ?? 0);

/** `Summary [ 0.1s] 25 tests run: 24 passed (1 slow), 1 failed, 2 skipped`; what ran and did not pass has failed. */
function nextest(log) {
  const line = log.match(/^\s*Summary .*tests? run:.*$/m)?.[0] ?? '';
  const ran = number(line, /(\d+)(?:\/\d+)? tests? run/);
  const passed = number(line, /(\d+) passed/);
  return { passed, failed: ran - passed, skipped: number(line, /(\d+) skipped/) };
}

/** Every `test result: ok. 3 passed; 0 failed; 1 ignored; …`, of the standard harness and of wasm-bindgen's. */
function harness(log) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const [, passed, failed, ignored] of log.matchAll(/^test result: .*?(\d+) passed; (\d+) failed; (\d+) ignored/gm)) {
    sum.passed += Number(passed);
    sum.failed += Number(failed);
    sum.skipped += Number(ignored);
  }
  return sum;
}

/** Tests that ran anywhere but in the named browser (in Node, in the other one) do not count. */
function inBrowser(name, log) {
  const browsers = [...log.matchAll(/^Running headless tests in (\w+)/gm)].map(([, browser]) => browser);
  const right = browsers.length > 0 && browsers.every((browser) => browser === name);
  return right ? harness(log) : { passed: 0, failed: 0, skipped: 0 };
}

/** The totals at the end of node's TAP report. A test that was cancelled did not pass. */
function tap(report) {
  return {
    passed: number(report, /^# pass (\d+)$/m),
    failed: number(report, /^# fail (\d+)$/m) + number(report, /^# cancelled (\d+)$/m),
    skipped: number(report, /^# skipped (\d+)$/m) + number(report, /^# todo (\d+)$/m),
  };
}

/** Whichever of the two ran (scripts/native.sh). nextest shows the standard harness's lines of failing tests, too. */
function native(log) {
  return /^\s*Summary /m.test(log) ? nextest(log) : harness(log);
}

/** Every `    html: 1483 executions, …` of scripts/fuzz.sh is a target that nothing made fail. */
function fuzzed(log, status) {
  const passed = [...log.matchAll(/^ +\w+: \d+ executions,/gm)].length;
  return { passed, failed: status === 0 ? 0 : 1, skipped: /^skipped: /m.test(log) ? 1 : 0 };
}

function counted(suite, status) {
  switch (suite) {
    case 'native':
      return native(read('native.log'));
    case 'docs':
      return harness(read('docs.log'));
    case 'browser-chromium':
      return inBrowser('Chrome', read('browser-chromium.log'));
    case 'browser-firefox':
      return inBrowser('Firefox', read('browser-firefox.log'));
    case 'e2e':
      return tap(read('e2e.tap'));
    case 'fuzz':
      return fuzzed(read('fuzz.log'), status);
    default:
      return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  }
}

/** What a failed suite said, shown once more at the end: whoever reads only there should see why. Of node's TAP report the
 * tests that failed themselves, each with its error and at most 30 lines; of any other log its last 40 lines. */
function why(suite) {
  if (suite !== 'e2e') return read(`${suite}.log`).trimEnd().split('\n').slice(-40).join('\n');
  const blocks = read('e2e.tap').match(/^ *not ok \d.*\n( *)---\n(?:.*\n)*?\1\.\.\.$/gm) ?? [];
  const own = blocks.filter((block) => !block.includes("failureType: 'subtestsFailed'"));
  return own.map((block) => block.split('\n').slice(0, 30).join('\n')).join('\n');
}

const total = { passed: 0, failed: 0 };
const reasons = [];
for (const row of read('suites.tsv').trim().split('\n')) {
  const [suite, status, seconds, what] = row.split('\t');
  const count = counted(suite, Number(status));
  let note = count.skipped ? `, ${count.skipped} skipped` : '';
  // The code may have no doc test, and a machine no C++ compiler for the fuzz targets, which that suite says (and fails in CI);
  // any other suite that ran nothing says nothing, and that is a failure.
  const mayBeEmpty = Number(status) === 0 && (suite === 'docs' || (suite === 'fuzz' && count.skipped > 0));
  if (count.passed + count.failed === 0 && !mayBeEmpty) {
    count.failed = 1;
    note += ' (ran nothing)';
  } else if (Number(status) !== 0 && count.failed === 0) {
    count.failed = 1;
    note += ` (ended with ${status})`;
  }
  total.passed += count.passed;
  total.failed += count.failed;
  if (count.failed) reasons.push(`${what}:\n${why(suite)}\n`);
  console.log(`${count.failed ? 'FAIL' : 'ok  '} ${what}: ${count.passed} passed, ${count.failed} failed${note}, ${seconds} s`);
}
if (reasons.length) console.log(`\n${reasons.join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
