import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { PartKind, PlanLevel } from './plan.rules.js';

const text = { type: 'text', nullable: true } as const;
const uuid = { type: 'uuid', nullable: true } as const;

/** Kế hoạch toàn khóa of the bloc, of a unit or of a head. */
@Entity('plans')
export class Plan {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'text' }) level: PlanLevel;
  @Column({ type: 'uuid' }) unitId: string;
  @Column(uuid) personId: string | null;
  @Column({ type: 'integer' }) fromYear: number;
  @Column({ type: 'integer' }) toYear: number;
  @Column({ type: 'text' }) title: string;
  @Column(text) number: string | null;
  @Column({ type: 'date', nullable: true }) issuedOn: string | null;
  @Column(text) summary: string | null;
  /** The bloc's plan that it carries out. */
  @Column(uuid) blocPlanId: string | null;
  @Column({ type: 'integer', default: 1 }) version: number;
  @Column(uuid) createdBy: string | null;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
}

@Entity('plan_legal_bases')
export class PlanLegalBasis {
  @PrimaryColumn({ type: 'uuid' }) planId: string;
  @PrimaryColumn({ type: 'uuid' }) legalBasisId: string;
}

/** Nhóm nhiệm vụ, nội dung or nội dung đột phá of the bloc's plan, from a year to a year. */
@Entity('plan_parts')
export class PlanPart {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) planId: string;
  @Column({ type: 'text' }) kind: PartKind;
  @Column({ type: 'text' }) code: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'integer' }) position: number;
  @Column(uuid) belongsToId: string | null;
  @Column({ type: 'integer' }) fromYear: number;
  /** null: to the end of the plan. */
  @Column({ type: 'integer', nullable: true }) toYear: number | null;
  @Column({ type: 'integer', default: 1 }) version: number;
}

/** What a unit or a head plans to do; `year` null: in the whole term. */
@Entity('plan_actions')
export class PlanAction {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) planId: string;
  @Column({ type: 'integer', nullable: true }) year: number | null;
  @Column(uuid) contentId: string | null;
  @Column(uuid) breakthroughId: string | null;
  @Column({ type: 'text' }) text: string;
  @Column({ type: 'date', nullable: true }) dueOn: string | null;
  @Column({ type: 'date' }) addedOn: string;
  @Column({ type: 'integer', default: 1 }) version: number;
  @Column(uuid) createdBy: string | null;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
}
