import 'reflect-metadata';
import { createHash } from 'node:crypto';
import {
  type CanActivate,
  Controller,
  type ExecutionContext,
  Get,
  Injectable,
  Module,
  UseGuards,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  Column,
  DataSource,
  Entity,
  IsNull,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { SnakeNaming } from '../src/platform/snake-naming.js';

/** What the framework's tutorials give: Nest on Express, a guard, and TypeORM `find` with relations, on the same rows. */
@Entity('organisation')
class StockOrganisation {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
}

@Entity('item')
class StockItem {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') title!: string;
  @Column('text') reference!: string;
}

@Entity('audience')
class StockReader {
  @PrimaryColumn('uuid') subjectId!: string;
  @PrimaryColumn('text') principal!: string;
  @PrimaryColumn('text') why!: string;
  @Column('timestamptz', { nullable: true }) until!: Date | null;
  @ManyToOne('StockCase', 'readers') @JoinColumn({ name: 'subject_id' }) subject!: Relation<StockCase>;
}

@Entity('desk_case')
class StockCase {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') desk!: string;
  @Column('text') status!: string;
  @Column('text') priority!: string;
  @Column('date') dueDate!: string;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @ManyToOne('StockItem') @JoinColumn({ name: 'item_id' }) item!: Relation<StockItem>;
  @ManyToOne('StockOrganisation') @JoinColumn({ name: 'organisation_id' }) organisation!: Relation<StockOrganisation>;
  @OneToMany('StockReader', 'subject') readers!: Relation<StockReader>[];
}

@Entity('person')
class StockPerson {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @OneToMany('StockGrant', 'person') grants!: Relation<StockGrant>[];
}

@Entity('person_grant')
class StockGrant {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('text') principal!: string;
  @Column('text') role!: string;
  @ManyToOne('StockPerson', 'grants') @JoinColumn({ name: 'person_id' }) person!: Relation<StockPerson>;
}

@Entity('session')
class StockSession {
  @PrimaryColumn('bytea') tokenHash!: Buffer;
  @ManyToOne('StockPerson') @JoinColumn({ name: 'person_id' }) person!: Relation<StockPerson>;
}

const source = await new DataSource({
  type: 'postgres',
  url: process.env['DATABASE_URL'] ?? '',
  entities: [StockCase, StockItem, StockOrganisation, StockReader, StockPerson, StockGrant, StockSession],
  namingStrategy: new SnakeNaming(),
  extra: { max: 12 },
}).initialize();

interface Call {
  headers: { cookie?: string };
  person?: StockPerson;
}

@Injectable()
class StockGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const call = context.switchToHttp().getRequest<Call>();
    const token = /session=([^;]+)/.exec(call.headers.cookie ?? '')?.[1] ?? '';
    const session = await source.getRepository(StockSession).findOne({
      where: { tokenHash: createHash('sha256').update(token).digest() },
      relations: { person: { grants: true } },
    });
    return session?.person.grants.some(({ principal }) => principal === 'desk:DEFPORT_OFFICE') ?? false;
  }
}

@Controller()
class StockController {
  @Get('health/live')
  live() {
    return { status: 'ok' };
  }

  @Get('inbox')
  @UseGuards(StockGuard)
  async inbox() {
    const cases = await source.getRepository(StockCase).find({
      where: {
        desk: 'DEFPORT_OFFICE',
        closedAt: IsNull(),
        readers: { principal: 'desk:DEFPORT_OFFICE', until: IsNull() },
      },
      relations: { item: true, organisation: true, readers: true },
      order: { dueDate: 'ASC', id: 'ASC' },
      take: 25,
    });
    return { items: cases };
  }
}

@Module({ controllers: [StockController], providers: [StockGuard] })
class StockModule {}

const app = await NestFactory.create(StockModule, { logger: false });
await app.listen(Number(process.env['PORT']), '127.0.0.1');
