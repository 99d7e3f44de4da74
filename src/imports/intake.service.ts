import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { plainFileName } from '../attachments/attachment.rules.js';
import { namesSecret } from '../attachments/secret-mark.rules.js';
import { MAX_FILE_BYTES, MAX_FILE_MB } from '../documents/spreadsheets/limits.js';
import { SpreadsheetReader } from '../documents/spreadsheets/spreadsheet-reader.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { type UnitOnDate, unitByCode } from '../units/unit.query.js';
import { fileOf, keepOutcomes, keepRows, rowsToRead } from './checking.js';
import { rowsOf } from './file-rows.js';
import type { ImportQuery } from './import.dto.js';
import { Import } from './import.entity.js';
import type { Step } from './import.subject.js';
import { checkMark } from './mark.js';
import { Subjects } from './subjects.js';

/** A file as it was uploaded. */
export interface Upload {
  originalname: string;
  buffer: Buffer;
}

/** A file that was taken in and is to be read. */
export interface TakenFile {
  id: string;
  name: string;
  content: Buffer;
}

/** What comes before the preview: a file is taken in, read and checked. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly reader: SpreadsheetReader,
    private readonly subjects: Subjects,
  ) {}

  /** Notes that a file came; its bytes are not kept. */
  async open(actor: Actor, query: ImportQuery, file: Upload | undefined): Promise<TakenFile> {
    if (!file || file.buffer.length === 0) throw new Problem('file.missing');
    if (file.buffer.length > MAX_FILE_BYTES) throw new Problem('file.too-big', { max: MAX_FILE_MB });
    const name = plainFileName(file.originalname);
    if (namesSecret(file.originalname)) throw new Problem('file.secret');
    if (query.kind === 'commitments' && query.year == null) throw yearMissing();
    const unit = query.unit ? await this.unit(query.unit) : null;
    const id = await this.database.transaction(async (tx) => {
      const made = await tx.save(
        tx.create(Import, {
          kind: query.kind,
          year: query.kind === 'commitments' ? query.year : null,
          unitId: unit?.id ?? null,
          fileName: name,
          sha256: createHash('sha256').update(file.buffer).digest('hex'),
          notes: [],
          columns: {},
          createdBy: actor.accountId,
        }),
      );
      const changes = { kind: query.kind, year: query.year ?? null };
      await this.history.record(tx, actor, {
        subjectType: 'import',
        subjectId: made.id,
        action: 'upload',
        changes,
      });
      return made.id;
    });
    return { id, name, content: file.buffer };
  }

  async read(actor: Actor, file: TakenFile, query: ImportQuery, step: Step): Promise<void> {
    const spreadsheet = await this.reader.read(file);
    const found = rowsOf(spreadsheet, this.subjects.of(query.kind).forms);
    if (Object.keys(found.columns).length === 0) throw new Problem('import.no-heading', { name: file.name });
    checkMark(found.mark, query, file.name);
    step(0, found.rows.length);
    const unit = found.mark.unit && !query.unit ? await this.unit(found.mark.unit) : null;
    await this.database.transaction(async (tx) => {
      await keepRows(tx, file.id, found.rows);
      const { oldFont } = spreadsheet;
      const change = {
        columns: found.columns,
        notes: found.notes,
        oldFont,
        ...(unit ? { unitId: unit.id } : {}),
      };
      await tx.update(Import, file.id, { ...change, state: 'checked', touchedAt: new Date() });
      await this.checkIn(tx, actor, await tx.findOneByOrFail(Import, { id: file.id }));
    });
  }

  /** Checks the rows of a file against what is there now, and keeps what each would do. */
  async checkIn(tx: EntityManager, actor: Actor, found: Import): Promise<void> {
    const rows = await rowsToRead(tx, found);
    const subject = this.subjects.of(found.kind);
    const checked = await subject.check(
      tx,
      actor,
      fileOf(found),
      rows.map(({ read }) => read),
    );
    await keepOutcomes(
      tx,
      rows.map(({ row }) => row),
      checked,
    );
  }

  private async unit(code: string): Promise<UnitOnDate> {
    const unit = await unitByCode(this.database.manager, code, this.clock.today());
    if (!unit) throw new Problem('not-found');
    return unit;
  }
}

function yearMissing(): Problem {
  const message = 'Chưa có năm. Đề nghị đồng chí chọn năm.';
  return new Problem('request.invalid', {}, [{ field: 'year', code: 'value.required', message }]);
}
