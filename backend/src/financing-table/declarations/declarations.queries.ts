import { Injectable } from '@nestjs/common';
import { AccountsDirectory } from '../../accounts/index.js';
import { ItemDirectory } from '../../items/index.js';
import { type OrganisationCard, OrganisationDirectory } from '../../organisations/index.js';
import type { Actor } from '../../platform/actor.js';
import { canSee, visibleTo } from '../../platform/audience.js';
import { pageOf, readCursor } from '../../platform/cursor.js';
import { Database, type Tx } from '../../platform/database.js';
import { authorise, notFound } from '../../platform/refusal.js';
import { financingCaseKind } from '../financing-case.kind.js';
import { inForce, seatOf } from '../seats/seats.js';
import { tablePolicy } from '../table.policy.js';
import { type TableCase, tableCaseColumns } from '../table-cases/table-case.js';
import type {
  DeclarationPage,
  DeclarationRow,
  DeclarationsQuery,
  Interest,
  MemberDeclaration,
  MemberDeclarations,
} from './declaration.contract.js';
import { declarationPolicy } from './declaration.policy.js';
import { ownsCase } from './declarations.service.js';

interface Row extends TableCase {
  declaration: Interest | null;
  declaredAt: Date | null;
  reviewed: boolean;
  canRead: boolean;
  position: string;
}

/** The member's own view of the cases at the table, and the secretariat's view of who declared what. */
@Injectable()
export class DeclarationsQueries {
  constructor(private readonly db: Database) {}

  async page(actor: Actor, query: DeclarationsQuery): Promise<DeclarationPage> {
    const after = readCursor(query.cursor, ['moment', 'uuid']);
    return this.db.inTransaction(actor, async (tx) => {
      authorise(tablePolicy.sit(await seatOf(tx, actor)));
      const rows = await rowsOf(
        tx,
        actor,
        'c.at_table and (c.closed_at is null or d.id is not null)',
        after,
        query.limit + 1,
      );
      const cards = await OrganisationDirectory.cardsOf(
        tx,
        rows.map((row) => row.organisationId),
      );
      return pageOf(
        rows,
        query.limit,
        (row) => view(actor, row, cards),
        (row) => [row.position, row.itemId],
      );
    });
  }

  /** One row of that list, as the answer to a declaration. */
  async one(actor: Actor, itemId: string): Promise<DeclarationRow> {
    return this.db.inTransaction(actor, async (tx) => {
      const [row] = await rowsOf(tx, actor, 'c.item_id = $5::uuid', null, 1, itemId);
      if (!row) throw notFound();
      return view(actor, row, await OrganisationDirectory.cardsOf(tx, [row.organisationId]));
    });
  }

  async ofCase(actor: Actor, itemId: string): Promise<MemberDeclarations> {
    return this.db.inTransaction(actor, async (tx) => {
      const card = await ItemDirectory.card(tx, itemId);
      if (card?.kind !== financingCaseKind.name || !(await canSee(tx, actor, itemId))) throw notFound();
      authorise(tablePolicy.seeMembers(actor));
      const rows = await membersOf(tx, itemId);
      const names = await AccountsDirectory.namesOf(
        tx,
        rows.map(({ personId }) => personId),
      );
      const cards = await OrganisationDirectory.cardsOf(
        tx,
        rows.map(({ organisationId }) => organisationId),
      );
      return { items: rows.map((row) => memberView(row, names.get(row.personId)?.name ?? '', cards)), next: null };
    });
  }
}

/** Declarations and reviews are content: the join finds only those that the actor's principals may read. */
async function rowsOf(
  tx: Tx,
  actor: Actor,
  which: string,
  after: string[] | null,
  limit: number,
  itemId: string | null = null,
): Promise<Row[]> {
  return tx.query(
    `select ${tableCaseColumns}, c.opened_at::text "position", d.interest declaration, d.declared_at "declaredAt",
       exists (select from review r where r.item_id = c.item_id and r.person_id = $1) reviewed,
       ${visibleTo('c.item_id', '$2')} "canRead"
     from table_case c left join declaration d on d.item_id = c.item_id and d.person_id = $1
     where ${which} and ($3::timestamptz is null or (c.opened_at, c.item_id) < ($3::timestamptz, $4::uuid))
       and ($5::uuid is null or c.item_id = $5::uuid)
     order by c.opened_at desc, c.item_id desc limit $6`,
    [actor.personId, actor.principals, after?.[0] ?? null, after?.[1] ?? null, itemId, limit],
  );
}

function view(actor: Actor, row: Row, cards: Map<string, OrganisationCard>): DeclarationRow {
  const card = cards.get(row.organisationId ?? '');
  const { caseId, itemId, reference, amountBand, declaration, declaredAt, reviewed, canRead, open } = row;
  return {
    caseId,
    itemId,
    reference,
    organisations: card ? [{ name: card.name, kvkNumber: card.kvkNumber }] : [],
    amountBand,
    declaration,
    declaredAt: declaredAt?.toISOString() ?? null,
    reviewed,
    canRead,
    mayDeclare: declarationPolicy.options({ open, own: ownsCase(actor, row), previous: declaration }),
  };
}

interface MemberRow {
  personId: string;
  organisationId: string | null;
  memberType: MemberDeclaration['memberType'];
  status: MemberDeclaration['status'];
  seated: boolean;
  declaration: Interest | null;
  explanation: string | null;
  declaredAt: Date | null;
  reviewed: boolean;
}

/** Whoever holds a seat now, and whoever declared while they did; each once, by their present or latest seat. */
async function membersOf(tx: Tx, itemId: string): Promise<MemberRow[]> {
  return tx.query(
    `select distinct on (s.person_id) s.person_id "personId", s.organisation_id "organisationId", s.member_type "memberType",
       s.status, ${inForce('s')} seated, d.interest declaration, d.explanation,
       d.declared_at "declaredAt", exists (select from review r where r.item_id = $1 and r.person_id = s.person_id) reviewed
     from seat s left join declaration d on d.item_id = $1 and d.person_id = s.person_id
     where (s.ended_at is null and s.until > now()) or d.id is not null
     order by s.person_id, seated desc, s.since desc`,
    [itemId],
  );
}

const memberView = (row: MemberRow, name: string, cards: Map<string, OrganisationCard>): MemberDeclaration => ({
  member: { id: row.personId, name },
  organisation: cards.get(row.organisationId ?? '')?.name ?? null,
  memberType: row.memberType,
  status: row.status,
  seated: row.seated,
  declaration: row.declaration,
  explanation: row.explanation,
  declaredAt: row.declaredAt?.toISOString() ?? null,
  reviewed: row.reviewed,
});
