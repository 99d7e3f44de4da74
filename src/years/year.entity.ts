import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A year of work. */
@Entity('years')
export class Year {
  @PrimaryColumn({ type: 'integer' })
  year: number;

  /** Chủ đề năm của Đảng ủy Khối. */
  @Column({ type: 'text', nullable: true })
  theme: string | null;

  @Column({ type: 'uuid', nullable: true })
  themeBasisId: string | null;

  /** Chuyên đề năm của Trung ương. */
  @Column({ type: 'text', nullable: true })
  centreTopic: string | null;

  @Column({ type: 'uuid', nullable: true })
  centreTopicBasisId: string | null;

  /** When its filings were made; null: being prepared. */
  @Column({ type: 'timestamptz', nullable: true })
  openedAt: Date | null;

  /** When its figures were closed. */
  @Column({ type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
