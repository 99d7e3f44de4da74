import type { EntityManager } from 'typeorm';
import type { FilingCommentOut, HeadingFactsOut } from './filing-content.dto.js';
import type { Heading } from './filing-headings.rules.js';

export interface ParagraphRow {
  heading: Heading;
  words: string | null;
  version: number;
}

export function paragraphsOf(manager: EntityManager, filingId: string): Promise<ParagraphRow[]> {
  return manager.query<ParagraphRow[]>(
    `SELECT heading, words, version FROM filing_paragraphs WHERE filing_id = $1`,
    [filingId],
  );
}

/** Writes paragraphs; each that was there gets its next version. */
export async function writeParagraphs(
  tx: EntityManager,
  filingId: string,
  paragraphs: readonly { heading: Heading; words: string | null }[],
): Promise<void> {
  await tx.query(
    `INSERT INTO filing_paragraphs (filing_id, heading, words)
     SELECT $1, p.heading, p.words FROM unnest($2::text[], $3::text[]) AS p (heading, words)
     ON CONFLICT (filing_id, heading)
     DO UPDATE SET words = EXCLUDED.words, version = filing_paragraphs.version + 1`,
    [filingId, paragraphs.map(({ heading }) => heading), paragraphs.map(({ words }) => words)],
  );
}

export type KeptFacts = Partial<Record<Heading, HeadingFactsOut>>;

export interface SentRow {
  number: number;
  words: Record<string, unknown>;
  facts: KeptFacts | null;
}

/** What was sent, newest first, up to a number: words and facts. */
export function sendingsOf(
  manager: EntityManager,
  filingId: string,
  upTo: number | null = null,
): Promise<SentRow[]> {
  return manager.query<SentRow[]>(
    `SELECT number, words, facts FROM filing_versions
      WHERE filing_id = $1 AND ($2::int IS NULL OR number <= $2) ORDER BY number DESC LIMIT 2`,
    [filingId, upTo],
  );
}

export type CommentRow = Omit<FilingCommentOut, 'can'>;

/** Comments of the Khối on a filing, in the order in which they were made. */
export function commentsOf(manager: EntityManager, filingId: string): Promise<CommentRow[]> {
  return manager.query<CommentRow[]>(
    `SELECT c.id, c.heading, c.version_number AS "versionNumber", c.text, b.name AS by, c.at, c.answer,
            c.resolved_at AS "resolvedAt", r.name AS "resolvedBy"
       FROM filing_comments c
       LEFT JOIN accounts b ON b.id = c.commented_by
       LEFT JOIN accounts r ON r.id = c.resolved_by
      WHERE c.filing_id = $1 ORDER BY c.at, c.id`,
    [filingId],
  );
}

/** Code of a unit on a date, and the units that stand below it then with itself. */
export async function subtreeOf(
  manager: EntityManager,
  unitId: string,
  on: string,
  today: string,
): Promise<{ code: string | null; unitIds: string[] }> {
  const [row] = await manager.query<{ code: string | null; unitIds: string[] }[]>(
    `SELECT (SELECT code FROM unit_places($2) WHERE unit_id = $1) AS code,
            ARRAY(SELECT unit_id FROM unit_places($3) WHERE path @> ARRAY[$1::uuid]) AS "unitIds"`,
    [unitId, on, today],
  );
  return row ?? { code: null, unitIds: [] };
}
