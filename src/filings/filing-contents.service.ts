import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { seenFiling } from './filing.access.js';
import type { FilingDetailOut, FilingOut, FilingSentOut } from './filing.dto.js';
import type { Filing } from './filing.entity.js';
import { commentActions, seesUnsent } from './filing.policy.js';
import { filingPast, itemsToFile } from './filing.query.js';
import { unassessed } from './filing.rules.js';
import type { FilingCommentOut, FilingHeadingOut } from './filing-content.dto.js';
import {
  type KeptFacts,
  type ParagraphRow,
  type SentRow,
  commentsOf,
  paragraphsOf,
  sendingsOf,
} from './filing-content.query.js';
import { FilingFactsService } from './filing-facts.service.js';
import { HEADING_NAMES } from './filing-headings.rules.js';
import { type Words, headingsShown, isChanged, sentWords } from './filing-words.rules.js';

/** The content of a report as it is read: words, facts and comments under each heading. */
@Injectable()
export class FilingContentsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly facts: FilingFactsService,
  ) {}

  async detail(actor: Actor, id: string, manager = this.database.manager): Promise<FilingDetailOut> {
    const filing = await seenFiling(manager, actor, id, this.clock.today());
    const past = await filingPast(manager, id);
    const items = await itemsToFile(manager, filing.unitId, filing.year, this.clock.today());
    const headings = await this.headings(manager, actor, filing);
    const comments = headings.flatMap((heading) => heading.comments);
    return {
      ...filing,
      ...past,
      notSelfAssessed: unassessed(items).length,
      headings,
      openComments: comments.filter(({ resolvedAt }) => resolvedAt === null).length,
    };
  }

  /** What was sent the n-th time, and what changed in it since the time before. */
  async sending(actor: Actor, id: string, number: number): Promise<FilingSentOut> {
    const { manager } = this.database;
    const filing = await seenFiling(manager, actor, id, this.clock.today());
    const { versions } = await filingPast(manager, id);
    const version = versions.find((one) => one.number === number);
    if (!version) throw new Problem('not-found');
    const [sent, before] = await sendingsOf(manager, id, number);
    if (!sent) throw new Problem('not-found');
    const [now, then] = [sentWords(sent.words), before ? sentWords(before.words) : null];
    return {
      ...version,
      headings: headingsShown(filing.kind, now, then ?? {}).map((heading) => ({
        heading,
        name: HEADING_NAMES[heading],
        words: now[heading] ?? null,
        facts: sent.facts?.[heading] ?? null,
        beforeWords: then?.[heading] ?? null,
        changed: then !== null && isChanged(heading, then, now),
      })),
    };
  }

  /** Words and facts as they are now, to be kept with a sending. */
  async freeze(tx: EntityManager, filing: Filing): Promise<{ words: object; facts: KeptFacts }> {
    const words = wordsOf(await paragraphsOf(tx, filing.id));
    const all = await this.facts.under(tx, filing);
    const facts = Object.fromEntries(headingsShown(filing.kind, words).map((one) => [one, all[one]]));
    return { words: { paragraphs: words, incompleteReason: filing.incompleteReason }, facts };
  }

  private async headings(
    manager: EntityManager,
    actor: Actor,
    filing: FilingOut,
  ): Promise<FilingHeadingOut[]> {
    const paragraphs = await paragraphsOf(manager, filing.id);
    const [sent, before] = await sendingsOf(manager, filing.id);
    const comments = await commentsOf(manager, filing.id);
    const facts = await this.facts.under(manager, filing);
    const read = readWords(sent, before);
    const words = seesUnsent(actor, filing) ? wordsOf(paragraphs) : (read.sent ?? {});
    const can = commentActions(actor, filing);
    return headingsShown(filing.kind, words, read.sent ?? {}, read.before ?? {}).map((heading) => ({
      heading,
      name: HEADING_NAMES[heading],
      words: words[heading] ?? null,
      version: paragraphs.find((one) => one.heading === heading)?.version ?? 0,
      facts: facts[heading],
      sentFacts: sent?.facts?.[heading] ?? null,
      sentWords: read.sent?.[heading] ?? null,
      beforeWords: read.before?.[heading] ?? null,
      changed: read.before !== null && isChanged(heading, read.before, read.sent ?? {}),
      comments: comments
        .filter((comment) => comment.heading === heading)
        .map((comment): FilingCommentOut => ({ ...comment, can: comment.resolvedAt === null ? can : [] })),
    }));
  }
}

const wordsOf = (paragraphs: readonly ParagraphRow[]): Words =>
  Object.fromEntries(paragraphs.map(({ heading, words }) => [heading, words]));

const readWords = (sent: SentRow | undefined, before: SentRow | undefined) => ({
  sent: sent ? sentWords(sent.words) : null,
  before: before ? sentWords(before.words) : null,
});
