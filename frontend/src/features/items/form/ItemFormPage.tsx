import { IconBuilding, IconEye, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { lazy, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActingOrganisation } from '../../../api/acting-organisation';
import { formQuery, referenceQuery } from '../../../api/forms';
import { useSignedIn } from '../../../api/session';
import type { ItemKind } from '../../../api/types';
import type { FormLayout, FormTexts } from '../../../ui/form-layout';
import { Late } from '../../../ui/Late';
import { ButtonLink } from '../../../ui/links';
import { PageTitle } from '../../../ui/PageTitle';
import { EmptyState, Loaded } from '../../../ui/states';
import { itemQuery } from '../items.api';
import classes from './fields.module.css';
import { ItemForm } from './ItemForm';
import { useFormPlace } from './use-form-place';

// a list to choose from is heavy, and few need it
const ForOrganisation = lazy(async () => ({ default: (await import('./ForOrganisation')).ForOrganisation }));

interface ItemFormPageProps {
  kind: ItemKind;
  layout: FormLayout;
  texts: FormTexts;
  /** Who may begin this beside those who submit for an organisation. */
  alsoAllowed?: boolean;
  /** What goes with the fields of a draft: its files. */
  attachmentsOf?: ((id: string) => ReactNode) | undefined;
}

/** Begins an item of a kind, or goes on with one: the address says which, and at which step. */
export function ItemFormPage({ kind, layout, texts, alsoAllowed = false, attachmentsOf }: ItemFormPageProps) {
  const { t } = useTranslation('items');
  const me = useSignedIn();
  const mayBegin = alsoAllowed || (me.can.submitItems && (!layout.needsOrganisation || me.organisations.length > 0));
  return (
    <>
      <PageTitle title={texts.title} {...(mayBegin && { lead: t('form.lead', { lead: texts.lead }) })} />
      {mayBegin ? <Form kind={kind} layout={layout} texts={texts} attachmentsOf={attachmentsOf} /> : <WhatInstead />}
    </>
  );
}

function Form({ kind, layout, texts, attachmentsOf }: ItemFormPageProps) {
  const { i18n } = useTranslation();
  const { person, organisations } = useSignedIn();
  const { acting, choose } = useActingOrganisation();
  const { id, key, sent, ...place } = useFormPlace(kind);
  const description = useQuery(formQuery(layout.form));
  const lists = useQuery(referenceQuery);
  const draft = useQuery({ ...itemQuery(kind, id ?? ''), enabled: id !== undefined });
  const item = id === undefined ? nothingYet : draft;
  const known = { contactName: person.name, contactEmail: person.email, preferredLanguage: i18n.language };
  const writable = organisations.filter(({ mayWrite }) => mayWrite);
  const chosen = writable.find((one) => one.id === acting?.id) ?? writable[0];
  const several = id === undefined && writable.length > 1 && chosen;
  if (item.data && item.data.status !== 'draft' && !sent) return <Navigate to={`/${kind}/${id}` as string} replace />;
  return (
    <Loaded query={description}>
      {(form) => (
        <Loaded query={lists}>
          {(reference) => (
            <Loaded query={item} lines={8}>
              {(found) =>
                found && !found.can.edit && !sent ? (
                  <ReadOnly path={`/${kind}/${found.id}`} />
                ) : (
                  <>
                    {several && (
                      <Late wanted>
                        <ForOrganisation organisations={writable} value={several.id} onChange={choose} />
                      </Late>
                    )}
                    <ItemForm
                      key={key}
                      organisationId={writable.length > 1 ? (chosen?.id ?? null) : null}
                      kind={kind}
                      layout={layout}
                      attachmentsOf={attachmentsOf}
                      texts={texts}
                      description={form}
                      lists={reference}
                      item={found}
                      known={known}
                      {...place}
                    />
                  </>
                )
              }
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

const nothingYet = { data: null, error: null, refetch: () => undefined };

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
        <div className={classes.ways}>
          {can.registerOrganisation && (
            <ButtonLink to="/organisations/new">{t('form.noOrganisation.register')}</ButtonLink>
          )}
          <ButtonLink to="/barriers/new" variant="default">
            {t('form.noOrganisation.barrier')}
          </ButtonLink>
          <ButtonLink to="/questions/new" variant="default">
            {t('form.noOrganisation.question')}
          </ButtonLink>
        </div>
      }
    >
      {t('form.noOrganisation.text')}
    </EmptyState>
  );
}
