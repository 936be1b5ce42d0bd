import type {
  Bilingual,
  CaseRow,
  CaseView,
  DemoMail,
  DemoPerson,
  Desk,
  Item,
  ItemKind,
  ItemRow,
  Language,
  Me,
  Named,
  Notification,
  Page,
  TimelineFact,
} from './types';

interface Json<T> {
  headers: { [name: string]: unknown };
  content: { 'application/json': T };
}

interface Nothing {
  headers: { [name: string]: unknown };
  content?: never;
}

interface Get<Answer, Parameters = object> {
  parameters: Parameters;
  responses: { 200: Json<Answer> };
}

interface Send<Body, Answer, Parameters = object> {
  parameters: Parameters;
  requestBody: { content: { 'application/json': Body } };
  responses: { 200: Json<Answer> };
}

interface Act<Answer, Parameters = object> {
  parameters: Parameters;
  responses: { 200: Json<Answer> };
}

interface Drop<Parameters = object> {
  parameters: Parameters;
  responses: { 204: Nothing };
}

interface ById {
  path: { id: string };
}

interface ItemId {
  path: { kind: ItemKind; id: string };
}

type Fields = Record<string, unknown>;

/** Stands in for the generated schema until the API has written one. */
export interface paths {
  '/api/v1/me': { get: Get<Me>; patch: Send<{ language: Language }, Me> };
  '/api/v1/registrations': {
    post: Send<{ email: string; password: string; name: string; language: Language }, object>;
  };
  '/api/v1/registrations/confirmations': { post: Send<{ token: string }, Me> };
  '/api/v1/sessions': { post: Send<{ email: string; password: string }, Me> };
  '/api/v1/sessions/current': { delete: Drop };
  '/api/v1/demo/people': { get: Get<{ items: DemoPerson[]; password: string }> };
  '/api/v1/demo/mails': { get: Get<{ items: DemoMail[] }> };
  '/api/v1/notifications': { get: Get<Page<Notification> & { unread: number }> };
  '/api/v1/notifications/{id}/read': { post: Drop<ById> };
  '/api/v1/notifications/read': { post: Drop };
  '/api/v1/items': {
    get: Get<Page<ItemRow>, { query?: { status?: string; kind?: string; limit?: number; cursor?: string } }>;
  };
  '/api/v1/items/{id}/timeline': { get: Get<{ items: TimelineFact[] }, ById> };
  '/api/v1/{kind}': { post: Send<Fields, Item, { path: { kind: ItemKind } }> };
  '/api/v1/{kind}/{id}': {
    get: Get<Item, ItemId>;
    patch: Send<Fields, Item, ItemId & { header: { 'If-Match': string } }>;
  };
  '/api/v1/{kind}/{id}/submission': {
    post: Act<
      { id: string; reference: string; submittedAt: string },
      ItemId & { header: { 'Idempotency-Key': string } }
    >;
  };
  '/api/v1/{kind}/{id}/withdrawal': { post: Act<Item, ItemId> };
  '/api/v1/{kind}/{id}/publication': { post: Act<Item, ItemId>; delete: Drop<ItemId> };
  '/api/v1/cases': {
    get: Get<
      Page<CaseRow>,
      {
        query?: {
          desk?: string;
          status?: string;
          kind?: string;
          q?: string;
          sort?: 'due' | 'newest';
          limit?: number;
          cursor?: string;
        };
      }
    >;
  };
  '/api/v1/cases/{id}': { get: Get<CaseView, ById> };
  '/api/v1/cases/{id}/assignment': { post: Send<{ personId?: string }, CaseView, ById> };
  '/api/v1/cases/{id}/questions': { post: Send<{ text: string }, CaseView, ById> };
  '/api/v1/cases/{id}/replies': { post: Send<{ text: string }, CaseView, ById> };
  '/api/v1/cases/{id}/transfer': { post: Send<{ desk: string; reason: string }, CaseView, ById> };
  '/api/v1/cases/{id}/answer': { post: Send<{ outcome: string; reasons: string; nextStep: string }, CaseView, ById> };
  '/api/v1/cases/{id}/release': { post: Send<{ reason: string }, CaseView, ById> };
  '/api/v1/desks': { get: Get<{ items: Desk[] }> };
  '/api/v1/desks/{code}/people': {
    get: Get<{ items: (Named & { role: string })[] }, { path: { code: string } }>;
  };
  '/api/v1/reference': { get: Get<Record<string, { code: string; nl: Fields; en: Fields }[]>> };
  '/api/v1/forms/{code}': { get: Get<FormDefinition, { path: { code: string } }> };
}

export interface FormDefinition {
  code: string;
  nl: unknown;
  en: unknown;
  fields: {
    name: string;
    type: string;
    required: string | boolean;
    label: Bilingual;
    help: Bilingual;
    limits: Fields;
    options?: { code: string; label: Bilingual }[];
  }[];
}
