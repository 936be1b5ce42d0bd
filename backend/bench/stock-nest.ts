import 'reflect-metadata';
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type CanActivate,
  ConsoleLogger,
  Controller,
  DefaultValuePipe,
  type ExecutionContext,
  Get,
  Injectable,
  type MiddlewareConsumer,
  Module,
  type NestModule,
  ParseEnumPipe,
  ParseIntPipe,
  Query,
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

/**
 * What the framework's tutorials give: Nest on Express, a guard, pipes, a line in the log for each request, and TypeORM
 * `find` with relations, on the same rows.
 */
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
  @ManyToOne('StockPerson') @JoinColumn({ name: 'handler_id' }) handler!: Relation<StockPerson> | null;
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
  async inbox(
    @Query('desk') desk: string,
    @Query('sort', new DefaultValuePipe('due'), new ParseEnumPipe(['due'])) _sort: string,
    @Query('limit', new DefaultValuePipe(25), ParseIntPipe) take: number,
  ) {
    const cases = await source.getRepository(StockCase).find({
      where: {
        desk,
        closedAt: IsNull(),
        readers: { principal: 'desk:DEFPORT_OFFICE', until: IsNull() },
      },
      relations: { item: true, organisation: true, handler: true, readers: true },
      order: { dueDate: 'ASC', id: 'ASC' },
      take,
    });
    return { items: cases };
  }
}

/** One line a request, as the portal writes. */
const log = new ConsoleLogger('requests', { json: true });

@Module({ controllers: [StockController], providers: [StockGuard] })
class StockModule implements NestModule {
  configure(consumer: MiddlewareConsumer) {
    consumer
      .apply((request: IncomingMessage, response: ServerResponse, next: () => void) => {
        const start = performance.now();
        response.on('finish', () => {
          const { statusCode: status } = response;
          log.log({ method: request.method, path: request.url, status, ms: performance.now() - start });
        });
        next();
      })
      .forRoutes('*path');
  }
}

const app = await NestFactory.create(StockModule, { logger: ['error'] });
await app.listen(Number(process.env['PORT']), '127.0.0.1');
