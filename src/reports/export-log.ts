import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';

/** What was taken out of the system. */
export interface Exported {
  /** Kind of paper or sheet: `report.docx`. */
  name: string;
  /** What was asked for. */
  filter: object;
  /** How many rows it holds. */
  rows: number;
}

/** Every file that leaves the system is written down: who, what, by which filter, how many rows. */
@Injectable()
export class ExportLog {
  constructor(
    private readonly database: DataSource,
    private readonly history: HistoryService,
  ) {}

  async record(actor: Actor, { name, filter, rows }: Exported): Promise<void> {
    await this.database.transaction((tx) =>
      this.history.record(tx, actor, {
        subjectType: 'export',
        subjectId: name,
        action: 'export',
        changes: { filter, rows },
      }),
    );
  }
}
