import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CommitmentOut } from '../commitments/commitment-out.dto.js';
import { commitmentList } from '../commitments/commitment.query.js';
import type { PaperFormat } from '../documents/papers/render.js';
import { peopleOn } from '../people/person.query.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
import { Problem } from '../shared/problems.js';
import { unitsOn } from '../units/unit.query.js';
import type { SelfReviewQuery } from './document.dto.js';
import { ExportLog } from './export-log.js';
import { PaperMaker } from './paper-maker.service.js';
import type { MadeFile } from './report-papers.service.js';
import { type SelfReview, selfReviewPaper } from './self-review-paper.js';

/** A draft for a person's own kiểm điểm; for the person, or for who sees the names on their items. */
@Injectable()
export class SelfReviewService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly maker: PaperMaker,
    private readonly log: ExportLog,
  ) {}

  async file(actor: Actor, query: SelfReviewQuery, format: PaperFormat): Promise<MadeFile> {
    const review = await this.review(actor, query);
    const { demo } = this.maker;
    const office = await this.maker.office();
    const title = `Bản kiểm điểm cá nhân năm ${query.year}, phần làm theo Bác`;
    const papers = [selfReviewPaper(review, { office, demo })];
    const content = await this.maker.make({ title, organisation: review.unitName, papers }, format);
    const rows = review.items.length;
    await this.log.record(actor, { name: `self-review.${format}`, filter: { ...query }, rows });
    return { name: `${title} - ${review.name}.${format}`, content };
  }

  private async review(actor: Actor, { year, personId }: SelfReviewQuery): Promise<SelfReview> {
    const today = this.clock.today();
    // The filter by person finds only rows of which the reader sees the name.
    const asked = { year, personId, kind: 'individual' as const, limit: 200 };
    const { items } = await commitmentList(this.database.manager, actor, asked, today);
    const counted = items.filter((item) => item.counted);
    const who = await this.who(actor, { year, personId }, items.at(-1));
    return { ...who, year, items: counted, notCounted: items.length - counted.length };
  }

  /** Name, offices and place: of the latest item; of a person's own posting when they have none. */
  private async who(
    actor: Actor,
    { year, personId }: SelfReviewQuery,
    item: CommitmentOut | undefined,
  ): Promise<Pick<SelfReview, 'name' | 'offices' | 'unitName' | 'above'>> {
    const on = lastDayWithin(year, this.clock.today());
    const units = await unitsOn(this.database.manager, on);
    const placeOf = (unitId: string, unitName?: string) => {
      const unit = units.find(({ id }) => id === unitId);
      const above = units.find(({ id }) => id === unit?.parentId)?.partyName ?? '';
      return { unitName: unitName ?? unit?.partyName ?? '', above };
    };
    if (item?.registrant) {
      const { name, partyOffice, stateOffice } = item.registrant;
      return {
        name,
        offices: officeWords(partyOffice, stateOffice),
        ...placeOf(item.unit.id, item.unit.name),
      };
    }
    if (actor.personId !== personId) throw new Problem('not-found');
    const asked = { unitIds: [], selfId: personId, on, limit: 1 };
    const [person] = (await peopleOn(this.database.manager, asked)).items;
    const posting = person?.postings[0];
    if (!person || !posting) throw new Problem('not-found');
    const { partyOffice, stateOffice, unitId } = posting;
    return { name: person.name, offices: officeWords(partyOffice, stateOffice), ...placeOf(unitId) };
  }
}

const officeWords = (...offices: (string | null)[]) => offices.filter(Boolean).join(', ');
