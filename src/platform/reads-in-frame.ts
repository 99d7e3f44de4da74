import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  applyDecorators,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiQuery } from '@nestjs/swagger';
import type { Request } from 'express';
import { type Observable, map } from 'rxjs';
import { DataSource } from 'typeorm';
import { isDate } from '../shared/dates.js';
import { Problem } from '../shared/problems.js';
import { type ReadingFrame, readingFrame, setReadingFrame } from './reading-frame.js';

const READS_IN_FRAME = 'readsInFrame';
const SOURCES = ['live', 'book'] as const;
const THEN = 'then';

/**
 * A reading route that may be asked by successors (`view=YYYY-MM-DD`; `then`: by the organisation of that time) and
 * of closed years by their books (`source=book`). Reports read books unless they are asked for what is live.
 */
export const ReadsInFrame = (unlessAsked: (typeof SOURCES)[number] = 'live'): MethodDecorator =>
  applyDecorators(
    SetMetadata(READS_IN_FRAME, unlessAsked),
    ApiQuery({ name: 'view', required: false, schema: { type: 'string', example: '2025-03-01' } }),
    ApiQuery({ name: 'source', required: false, enum: SOURCES }),
  );

/** Takes the frame out of the query, and tells it in the filter of every figure of the answer. */
@Injectable()
export class ReadingFrameInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: DataSource,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const unlessAsked = this.reflector.get<ReadingFrame['source'] | undefined>(
      READS_IN_FRAME,
      context.getHandler(),
    );
    if (!unlessAsked) return next.handle();
    const request = context.switchToHttp().getRequest<Request>();
    const { view = THEN, source = unlessAsked, ...query } = request.query;
    if (view !== THEN && !isDate(view)) throw wrong('view');
    if (!SOURCES.includes(source as ReadingFrame['source'])) throw wrong('source');
    Object.defineProperty(request, 'query', { value: query, configurable: true, writable: true });
    const year = Number(query.to ?? query.year);
    const from = Number(query.from ?? query.year ?? query.to);
    const day = source === 'book' ? await this.dayOf(from, year) : null;
    setReadingFrame({
      day,
      view: view === THEN ? null : view,
      source: source as ReadingFrame['source'],
      bookTo: Number.isInteger(year) ? year : null,
    });
    return next.handle().pipe(map((answer) => tellFrame(answer)));
  }

  /** What is closed is read by the last day of its figures, so that it reads the same on every day after. */
  private async dayOf(from: number, to: number): Promise<string | null> {
    if (!isYear(from) || !isYear(to)) return null;
    const [row] = await this.database.query<{ day: string | null }[]>('SELECT book_day($1, $2) AS day', [
      from,
      to,
    ]);
    return row?.day ?? null;
  }
}

const isYear = (value: number) => Number.isInteger(value) && value >= 2000 && value <= 2200;

const wrong = (field: string) =>
  new Problem('request.invalid', {}, [
    { field, code: 'value.wrong-choice', message: 'Giá trị này không có trong danh mục. Đề nghị chọn lại.' },
  ]);

/** The list of a figure is read in the frame of the figure. */
function tellFrame(answer: unknown): unknown {
  const { view, source } = readingFrame();
  const told = { ...(view ? { view } : {}), ...(source === 'book' ? { source } : {}) };
  if (Object.keys(told).length > 0) addToFilters(answer, told);
  return answer;
}

function addToFilters(answer: unknown, told: object): void {
  if (Array.isArray(answer)) answer.forEach((one) => addToFilters(one, told));
  else if (isPlain(answer)) {
    if (typeof answer.list === 'string' && isPlain(answer.filter))
      answer.filter = { ...answer.filter, ...told };
    else Object.values(answer).forEach((one) => addToFilters(one, told));
  }
}

/** Neither a file nor a date nor anything else that is not written out field by field. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value) || value instanceof Date)
    return false;
  return !('getStream' in value) && !('pipe' in value);
}
