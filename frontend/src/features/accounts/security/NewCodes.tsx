import { Button } from '@mantine/core';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './NewCodes.module.css';

/** Recovery codes, shown this once. */
export function NewCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useTranslation('security');
  const [copied, setCopied] = useState<boolean | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const copy = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <section aria-labelledby="new-codes" className={classes.block}>
      <div className={classes.sheet}>
        <h3 id="new-codes" ref={heading} tabIndex={-1}>
          {t('codes.title')}
        </h3>
        <p>{t('codes.text')}</p>
        <ol className={classes.codes}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
      </div>
      <div className={classes.buttons}>
        <Button variant="default" leftSection={<IconCopy size={18} aria-hidden="true" />} onClick={() => void copy()}>
          {t('codes.copy')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('codes.print')}
        </Button>
        <Button onClick={onKept}>{t('codes.kept')}</Button>
      </div>
      <p role="status">{copied === null ? '' : t(copied ? 'codes.copied' : 'codes.notCopied')}</p>
    </section>
  );
}
