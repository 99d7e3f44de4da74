// Every rhyme that is written in Vietnamese, without its tone.
const RHYMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu
  ư ưa ưc ưi ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
  y yêm yên yêng yêt yêu`.split(/\s+/),
);
const INITIALS = `ngh ng nh gh gi kh ph qu th tr ch b c d đ g h k l m n p r s t v x`.split(' ').concat('');
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ACUTE_OR_DOT = /[\u0301\u0323]/;

/** True for a word that could be a Vietnamese syllable: its letters, their order and its tone are possible ones. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(TONES) ?? [];
  const plain = apart.replace(TONES, '').normalize('NFC');
  if (tones.length > 1) return false;
  // A syllable that is stopped short by c, ch, p or t has one of two tones.
  if (/(c|ch|p|t)$/.test(plain) && !ACUTE_OR_DOT.test(tones[0] ?? '')) return false;
  return splits(plain, RHYMES);
}

const PLAIN_RHYMES = new Set([...RHYMES].map((rhyme) => plainLetters(rhyme)));

/** True for a syllable as it is typed without any marks, such as “dang” or “nguyen”. */
export function isPlainSyllable(word: string): boolean {
  const lower = word.toLowerCase();
  return /^[a-z]+$/.test(lower) && splits(lower, PLAIN_RHYMES);
}

function splits(word: string, rhymes: ReadonlySet<string>): boolean {
  return INITIALS.some(
    (initial) =>
      word.startsWith(initial) &&
      rhymes.has(word.slice(initial.length)) &&
      belongTogether(initial, word.slice(initial.length)),
  );
}

/** The rules of spelling of c/k, g/gh and ng/ngh, of gi and qu, and of yê. */
function belongTogether(initial: string, rhyme: string): boolean {
  const front = /^[eêiy]/.test(rhyme);
  if (/^(k|gh|ngh)$/.test(initial)) return front;
  if (initial === 'c' || initial === 'ng') return !front;
  if (initial === 'g') return !/^[eêy]/.test(rhyme);
  if (initial === 'gi') return !/^[iy]/.test(rhyme);
  if (initial === 'qu') return !/^[uư]/.test(rhyme);
  return initial === '' || !rhyme.startsWith('yê');
}

function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
