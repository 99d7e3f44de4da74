import { isPlainSyllable, isSyllable } from './syllable.js';

/** What the Telex keys of a word make, where the word is nothing else and they make a Vietnamese one; else null. */
export function readTelexWord(typed: string): string | null {
  const read = lettersOfKeys(typed);
  return read !== null && !isSomethingElse(typed) && isSyllable(read) ? read : null;
}

/** Plain Vietnamese, a word of another language, capitals of an abbreviation; of two letters, such as “of”, too little tells. */
const isSomethingElse = (word: string) =>
  isPlainSyllable(word) ||
  OTHER_WORDS.has(word.toLowerCase()) ||
  /^\p{Lu}{1,4}$/u.test(word) ||
  /^[aeiouy].$/i.test(word);

const TONES: Record<string, string> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };
const VOWEL_KEYS: [RegExp, string][] = [
  [/uw?ow/, 'ươ'],
  [/aw/, 'ă'],
  [/aa/, 'â'],
  [/ee/, 'ê'],
  [/oo/, 'ô'],
  [/ow/, 'ơ'],
  [/uw/, 'ư'],
];
/** First consonants, vowels with their keys, and the end, in which the one key of a tone may stand. */
const PARTS = /^([bcdđghklmnpqrstvx]*)([aeiouyăâêôơưw]+)([a-z]*)$/;
const QU_OR_GI = /^(q)(u)(?=[^aeiouy]*[aeiouy])|^(g)(i)(?=[aeouăâêôơư])/;

/** What the keys of one word make; null when they make nothing that differs. */
function lettersOfKeys(typed: string): string | null {
  if (!/^\p{L}{2,10}$/u.test(typed)) return null;
  const lower = typed.toLowerCase().replace(/^dd/, 'đ');
  const [, initial, vowels, end] = PARTS.exec(lower) ?? [];
  if (initial === undefined) return null;
  const tones = [...end!].filter((key) => key in TONES);
  if (tones.length > 1) return null;
  const shaped = VOWEL_KEYS.reduce((text, [keys, letter]) => text.replace(keys, letter), vowels!);
  // “test”, “must”: a tone before the last letter is a key only where other keys say so too.
  if (/[sfrxj][a-z]/.test(end!) && shaped === vowels && initial !== 'đ') return null;
  const letters = withTone(initial, shaped, end!.replace(/[sfrxj]/, ''), TONES[tones[0] ?? ''] ?? '');
  return letters === typed.toLowerCase() ? null : inCaseOf(typed, letters);
}

/** Puts the tone over the vowel that carries it: ê, ơ or the like; the last before a consonant; else the first of them. */
function withTone(initial: string, vowels: string, end: string, tone: string): string {
  const glide = QU_OR_GI.test(initial + vowels) ? 1 : 0;
  const marked = Math.max(
    ...['ă', 'â', 'ê', 'ô', 'ơ'].map((letter) => vowels.lastIndexOf(letter)),
    vowels.indexOf('ư'),
  );
  const rest = vowels.length - glide;
  const plain = glide + (rest === 1 ? 0 : end !== '' || rest === 3 ? 1 : 0);
  const at = vowels.includes('ươ') ? vowels.indexOf('ơ') : marked >= 0 ? marked : plain;
  return `${initial}${vowels.slice(0, at + 1)}${tone}${vowels.slice(at + 1)}${end}`.normalize('NFC');
}

function inCaseOf(typed: string, letters: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase()) return letters.toUpperCase();
  return /^\p{Lu}/u.test(typed) ? letters.charAt(0).toUpperCase() + letters.slice(1) : letters;
}

// Words of other languages and of offices whose letters would make a syllable. Found by reading English texts.
const OTHER_WORDS = new Set(
  `air aux bans bar bas bats bee beef been beer ber bias bins bis bits boats boo boom boost bots bow box buns
  bus cans caps car cas cats chair chaos char chats chips chow coms conf cons coo cops cos cow cups cuts das
  dawn days deem def der des dir docs does doom door dos dots down downs ems ens gaps gas gif goes gown guns
  gus guts guys hair hangs hans has hats her hex hips his hits hops how huts ins its keen keeps kits lans
  laos laps las lax lee lens ler les lets lips loom loops lor los lots low luis lux macs mais mans maps mar
  mas mats max mays meets mens mer mes mets mis mix moo moon moor mow nas ner nets noir noon nor nos now
  nuts ops own owns pair pans par pas pax pays peer pens per pets phys pins poor pops por pos pow puns pups
  puts raf rar ras ref res rex room roots row rows runs sans sax see seem seems seen sees ser sets sex sips
  sits six soon sor sos sow suns sur sus sys tans taps tar tas tax tee teen tens ter tex this thor thus tif
  tins tips tons too tops tor tos tow town towns traps tree trees tres tus tux ups vans var vas ver vex vos
  vow xor`.split(/\s+/),
);
