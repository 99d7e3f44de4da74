import type { PGlite } from '@electric-sql/pglite';

type Exec = PGlite['execProtocolStream'];
type Options = Parameters<Exec>[1];
type Answer = Awaited<ReturnType<Exec>>;

/** What the engine answers to a statement that it knows. */
const PARSED = [{ name: 'parseComplete', length: 5 }] as Answer;
const MOST = 1_000;
const CHANGES_TABLES = /\b(create|alter|drop|make_book\w*)\b/i;
/** Where the messages of the protocol have the name of a statement: of one that is read, and of one that is run. */
const NAME_IN = { P: 5, B: 6 };

/**
 * The driver has each statement read and planned anew, which is half the work of the embedded engine. What is asked
 * again is given a name instead, so that the engine keeps its plan: the same statement with the same values, and the
 * engine itself looks whether what the plan leans on still holds.
 */
export class PreparedStatements {
  readonly #seen = new Set<string>();
  readonly #names = new Map<string, string>();
  /** Settings that statements are read under: a plan for each. */
  #frame = '';
  #text = '';
  #name = '';
  #made = 0;

  constructor(private readonly exec: Exec) {}

  send(message: Uint8Array, options: Options): Promise<Answer> {
    const kind = String.fromCharCode(message[0]!);
    if (kind === 'Q') this.#begin(textAt(message, 5));
    if (kind === 'P' && message[NAME_IN.P] === 0) return this.#read(message, options);
    if (kind === 'B' && message[5] === 0 && message[NAME_IN.B] === 0) return this.#run(message, options);
    return this.exec(message, options);
  }

  /** The shape of tables may change: what was kept is not asked again. */
  #begin(text: string): void {
    this.#text = text;
    if (/^RESET /i.test(text)) this.#frame = '';
    if (!CHANGES_TABLES.test(text)) return;
    this.#names.clear();
    this.#seen.clear();
  }

  async #read(message: Uint8Array, options: Options): Promise<Answer> {
    this.#begin(textAt(message, NAME_IN.P + 1));
    const key = `${this.#frame}\0${this.#text}`;
    this.#name = this.#names.get(key) ?? '';
    if (this.#name) return PARSED;
    if (!this.#seen.has(key) || this.#names.size >= MOST) {
      this.#seen.add(key);
      return this.exec(message, options);
    }
    this.#made += 1;
    const name = `s${this.#made}`;
    const answer = await this.exec(withName(message, NAME_IN.P, name), options);
    if (answer.some((one) => one.name === 'error')) return answer;
    this.#name = name;
    this.#names.set(key, name);
    return answer;
  }

  #run(message: Uint8Array, options: Options): Promise<Answer> {
    if (this.#text.startsWith('SELECT set_config('))
      this.#frame += Buffer.from(message.subarray(NAME_IN.B + 1)).toString('latin1');
    return this.exec(this.#name ? withName(message, NAME_IN.B, this.#name) : message, options);
  }
}

function textAt(message: Uint8Array, start: number): string {
  return Buffer.from(message.subarray(start, message.indexOf(0, start))).toString();
}

/** The message with a name where it has an empty one. */
function withName(message: Uint8Array, at: number, name: string): Uint8Array {
  const named = Buffer.concat([message.subarray(0, at), Buffer.from(name), message.subarray(at)]);
  named.writeInt32BE(named.length - 1, 1);
  return new Uint8Array(named);
}
