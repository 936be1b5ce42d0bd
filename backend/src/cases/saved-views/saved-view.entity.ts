import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A view of the inbox under a name; its own, or shared with one desk. */
@Entity('saved_view')
export class SavedView {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerId!: string;
  @Column('text') name!: string;
  @Column('jsonb') query!: Record<string, unknown>;
  @Column('text', { nullable: true }) desk: string | null = null;
  @Column('boolean') isDefault = false;
}
