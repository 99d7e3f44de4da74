import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WindowKind } from './year.rules.js';

@Entity('year_windows')
export class YearWindow {
  @PrimaryColumn({ type: 'integer' })
  year: number;

  @PrimaryColumn({ type: 'text' })
  kind: WindowKind;

  @Column({ type: 'date' })
  opensOn: string;

  @Column({ type: 'date' })
  closesOn: string;
}

@Entity('year_deadlines')
export class YearDeadline {
  @PrimaryColumn({ type: 'integer' })
  year: number;

  /** A kind of filing. */
  @PrimaryColumn({ type: 'text' })
  kind: string;

  @Column({ type: 'date' })
  dueOn: string;
}

@Entity('year_list_items')
export class YearListItem {
  @PrimaryColumn({ type: 'integer' })
  year: number;

  @PrimaryColumn({ type: 'text' })
  list: 'aspect' | 'topic';

  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'integer' })
  position: number;
}
