import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Identity of an organisation. All that can change about it is in its dated versions. */
@Entity('units')
export class Unit {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'timestamptz', insert: false, update: false })
  createdAt: Date;
}
