import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Heading } from './filing-headings.rules.js';

/** The committee's words under a heading, while they are written. */
@Entity('filing_paragraphs')
export class FilingParagraph {
  @PrimaryColumn({ type: 'uuid' }) filingId: string;
  @PrimaryColumn({ type: 'text' }) heading: Heading;
  @Column({ type: 'text', nullable: true }) words: string | null;
  @Column({ type: 'integer', default: 1 }) version: number;
}

/** What the Khối asks about a paragraph of what was sent, and the unit's one answer. */
@Entity('filing_comments')
export class FilingComment {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) filingId: string;
  @Column({ type: 'integer' }) versionNumber: number;
  @Column({ type: 'text' }) heading: Heading;
  @Column({ type: 'text' }) text: string;
  @Column({ type: 'uuid', nullable: true }) commentedBy: string | null;
  @Column({ type: 'timestamptz', insert: false, update: false }) at: Date;
  @Column({ type: 'text', nullable: true }) answer: string | null;
  @Column({ type: 'timestamptz', nullable: true }) resolvedAt: Date | null;
  @Column({ type: 'uuid', nullable: true }) resolvedBy: string | null;
}
