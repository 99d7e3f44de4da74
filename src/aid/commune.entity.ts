import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Identity of a commune; all that can change about it is a dated version. */
@Entity('communes')
export class Commune {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** The commune that it went into when it ended. */
  @Column({ type: 'uuid', nullable: true })
  successorId: string | null;

  @Column({ type: 'timestamptz', insert: false, update: false })
  createdAt: Date;
}

@Entity('commune_versions')
export class CommuneVersion {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  communeId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  district: string;

  @Column({ type: 'boolean' })
  isPoor: boolean;

  @Column({ type: 'boolean' })
  isMountainous: boolean;

  @Column({ type: 'date' })
  validFrom: string;

  /** First day on which it was not so any more. */
  @Column({ type: 'date', nullable: true })
  validTo: string | null;

  @Column({ type: 'text', nullable: true })
  decisionNumber: string | null;
}
