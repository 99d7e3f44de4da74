import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER } from '../platform/logging.js';
import type { ProgressOut } from './import.dto.js';

/** Long work that goes on after its request was answered: how far each is, and that none is cut off by a stop. */
@Injectable()
export class Running implements OnApplicationShutdown {
  private readonly jobs = new Map<string, { progress: ProgressOut; end: Promise<void> }>();

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  /** Starts work under an identifier; it must mend its own failures. */
  start(id: string, work: (step: (done: number, total: number) => void) => Promise<void>): void {
    const progress: ProgressOut = { done: 0, total: 0 };
    const step = (done: number, total: number) => Object.assign(progress, { done, total });
    const end = work(step)
      .catch((error: unknown) =>
        this.logger.error({ kind: error instanceof Error ? error.name : typeof error }, 'work failed'),
      )
      .finally(() => this.jobs.delete(id));
    this.jobs.set(id, { progress, end });
  }

  /** How far it is; null: it is not running here. */
  progressOf(id: string): ProgressOut | null {
    return this.jobs.get(id)?.progress ?? null;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.jobs.values()].map(({ end }) => end));
  }
}
