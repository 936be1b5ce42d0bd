import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Column, DataSource, Entity, IsNull, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { SnakeNaming } from '../src/platform/snake-naming.js';

/** What the framework's tutorial gives: Nest on Express and TypeORM `find` with relations, on the same rows. */
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
}

const source = await new DataSource({
  type: 'postgres',
  url: process.env['DATABASE_URL'] ?? '',
  entities: [StockCase, StockItem, StockOrganisation],
  namingStrategy: new SnakeNaming(),
  extra: { max: 12 },
}).initialize();

@Controller()
class StockController {
  @Get('health/live')
  live() {
    return { status: 'ok' };
  }

  @Get('inbox')
  inbox() {
    return source.getRepository(StockCase).find({
      where: { desk: 'DEFPORT_OFFICE', closedAt: IsNull() },
      relations: { item: true, organisation: true },
      order: { dueDate: 'ASC', id: 'ASC' },
      take: 25,
    });
  }
}

@Module({ controllers: [StockController] })
class StockModule {}

const app = await NestFactory.create(StockModule, { logger: false });
await app.listen(Number(process.env['PORT']), '127.0.0.1');
