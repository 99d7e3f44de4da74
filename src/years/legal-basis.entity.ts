import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A directive, resolution, plan or decision that other records name. */
@Entity('legal_bases')
export class LegalBasis {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  type: string;

  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'date', nullable: true })
  issuedOn: string | null;

  @Column({ type: 'text' })
  issuer: string;

  @Column({ type: 'text' })
  subject: string;

  @Column({ type: 'text' })
  shortName: string;
}
