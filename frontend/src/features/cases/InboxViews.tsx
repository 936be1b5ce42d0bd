import '@mantine/core/styles/Input.layer.css';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/format';
import { Problem } from '../../ui/Problem';
import { Loaded } from '../../ui/states';
import { TextButton } from '../../ui/TextButton';
import classes from './InboxPanels.module.css';
import type { InboxPanelProps } from './inbox-panel';
import { readInboxSearch } from './inbox-search';
import { type SavedView, savedViewsQuery, useSavedViewWork, viewQueryOf } from './saved-views.api';

/** Views under a name: those one made, and those that colleagues share. */
export function InboxViews({ desks, search }: InboxPanelProps) {
  const { t } = useTranslation('cases');
  const query = useQuery(savedViewsQuery);
  return (
    <div className={classes.panel}>
      <Loaded query={query} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.note}>{t('views.none')}</p>
          ) : (
            <ul className={classes.views} aria-label={t('inbox.more.views')}>
              {items.map((view) => (
                <View key={view.id} view={view} search={search} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <SaveForm desks={desks} search={search} />
    </div>
  );
}

function View({ view, search }: { view: SavedView } & Pick<InboxPanelProps, 'search'>) {
  const { t } = useTranslation('cases');
  const { text } = useFormats();
  const work = useSavedViewWork();
  const [naming, setNaming] = useState<string | null>(null);
  const { id, name, can } = view;
  const change = (input: Parameters<typeof work.mutate>[0] & { do: 'change' }) => work.mutate(input);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (!naming?.trim()) return;
    work.mutate({ do: 'change', id, input: { name: naming.trim() } }, { onSuccess: () => setNaming(null) });
  };
  return (
    <li>
      {naming === null ? (
        <Link to="/cases" search={readInboxSearch(view.query)} className={classes.view}>
          {name}
        </Link>
      ) : (
        <form onSubmit={rename} className={classes.save}>
          <TextInput
            size="sm"
            aria-label={t('views.newName', { name })}
            value={naming}
            maxLength={60}
            onChange={({ currentTarget }) => setNaming(currentTarget.value)}
          />
          <Button type="submit" size="sm" variant="default" loading={work.isPending}>
            {t('views.keep')}
          </Button>
        </form>
      )}
      {view.isDefault && <span className={classes.note}>{t('views.isDefault')}</span>}
      {view.desk && (
        <span className={classes.note}>
          {t(can.change ? 'views.sharedWith' : 'views.sharedBy', { desk: text(view.desk.name), name: view.owner.name })}
        </span>
      )}
      {can.change && (
        <span className={classes.acts}>
          {[
            [
              view.isDefault ? t('views.noDefault') : t('views.makeDefault'),
              () => change({ do: 'change', id, input: { isDefault: !view.isDefault } }),
            ] as const,
            [t('views.overwrite'), () => change({ do: 'change', id, input: { query: viewQueryOf(search) } })] as const,
            [t('views.rename'), () => setNaming(naming === null ? name : null)] as const,
            [t('views.remove'), () => work.mutate({ do: 'remove', id })] as const,
          ].map(([label, act]) => (
            <TextButton key={label} aria-label={`${label}: ${name}`} onClick={act}>
              {label}
            </TextButton>
          ))}
        </span>
      )}
      <Problem error={work.error} />
    </li>
  );
}

function SaveForm({ desks, search }: Pick<InboxPanelProps, 'desks' | 'search'>) {
  const { t } = useTranslation('cases');
  const { text } = useFormats();
  const work = useSavedViewWork();
  const [name, setName] = useState('');
  const [desk, setDesk] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    const input = { name, query: viewQueryOf(search), desk: desk || null };
    work.mutate({ do: 'save', input }, { onSuccess: () => setName('') });
  };
  return (
    <form onSubmit={save} className={classes.save}>
      <TextInput
        size="sm"
        label={t('views.name')}
        required
        minLength={2}
        maxLength={60}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <NativeSelect
        size="sm"
        label={t('views.for')}
        value={desk}
        data={[
          { value: '', label: t('views.forMe') },
          ...desks.map(({ code, name: of }) => ({ value: code, label: text(of) })),
        ]}
        onChange={({ currentTarget }) => setDesk(currentTarget.value)}
      />
      <Button type="submit" size="sm" variant="default" loading={work.isPending}>
        {t('views.save')}
      </Button>
      <div role="status" className={classes.told}>
        {work.isSuccess && t('views.saved')}
        <Problem error={work.error} />
      </div>
    </form>
  );
}
