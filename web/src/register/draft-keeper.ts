import { newKey } from '../api/client';
import { type ProblemError, asProblem } from '../api/problem';
import type { CommitmentDetail, CommitmentIn, CommitmentPatch } from '../api/types';
import { forget, keep, kept } from '../shared/kept-text';
import { type DraftTexts, EMPTY, type Registrant, differing, isComplete, textsOf } from './texts';

export type DraftStatus = 'untouched' | 'unsaved' | 'saving' | 'saved' | 'offline' | 'refused';

export interface DraftView {
  values: DraftTexts;
  registrant: Registrant;
  /** As the server answered last; null: not made yet. */
  item: CommitmentDetail | null;
  status: DraftStatus;
  savedAt: Date | null;
  problem: ProblemError | null;
  /** Somebody else changed it meanwhile: the newer one. */
  conflict: CommitmentDetail | null;
  /** When what this machine had kept was typed. */
  restoredAt: string | null;
}

export interface DraftServer {
  create: (input: CommitmentIn, key: string) => Promise<CommitmentDetail>;
  update: (id: string, input: CommitmentPatch) => Promise<CommitmentDetail>;
  remove: (id: string) => Promise<void>;
}

/** What stays on this machine until the server has answered. */
interface Local {
  values: DraftTexts;
  registrant: Registrant;
  version: number | null;
  /** A creation that was sent and not answered: it is sent again as it was, so that it makes one row. */
  pending: { input: CommitmentIn; key: string } | null;
}

/** What this machine keeps of a draft, for when it cannot be saved any more. */
export function keptDraft(accountId: string, id: string): Pick<Local, 'values'> | null {
  return kept<Local>(`${accountId}.${id}`)?.value ?? null;
}

interface Start {
  accountId: string;
  year: number;
  item: CommitmentDetail | null;
  registrant: Registrant;
  /** What a new one begins with; it is saved with the first word that is typed. */
  chosen?: Partial<DraftTexts>;
}

const WAIT = 1500;
const RETRY = 10_000;

/** Keeps what is typed: at once on this machine, soon after as a draft on the server. */
export class DraftKeeper {
  private view: DraftView;
  private pending: Local['pending'] = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly start: Start,
    private readonly server: DraftServer,
  ) {
    const { item, registrant, chosen } = start;
    this.view = {
      values: item ? textsOf(item) : { ...EMPTY, ...chosen },
      registrant,
      item,
      status: 'untouched',
      savedAt: null,
      problem: null,
      conflict: null,
      restoredAt: null,
    };
    this.restore();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): DraftView => this.view;

  /** Begins to save what was restored, and saves again when the line is back. */
  run(): () => void {
    if (this.view.status === 'unsaved') this.schedule(WAIT);
    const online = () => void this.save();
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      clearTimeout(this.timer);
    };
  }

  get unsaved(): boolean {
    return ['unsaved', 'saving', 'offline', 'refused'].includes(this.view.status);
  }

  change(values: Partial<DraftTexts>): void {
    this.show({ values: { ...this.view.values, ...values }, status: 'unsaved', problem: null });
    this.keepLocally();
    this.schedule(WAIT);
  }

  changeRegistrant(registrant: Registrant): void {
    this.show({ registrant });
    if (this.view.status === 'untouched') return;
    this.keepLocally();
    this.schedule(WAIT);
  }

  /** Saves now; true when the server has everything. */
  async save(force = false): Promise<boolean> {
    clearTimeout(this.timer);
    // Two that wait for the same saving must not both go on with the version it started from.
    while (this.running) await this.running;
    if (force && !this.view.item && this.view.status === 'untouched') this.show({ status: 'unsaved' });
    if (!this.unsaved || this.view.conflict) return !this.unsaved && !this.view.conflict;
    this.running = this.send().finally(() => {
      this.running = null;
    });
    await this.running;
    return this.view.status === 'saved';
  }

  /** The draft belongs to somebody else: it is deleted, its text goes on as a new one. */
  async detach(): Promise<void> {
    const { item } = this.view;
    if (!item) return;
    await this.save();
    await this.server.remove(item.id);
    forget(this.localKey());
    this.show({ item: null, status: 'unsaved' });
    this.keepLocally();
  }

  keepMine(): void {
    const { conflict } = this.view;
    if (!conflict) return;
    this.show({ item: conflict, conflict: null, status: 'unsaved', problem: null });
    void this.save();
  }

  takeTheirs(): void {
    const { conflict } = this.view;
    if (!conflict) return;
    forget(this.localKey());
    this.show({ item: conflict, values: textsOf(conflict), conflict: null, status: 'saved', problem: null });
  }

  /** Lets what this machine kept go. */
  discard(): void {
    forget(this.localKey());
    this.pending = null;
    const { item } = this.view;
    this.show({ values: item ? textsOf(item) : EMPTY, status: 'untouched', restoredAt: null, problem: null });
  }

  private async send(): Promise<void> {
    const sent = this.view.values;
    if (!this.view.item && !isComplete(this.view.registrant)) return;
    this.show({ status: 'saving' });
    try {
      const item = this.view.item
        ? await this.server.update(this.view.item.id, { ...sent, version: this.view.item.version })
        : await this.make(sent);
      this.answered(item, sent);
    } catch (thrown) {
      this.failed(asProblem(thrown));
    }
  }

  private async make(values: DraftTexts): Promise<CommitmentDetail> {
    const { kind, unitId, personId } = this.view.registrant;
    this.pending ??= {
      key: newKey(),
      input: {
        ...values,
        year: this.start.year,
        kind,
        unitId: unitId ?? '',
        personId: kind === 'individual' ? personId : null,
      },
    };
    this.keepLocally();
    const { input, key } = this.pending;
    const item = await this.server.create(input, key);
    forget(this.localKey());
    this.pending = null;
    return item;
  }

  private answered(item: CommitmentDetail, sent: DraftTexts): void {
    // A repeated creation answers the first text; what was typed since still has to go.
    const complete = this.view.values === sent && differing(textsOf(item), sent).length === 0;
    const cleaned = this.view.values === sent && this.view.item !== null;
    this.show({
      item,
      savedAt: new Date(),
      problem: null,
      status: complete || cleaned ? 'saved' : 'unsaved',
    });
    if (this.view.status === 'saved') return forget(this.localKey());
    this.keepLocally();
    this.schedule(WAIT);
  }

  private failed(problem: ProblemError): void {
    if (problem.code === 'offline' || problem.status >= 500 || problem.status === 401) {
      this.show({ status: 'offline' });
      if (problem.status !== 401) this.schedule(RETRY);
      return;
    }
    this.pending = null;
    if (problem.code === 'commitment.stale' && problem.current) {
      this.show({ status: 'unsaved', conflict: problem.current as CommitmentDetail, problem });
    } else {
      this.show({ status: 'refused', problem });
    }
  }

  private restore(): void {
    const local = kept<Local>(this.localKey());
    if (!local) return;
    const { values, registrant, version, pending } = local.value;
    const { item } = this.view;
    if (item && differing(values, textsOf(item)).length === 0) return forget(this.localKey());
    this.pending = pending;
    const conflict = item && item.version !== version ? item : null;
    this.view = {
      ...this.view,
      values: { ...EMPTY, ...values },
      registrant: item ? this.view.registrant : registrant,
      status: 'unsaved',
      restoredAt: local.savedAt,
      conflict,
    };
  }

  private keepLocally(): void {
    const { values, registrant, item } = this.view;
    const local: Local = { values, registrant, version: item?.version ?? null, pending: this.pending };
    keep(this.localKey(), local);
  }

  private localKey(): string {
    return `${this.start.accountId}.${this.view.item?.id ?? `new.${this.start.year}`}`;
  }

  private schedule(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), wait);
  }

  private show(change: Partial<DraftView>): void {
    this.view = { ...this.view, ...change };
    this.listeners.forEach((listener) => listener());
  }
}
