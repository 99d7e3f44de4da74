import { cleanText } from '../shared/text.js';

/** A mark of secrecy as it is stamped; without marks, and in the two old fonts of offices (TCVN3, VNI), as well. */
const STAMP = '(?:(?:TUYỆT|TỐI) )?MẬT|(?:TUYET|TOI) MAT|(?:TUYÖT |TèI )?MËT|(?:TUYEÄT |TOÁI )?MAÄT';
/** What may be written before the mark on a line of its own. */
const BEFORE = '(?:(?:DẤU|ĐÓNG DẤU|ĐỘ MẬT|MỨC ĐỘ MẬT|TÀI LIỆU|VĂN BẢN) )?';
const ALONE = new RegExp(`^${BEFORE}(?:${STAMP}|MAT)$`, 'u');
/** “Độ mật” without a value is a form's empty line. */
const ALONE_SMALL = /^(?:(?:(?:mức )?độ mật|dấu|đóng dấu) (?:tối |tuyệt )?mật|(?:tối|tuyệt) mật)$/u;
/** Before other words: “MẬT – Kết luận …”, or a stamp beside the heading of the right-hand column. */
const AT_START = new RegExp(`^(?:${STAMP})(?= )`, 'u');
/** Behind a number, or in brackets. */
const AFTER_NUMBER = new RegExp(`^Số .*\\d.* (?:${STAMP})$`, 'u');
const IN_BRACKETS = new RegExp(`[([]\\s*(?:${STAMP})\\s*[)\\]]`, 'u');
/** The same with marks in any case; of a number there is then nothing but capitals: “Số 12-KL/UBKT Mật”. */
const SMALL = '(?:(?:[Tt][Uu][Yy][Ệệ][Tt]|[Tt][Ốố][Ii]) )?[Mm][Ậậ][Tt]';
const SMALL_IN_BRACKETS = new RegExp(`[([]\\s*${SMALL}\\s*[)\\]]`, 'u');
const SMALL_AFTER_NUMBER = new RegExp(`^Số \\d+(?: [\\p{Lu}\\d]+)* ${SMALL}$`, 'u');
/** MẬT KHẨU, MẬT ĐỘ …: another word begins there. */
const OTHER_WORD =
  /^(?:MẬT|MËT|MAÄT) (?:KHẨU|ĐỘ|ONG|MÃ|THIẾT|DANH|THƯ|LỆNH|VỤ|ĐÀM|MÍA|NGỌT|HOA|GẤU)(?![\p{L}])/u;

/**
 * True when a text is marked as a State secret: a line of it that is a stamp, begins with one, or bears one behind
 * its number. Speaking of secrets (“bí mật nhà nước”, “quản lý tài liệu mật”) is no mark.
 */
export function bearsSecretMark(text: string): boolean {
  return text.split(/[\n\r\v\f\u2028\u2029]+/).some((line) => isStamp(plain(line)));
}

/** Full-width letters and their like stand for the plain ones. */
const plain = (text: string): string => cleanText(text.normalize('NFKC'));

function isStamp(line: string): boolean {
  if (!/m/iu.test(line)) return false;
  if (IN_BRACKETS.test(line) || SMALL_IN_BRACKETS.test(line)) return true;
  const words = joined(line.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim());
  if (ALONE.test(words) || words === 'Mật' || ALONE_SMALL.test(words.toLowerCase())) return true;
  if (AFTER_NUMBER.test(words) || SMALL_AFTER_NUMBER.test(words)) return true;
  return AT_START.test(words) && !OTHER_WORD.test(words);
}

/** “M Ậ T”, “T Ố I  M Ậ T”: letters set apart for looks. */
function joined(words: string): string {
  if (!/^(?:\S\p{M}* )+\S\p{M}*$/u.test(words)) return words;
  return words.replaceAll(' ', '').replace(/^(TUYỆT|TỐI|TUYET|TOI)/u, '$1 ');
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** With these “mật” is part of another word: bí mật, mật khẩu. */
const OTHER_BEFORE = setOf('bí bảo cơ kín thân cẩn ong trăng lấy quay hút đường rỉ gan túi sỏi');
const OTHER_AFTER = setOf(
  'khẩu độ ong mã thiết danh thư lệnh vụ đàm mía ngọt hoa gấu rắn trâu bò lợn tông thám',
);
/** The same where a name is typed without marks: “mat” is then as often mặt or mất. */
const PLAIN_BEFORE = setOf('bi bao co kin gap hop be tien khuon ve ra vang truoc mot hai cac nhieu');
const PLAIN_AFTER = setOf('tran khau do ong ma thiet danh thu lenh bang troi duong dat san con');
const PLAIN_PAPER =
  /(?:^| )(?:tai lieu|van ban|cong van|bao cao|ket luan|thong bao|bien ban|ke hoach|quyet dinh|to trinh|chi thi|ho so|dau|do)$/;

/** “MẬT”, “TỐI MẬT”, “TUYỆT MẬT” in the name of a file, with marks or without: such papers do not belong here. */
export function namesSecret(fileName: string): boolean {
  const words = wordsOf(plain(fileName).replace(/\.(?!mat$)[a-z0-9]{1,5}$/i, ''));
  return words.some((word, place) => {
    const before = words.slice(0, place).join(' ').toLowerCase();
    const after = words.slice(place + 1).map((next) => next.toLowerCase());
    if (MARKED.test(word)) return isMark(before, after);
    return /^mat$/i.test(word) && isPlainMark(word, before, after);
  });
}

const MARKED = /^(?:mật|mët|maät)$/iu;
/** “M ẬT”, “M.Ậ.T”: no other word has these letters. */
const APART = /(?<!\p{L})m[^\p{L}\p{N}]{0,3}ậ[^\p{L}\p{N}]{0,3}t(?!\p{L})/giu;

/** The words of a name: letters that stand alone are one word, a number and the mark itself (“KLMẬT2018”) are others. */
function wordsOf(stem: string): string[] {
  const apart = /(?<![\p{L}\p{N}])\p{L}(?:[^\p{L}\p{N}]{1,3}\p{L}(?![\p{L}\p{N}])){2,}/gu;
  return stem
    .replace(APART, ' mật ')
    .replace(apart, (letters) => letters.replace(/[^\p{L}]+/gu, ''))
    .replace(/mật|mët|maät|\p{N}+/giu, ' $& ')
    .replace(/(tuyet|toi)(?=mat(?!\p{L}))/giu, '$1 ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

const lastOf = (words: string) => words.split(' ').at(-1) ?? '';

const isMark = (before: string, [next = '']: string[]): boolean =>
  !OTHER_BEFORE.has(lastOf(before)) && !OTHER_AFTER.has(next);

/** “mat” counts where it can be nothing else: TOI MAT, MAT in capitals, or at the end behind a kind of paper. */
function isPlainMark(word: string, before: string, after: string[]): boolean {
  if (PLAIN_AFTER.has(after[0] ?? '')) return false;
  if (/(?:^| )(?:toi|tuyet)$/.test(before)) return true;
  const atEnd = after.every((next) => /^(?:so|\d+)$/.test(next));
  if (atEnd && (before === '' || PLAIN_PAPER.test(before))) return true;
  return word === 'MAT' && !PLAIN_BEFORE.has(lastOf(before));
}
