// A language that nobody speaks, for looking at the layout: English with accents on its letters, longer by 40 %, so that
// what was cut off, overflows or never went through the messages shows at a glance. It is made for the gallery and never
// shipped.

const ACCENTED = new Map(Object.entries({
  a: 'á', c: 'ç', d: 'ď', e: 'é', g: 'ğ', i: 'í', l: 'ĺ', n: 'ñ', o: 'ö', r: 'ř', s: 'š', t: 'ţ', u: 'ü', y: 'ý', z: 'ž',
  A: 'Å', C: 'Ç', D: 'Ď', E: 'É', G: 'Ğ', I: 'Í', L: 'Ĺ', N: 'Ñ', O: 'Ö', R: 'Ř', S: 'Š', T: 'Ţ', U: 'Ü', Y: 'Ý', Z: 'Ž',
}));
/** Words to pad with: short and long ones, as languages have. */
const FILL = ['un', 'dröi', 'lönğer', 'zwéi', 'überlönğest'];

/** One message; the values that are put in stay. */
export function pseudo(message) {
  const words = [message.replace(/\$\d|[A-Za-z]/g, (letter) => ACCENTED.get(letter) ?? letter)];
  const wanted = message.length * 1.4;
  for (let at = 0; words.join(' ').length < wanted; at += 1) words.push(FILL[at % FILL.length]);
  return words.join(' ');
}

/** A whole file of messages. What the language says of itself stays. */
export function pseudoMessages(text) {
  const entries = Object.entries(JSON.parse(text));
  const isWords = (key) => key !== 'language' && key !== 'direction';
  return JSON.stringify(Object.fromEntries(entries.map(([key, { message }]) => [key, { message: isWords(key) ? pseudo(message) : message }])));
}
