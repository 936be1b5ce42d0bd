import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import { Button, Radio } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/format';
import classes from '../notices.module.css';
import type { Difference } from './draft-changes';
import type { AskedField } from './form-values';

interface ConflictPanelProps {
  differences: readonly Difference[];
  fields: ReadonlyMap<string, AskedField>;
  words: (field: AskedField, answer: unknown) => ReactNode;
  /** With the fields where the other's version was chosen. */
  onSettle: (theirs: readonly string[]) => void;
}

/** Two people changed the same answers: both versions, and a choice for each. */
export function ConflictPanel({ differences, fields, words, onSettle }: ConflictPanelProps) {
  const { t } = useTranslation('items');
  const { text } = useFormats();
  const [theirs, setTheirs] = useState<readonly string[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const choose = (field: string, version: string) =>
    setTheirs(version === 'theirs' ? [...theirs, field] : theirs.filter((name) => name !== field));
  return (
    <section className={classes.box} data-tone="soon" aria-labelledby="conflict-title">
      <h2 id="conflict-title" ref={heading} tabIndex={-1} className={classes.title}>
        <IconUsers size={22} aria-hidden="true" />
        {t('form.conflict.title')}
      </h2>
      <p>{t('form.conflict.text')}</p>
      {differences.map(({ field: name, ...versions }) => {
        const field = fields.get(name);
        if (!field) return null;
        return (
          <Radio.Group
            key={name}
            label={text(field.described.label)}
            value={theirs.includes(name) ? 'theirs' : 'mine'}
            onChange={(version) => choose(name, version)}
          >
            <div className={classes.versions}>
              {(['mine', 'theirs'] as const).map((version) => (
                <div key={version} className={classes.version}>
                  <Radio value={version} label={t(`form.conflict.${version}`)} />
                  <div className={classes.words}>
                    {versions[version] === null ? t('form.conflict.empty') : words(field, versions[version])}
                  </div>
                </div>
              ))}
            </div>
          </Radio.Group>
        );
      })}
      <div>
        <Button onClick={() => onSettle(theirs)}>{t('form.conflict.settle')}</Button>
      </div>
    </section>
  );
}
