import { IconBuilding, IconEye, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formQuery, referenceQuery } from '../../../api/forms';
import { useSignedIn } from '../../../api/session';
import type { ItemKind } from '../../../api/types';
import type { FormLayout, FormTexts } from '../../../ui/form-layout';
import { ButtonLink } from '../../../ui/links';
import { PageTitle } from '../../../ui/PageTitle';
import { EmptyState, Loaded } from '../../../ui/states';
import { itemQuery } from '../items.api';
import { ItemForm } from './ItemForm';
import { useFormKey } from './use-form-key';

interface ItemFormPageProps {
  kind: ItemKind;
  layout: FormLayout;
  texts: FormTexts;
}

export interface FormSearch {
  /** From 1; the one after the last is the page to check the answers. */
  step?: number;
}

export function formSearch(search: Record<string, unknown>): FormSearch {
  const step = Number(search['step']);
  return Number.isInteger(step) && step > 1 ? { step } : {};
}

/** Begins an item of a kind, or goes on with one: the address says which, and at which step. */
export function ItemFormPage({ kind, layout, texts }: ItemFormPageProps) {
  const { t } = useTranslation('items');
  const me = useSignedIn();
  const mayBegin = me.can.submitItems && (!layout.needsOrganisation || me.organisations.length > 0);
  return (
    <>
      <PageTitle title={texts.title} {...(mayBegin && { lead: t('form.lead', { lead: texts.lead }) })} />
      {mayBegin ? <Form kind={kind} layout={layout} texts={texts} /> : <WhatInstead />}
    </>
  );
}

function Form({ kind, layout, texts }: ItemFormPageProps) {
  const { i18n } = useTranslation();
  const me = useSignedIn();
  const { id } = useParams({ strict: false }) as { id?: string };
  const { step = 1 } = useSearch({ strict: false }) as FormSearch;
  const navigate = useNavigate();
  const { key, keepFor } = useFormKey(id);
  const description = useQuery(formQuery(layout.form));
  const lists = useQuery(referenceQuery);
  const draft = useQuery({ ...itemQuery(kind, id ?? ''), enabled: id !== undefined });
  const go = (to: string, search: object, replace = true) =>
    navigate({ to, search: search as never, replace, resetScroll: !replace });

  const item = id === undefined ? { data: null, error: null, refetch: () => undefined } : draft;
  if (draft.data && draft.data.status !== 'draft') return <Navigate to={`/${kind}/${draft.data.id}` as string} replace />;
  return (
    <Loaded query={description}>
      {(form) => (
        <Loaded query={lists}>
          {(reference) => (
            <Loaded query={item} lines={8}>
              {(found) =>
                found && !found.can.edit ? (
                  <ReadOnly path={`/${kind}/${found.id}`} />
                ) : (
                  <ItemForm
                    key={key}
                    kind={kind}
                    layout={layout}
                    texts={texts}
                    description={form}
                    lists={reference}
                    item={found}
                    known={{
                      contactName: me.person.name,
                      contactEmail: me.person.email,
                      preferredLanguage: i18n.language,
                    }}
                    step={step - 1}
                    onMove={(at) => void go('.', { step: at > 0 ? at + 1 : undefined }, false)}
                    onCreated={(made) => {
                      keepFor(made);
                      void go(`/${kind}/${made}/edit`, step > 1 ? { step } : {});
                    }}
                    onSubmitted={(sent) => void navigate({ to: `/${kind}/${sent}`, search: { received: true } as never })}
                    onLeave={(left) => void go(`/${kind}/${left}`, {}, false)}
                  />
                )
              }
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function ReadOnly({ path }: { path: string }) {
  const { t } = useTranslation('items');
  return (
    <EmptyState
      icon={IconEye}
      title={t('form.notEditing.title')}
      action={<ButtonLink to={path}>{t('form.notEditing.open')}</ButtonLink>}
    >
      {t('form.notEditing.text')}
    </EmptyState>
  );
}

/** For who cannot begin this: why, and what is possible. */
function WhatInstead() {
  const { t } = useTranslation('items');
  const { can } = useSignedIn();
  if (!can.submitItems)
    return (
      <EmptyState icon={IconLock} title={t('form.notAllowed.title')}>
        {t('form.notAllowed.text')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={IconBuilding}
      title={t('form.noOrganisation.title')}
      action={
        <span>
          {can.registerOrganisation && (
            <ButtonLink to={'/organisations/new' as string}>{t('form.noOrganisation.register')}</ButtonLink>
          )}{' '}
          <ButtonLink to="/barriers/new" variant="default">
            {t('form.noOrganisation.barrier')}
          </ButtonLink>{' '}
          <ButtonLink to="/questions/new" variant="default">
            {t('form.noOrganisation.question')}
          </ButtonLink>
        </span>
      }
    >
      {t('form.noOrganisation.text')}
    </EmptyState>
  );
}
