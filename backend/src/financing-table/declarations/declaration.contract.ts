import { z } from 'zod';
import { PersonView } from '../../items/index.js';
import { Moment, Prose } from '../../platform/bilingual.js';
import { Limit } from '../../platform/cursor.js';
import { MemberType } from '../table-application.contract.js';
import { amountBands } from '../table-cases/table-case.rules.js';

export const Interest = z.enum(['none', 'possible', 'yes']).meta({ id: 'Interest' });
export type Interest = z.infer<typeof Interest>;

/** All that a member knows of a case before declaring: nothing else of it may be added here. */
export const DeclarationRow = z
  .object({
    caseId: z.uuid(),
    itemId: z.uuid(),
    reference: z.string(),
    organisations: z.array(z.object({ name: z.string(), kvkNumber: z.string().nullable() })),
    amountBand: z.enum(amountBands),
    declaration: Interest.nullable(),
    declaredAt: Moment.nullable(),
    reviewed: z.boolean(),
    canRead: z.boolean(),
    /** What this member may declare now. */
    mayDeclare: z.array(Interest),
  })
  .meta({ id: 'Declaration' });
export type DeclarationRow = z.infer<typeof DeclarationRow>;

export const DeclarationPage = z
  .object({ items: z.array(DeclarationRow), next: z.string().nullable() })
  .meta({ id: 'DeclarationPage' });
export type DeclarationPage = z.infer<typeof DeclarationPage>;

export const DeclarationsQuery = z.strictObject({ limit: Limit, cursor: z.string().max(300).optional() });
export type DeclarationsQuery = z.output<typeof DeclarationsQuery>;

/** An explanation is welcome, never a condition: stepping out must not fail on a text. */
export const DeclareInterest = z
  .strictObject({ interest: Interest, explanation: Prose(10, 800).nullish() })
  .meta({ id: 'DeclareInterest' });
export type DeclareInterest = z.infer<typeof DeclareInterest>;

/** What the secretariat sees: every member, also who has not declared yet. */
export const MemberDeclaration = z
  .object({
    member: PersonView,
    organisation: z.string().nullable(),
    memberType: MemberType,
    status: z.enum(['member', 'observer']),
    seated: z.boolean(),
    declaration: Interest.nullable(),
    explanation: z.string().nullable(),
    declaredAt: Moment.nullable(),
    reviewed: z.boolean(),
  })
  .meta({ id: 'MemberDeclaration' });
export type MemberDeclaration = z.infer<typeof MemberDeclaration>;

export const MemberDeclarations = z
  .object({ items: z.array(MemberDeclaration), next: z.null() })
  .meta({ id: 'MemberDeclarations' });
export type MemberDeclarations = z.infer<typeof MemberDeclarations>;
