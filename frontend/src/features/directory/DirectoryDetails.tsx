import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Directory.module.css';
import type { DirectoryProfile } from './directory.api';
import { useWords } from './use-words';

/** What one organisation tells the others. */
export function DirectoryDetails({ profile }: { profile: DirectoryProfile }) {
  const { t } = useTranslation('directory');
  const { wordFor } = useWords();
  const { description, nldAreas, capabilities, certificates, locations, website } = profile;
  const facts: [label: string, value: ReactNode][] = [
    [t('fields.nldAreas'), nldAreas.map((code) => wordFor('nldAreas', code)).join(', ')],
    [t('fields.capabilities'), <Capabilities key="capabilities" of={capabilities} />],
    [t('fields.certificates'), certificates.map((code) => t(`certificates.${code as 'iso9001'}`)).join(', ')],
    [t('fields.locations'), locations.join(', ')],
    [
      t('fields.website'),
      website && (
        <a key="website" href={website} rel="noreferrer nofollow">
          {website.replace(/^https:\/\//, '')}
        </a>
      ),
    ],
  ];
  return (
    <div className={classes.whole}>
      {description && <p className={classes.description}>{description}</p>}
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p className={classes.marks}>{t('reachNote')}</p>
    </div>
  );
}

/** Each leads to whoever else can do this. */
function Capabilities({ of }: { of: readonly string[] }) {
  return of.map((capability, index) => (
    <span key={capability}>
      {index > 0 && ', '}
      <Link to="/directory" search={{ capability }}>
        {capability}
      </Link>
    </span>
  ));
}
