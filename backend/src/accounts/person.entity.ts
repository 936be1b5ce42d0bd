import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../platform/actor.js';

@Entity('person')
export class Person {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') email!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) passwordHash: string | null = null;
  @Column('text') language!: Language;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null = null;
  @Column('timestamptz', { nullable: true }) disabledAt: Date | null = null;
}
