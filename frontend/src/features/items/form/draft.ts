import { type FieldProblem, newIdempotencyKey, ProblemError } from '../../../api/client';
import type { Item, ItemKind } from '../../../api/types';
import { changeItem, createItem, submitItem } from '../items.api';
import { changesBetween, type Difference, merge } from './draft-changes';
import type { Answers } from './form-values';

interface Kept {
  id: string;
  version: number;
  answers: Answers;
}

/** What a draft makes of the answers of its server. */
export interface DraftListener {
  created(item: Item): void;
  saved(item: Item): void;
  /** Said of single fields; the others were saved. */
  refused(errors: readonly FieldProblem[]): void;
  /** Someone else changed these, and nobody here did. */
  taken(answers: Answers): void;
  differs(differences: readonly Difference[]): void;
}

/**
 * A draft on its way to the server: made at the first change, then kept up to date field by field.
 * What the server refuses of one field does not hold up the others, and is not sent again until it changes.
 */
export class Draft {
  private kept: Kept | null;
  private beginning: { key: string; answers: Answers; organisation: string | null } | null = null;
  private refusedAnswers: Answers = {};
  private refusals: readonly FieldProblem[] = [];
  private marked: readonly string[] = [];
  private differences: readonly Difference[] = [];
  private readonly submissionKey = newIdempotencyKey();

  constructor(
    private readonly kind: ItemKind,
    /** What the form began with: an item's answers, and for what it lacks our defaults. */
    private readonly start: Answers,
    item: Item | null,
    private readonly listener: DraftListener,
    /** For which organisation a new one is made; null leaves it to the server, which knows the only one. */
    private readonly organisation: () => string | null,
  ) {
    this.kept = item && this.keptOf(item.id, item.version, item);
  }

  /** What the server does not have yet, without what it refused. */
  private pending(now: Answers): Answers {
    const changes = changesBetween(this.kept?.answers ?? {}, now);
    const refused = this.stillRefused(now);
    return Object.fromEntries(Object.entries(changes).filter(([name]) => !refused.includes(name)));
  }

  private stillRefused(now: Answers): string[] {
    const changed = changesBetween(this.refusedAnswers, now);
    return Object.keys(this.refusedAnswers).filter((name) => !(name in changed));
  }

  /** What was said of answers that still stand in the form. */
  refusalsOf(now: Answers): readonly FieldProblem[] {
    const refused = this.stillRefused(now);
    return this.refusals.filter(({ field }) => refused.includes(topOf(field)));
  }

  /** Fields that still say what carried a classification marking. */
  markedIn(now: Answers): string[] {
    return this.stillRefused(now).filter((name) => this.marked.includes(name));
  }

  isSaved(now: Answers): boolean {
    return this.kept !== null && this.stillRefused(now).length === 0 && Object.keys(this.pending(now)).length === 0;
  }

  async save(now: () => Answers): Promise<void> {
    if (this.differences.length > 0) throw new ProblemError(412, {});
    for (;;) {
      const changes = this.pending(now());
      if (this.kept && Object.keys(changes).length === 0) return;
      try {
        await this.send(changes);
      } catch (error) {
        if (!(error instanceof ProblemError) || !this.mended(error, changes, now())) throw error;
      }
    }
  }

  async submit(): Promise<string> {
    if (!this.kept) throw new ProblemError(409, {});
    await submitItem(this.kind, this.kept.id, this.submissionKey);
    return this.kept.id;
  }

  /** The person chose; mine goes out with the next save. */
  settle(): void {
    this.differences = [];
    this.listener.differs([]);
  }

  private async send(changes: Answers): Promise<void> {
    if (this.kept) {
      this.keep(await changeItem(this.kind, this.kept, changes), changes);
      return;
    }
    // A lost answer may hide a draft that was made: the same words under the same key give that one.
    this.beginning ??= { key: newIdempotencyKey(), answers: changes, organisation: this.organisation() };
    const { key, answers, organisation } = this.beginning;
    const item = await createItem(this.kind, answers, key, organisation);
    this.keep(item, answers);
    this.listener.created(item);
  }

  /** What was sent counts as kept, however the server tidied it: else it would be sent for ever. */
  private keep(item: Item, sent: Answers): void {
    this.kept = this.keptOf(item.id, item.version, { ...this.kept?.answers, ...sent });
    this.listener.saved(item);
  }

  private keptOf(id: string, version: number, answers: Answers): Kept {
    return {
      id,
      version,
      answers: Object.fromEntries(Object.keys(this.start).map((name) => [name, answers[name] ?? null])),
    };
  }

  /** Whether another try makes sense, now that this refusal is understood. */
  private mended(error: ProblemError, sent: Answers, now: Answers): boolean {
    if (error.status >= 400 && error.status < 500) this.beginning = null;
    if (error.status === 400) return this.withhold(error, sent);
    return error.status === 412 && this.kept !== null && this.mergeWith(error, this.kept, now);
  }

  private withhold(error: ProblemError, sent: Answers): boolean {
    const withheld = [...new Set(error.errors.map(({ field }) => topOf(field)))].filter((name) => name in sent);
    for (const name of withheld) this.refusedAnswers[name] = sent[name];
    const others = this.refusals.filter(({ field }) => !withheld.includes(topOf(field)));
    this.refusals = [...others, ...error.errors];
    this.marked = this.marked.filter((name) => !withheld.includes(name));
    if (error.code === 'marking-detected') this.marked = [...this.marked, ...withheld];
    this.listener.refused(error.errors);
    return withheld.length > 0;
  }

  private mergeWith(error: ProblemError, base: Kept, mine: Answers): boolean {
    const { version, content } = error.members['current'] as { version: number; content: Answers };
    // A default that nobody touched is no opinion: the other's answer goes before it.
    const begun = Object.entries(base.answers).map(([name, answer]) => [name, answer ?? this.start[name]]);
    const { taken, differences } = merge(Object.fromEntries(begun), mine, content);
    this.kept = this.keptOf(base.id, version, content);
    this.differences = differences;
    if (Object.keys(taken).length > 0) this.listener.taken(taken);
    this.listener.differs(differences);
    return differences.length === 0;
  }
}

/** `partners.0.name` is about the field `partners`. */
const topOf = (field: string): string => field.split('.')[0] ?? field;
