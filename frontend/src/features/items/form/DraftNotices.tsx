import { IconShieldLock, IconUsers } from '@tabler/icons-react';
import { lazy, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/format';
import { Late } from '../../../ui/Late';
import { Problem } from '../../../ui/Problem';
import { TitledNotice } from '../TitledNotice';
import type { Difference } from './draft-changes';
import type { AskedField } from './form-values';

const ConflictPanel = lazy(async () => ({ default: (await import('./ConflictPanel')).ConflictPanel }));

interface DraftNoticesProps {
  fields: ReadonlyMap<string, AskedField>;
  marked: readonly string[];
  differences: readonly Difference[];
  taken: readonly string[];
  problem: unknown;
  words: (field: AskedField, answer: unknown) => ReactNode;
  onSettle: (theirs: readonly string[]) => void;
}

/** What happened to the draft that its writer must know of, above the step. */
export function DraftNotices({ fields, marked, differences, taken, problem, words, onSettle }: DraftNoticesProps) {
  const { t } = useTranslation('items');
  const { text } = useFormats();
  const named = (names: readonly string[]) =>
    names
      .flatMap((name) => fields.get(name) ?? [])
      .map(({ described }) => `“${text(described.label)}”`)
      .join(', ');
  const conflicting = differences.length > 0;
  return (
    <>
      {marked.length > 0 && (
        <TitledNotice tone="late" icon={IconShieldLock} title={t('form.marked.title')} role="alert">
          <p>{t('form.marked.text', { fields: named(marked) })}</p>
          <p>{t('form.marked.next')}</p>
        </TitledNotice>
      )}
      {conflicting && (
        <Late wanted>
          <ConflictPanel
            key={differences.map(({ field }) => field).join()}
            differences={differences}
            fields={fields}
            words={words}
            onSettle={onSettle}
          />
        </Late>
      )}
      {!conflicting && taken.length > 0 && (
        <TitledNotice tone="calm" icon={IconUsers} title={t('form.taken.title')} role="status">
          <p>{t('form.taken.text', { fields: named(taken) })}</p>
        </TitledNotice>
      )}
      <Problem error={problem} />
    </>
  );
}
