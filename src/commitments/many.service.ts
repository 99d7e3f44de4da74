import { Injectable } from '@nestjs/common';
import type { Actor } from '../shared/actor.js';
import type { CreatedRowsOut, RowOutcomesOut } from './commitment-out.dto.js';
import type { CommitmentIn, RegisterIn } from './commitment.dto.js';
import { eachRow } from './many.js';
import { DraftsService } from './drafts.service.js';
import { RegistrationService } from './registration.service.js';
import { ReviewService } from './review.service.js';

/** The same acts on many items, each with its own outcome. */
@Injectable()
export class ManyService {
  constructor(
    private readonly drafts: DraftsService,
    private readonly registration: RegistrationService,
    private readonly review: ReviewService,
  ) {}

  async create(actor: Actor, inputs: CommitmentIn[], key: string | null): Promise<CreatedRowsOut> {
    const rows = inputs.map((input, index) => ({ input, key: key && `${key}#${index}` }));
    const outcomes = await eachRow(rows, (row) => this.drafts.create(actor, row.input, row.key));
    const items = outcomes.map(({ value, problem }, index) => ({
      index,
      id: value,
      code: problem?.code ?? null,
      message: problem ? (problem.details[0]?.message ?? problem.title) : null,
    }));
    return { items, total: items.length, done: items.filter((item) => item.id).length };
  }

  submit(actor: Actor, ids: string[]): Promise<RowOutcomesOut> {
    return this.onEach(ids, (id) => this.registration.submit(actor, id));
  }

  register(actor: Actor, ids: string[], input: RegisterIn): Promise<RowOutcomesOut> {
    return this.onEach(ids, (id) => this.review.register(actor, id, input));
  }

  private async onEach(ids: string[], act: (id: string) => Promise<void>): Promise<RowOutcomesOut> {
    const outcomes = await eachRow(ids, act);
    const items = outcomes.map(({ problem }, index) => ({
      id: ids[index] ?? '',
      done: problem === null,
      code: problem?.code ?? null,
      message: problem?.title ?? null,
    }));
    return { items, total: items.length, done: items.filter((item) => item.done).length };
  }
}
