import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A person by name. Nothing more personal is kept. */
@Entity('people')
export class Person {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  name: string;

  /** Folded name, for search. */
  @Column({ type: 'text' })
  search: string;

  @Column({ type: 'timestamptz', insert: false, update: false })
  createdAt: Date;
}
