import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CommitmentOut } from '../commitments/commitment-out.dto.js';
import type { CommitmentsQuery } from '../commitments/commitment.filter.js';
import { commitmentList, commitmentOne } from '../commitments/commitment.query.js';
import type { PaperFormat } from '../documents/papers/render.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
import { Problem } from '../shared/problems.js';
import { unitsOn } from '../units/unit.query.js';
import type { RegistrationFormQuery } from './document.dto.js';
import { ExportLog } from './export-log.js';
import { PaperMaker } from './paper-maker.service.js';
import { type RegistrationForm, formsOf, registrationPaper } from './registration-paper.js';
import type { MadeFile } from './report-papers.service.js';

/** Registrants of one file. */
const MOST = 300;
const PAGE = 200;

/** The bản đăng ký that people sign, one a registrant. */
@Injectable()
export class RegistrationFormsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly maker: PaperMaker,
    private readonly log: ExportLog,
  ) {}

  async file(actor: Actor, query: RegistrationFormQuery, format: PaperFormat): Promise<MadeFile> {
    const forms = await this.forms(actor, query);
    const { demo } = this.maker;
    const office = await this.maker.office();
    const title = `Bản đăng ký năm ${query.year}`;
    const papers = forms.map((form) => registrationPaper(form, { office, demo }));
    const content = await this.maker.make({ title, organisation: forms[0]?.above ?? '', papers }, format);
    const rows = forms.reduce((sum, form) => sum + form.items.length, 0);
    await this.log.record(actor, { name: `registration-form.${format}`, filter: { ...query }, rows });
    const whose = forms.length === 1 ? forms[0]?.registrant : forms[0]?.unitName;
    return { name: `${title} - ${whose}.${format}`, content };
  }

  private async forms(actor: Actor, query: RegistrationFormQuery): Promise<RegistrationForm[]> {
    const items = query.id ? await this.one(actor, query) : await this.all(actor, query);
    // A paper without the name of who signs it is no paper: withheld names are not printed as blanks.
    if (items.some((item) => item.registrant === null)) throw new Problem('not-found');
    const units = await unitsOn(this.database.manager, lastDayWithin(query.year, this.clock.today()));
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    const forms = formsOf(items, (id) => byId.get(byId.get(id)?.parentId ?? '')?.partyName ?? '');
    if (forms.length === 0) throw new Problem('not-found');
    if (forms.length > MOST) throw new Problem('export.too-large', { n: forms.length, max: MOST });
    return forms;
  }

  private async one(actor: Actor, { id = '', year }: RegistrationFormQuery): Promise<CommitmentOut[]> {
    const item = await commitmentOne(this.database.manager, actor, id, this.clock.today());
    return item && item.year === year ? [item] : [];
  }

  /** All items of the filter, page after page: a paper is never of a part of them. */
  private async all(
    actor: Actor,
    { year, unit, own, kind, personId }: RegistrationFormQuery,
  ): Promise<CommitmentOut[]> {
    if (!unit && !personId) throw new Problem('not-found');
    const asked: CommitmentsQuery = { year, limit: PAGE };
    Object.assign(asked, JSON.parse(JSON.stringify({ unit, own, kind, personId })));
    const items: CommitmentOut[] = [];
    let cursor: string | null = null;
    do {
      const page = await commitmentList(
        this.database.manager,
        actor,
        cursor ? { ...asked, cursor } : asked,
        this.clock.today(),
      );
      if (page.total > MOST * 20) throw new Problem('export.too-large', { n: page.total, max: MOST * 20 });
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  }
}
