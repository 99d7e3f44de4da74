import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';
import { booksOf, figuresOf, recomputed, rowsOf } from './book.query.js';
import type { BookCheckOut, BookDetailOut, BookOut, BooksOut } from './closing.dto.js';
import { readsClosings, refuseOthers } from './closing.policy.js';
import { tableWords } from './change-words.js';

/** The closings of years, as they were written. */
@Injectable()
export class BooksService {
  constructor(private readonly database: DataSource) {}

  /** That a year was closed, and by which decision, is told to everybody who reads its reports. */
  async of(_actor: Actor, year: number): Promise<BooksOut> {
    const items = await booksOf(this.database.manager, year);
    return { items, total: items.length };
  }

  async one(actor: Actor, year: number, id: string): Promise<BookDetailOut> {
    const book = await this.book(actor, year, id);
    const rows = await rowsOf(this.database.manager, id);
    return {
      ...book,
      rows: rows.map((row) => ({ ...row, label: tableWords(row.table).label })),
      figures: await figuresOf(this.database.manager, id),
    };
  }

  /** Both ways must lead to the hash that was printed. */
  async check(actor: Actor, year: number, id: string): Promise<BookCheckOut> {
    await this.book(actor, year, id);
    const found = await this.database.transaction('REPEATABLE READ', (tx) => recomputed(tx, id));
    if (!found) throw new Problem('not-found');
    const { hash, ofRows, ofReading, chained } = found;
    return { ...found, ok: ofRows === hash && (ofReading ?? hash) === hash && chained };
  }

  private async book(actor: Actor, year: number, id: string): Promise<BookOut> {
    refuseOthers(readsClosings(actor));
    const [book] = await booksOf(this.database.manager, year, id);
    if (!book) throw new Problem('not-found');
    return book;
  }
}
