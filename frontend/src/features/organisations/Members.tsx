import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../api/session';
import { PersonName } from '../../ui/PersonName';
import { Loaded } from '../../ui/states';
import { type MemberRole, membersQuery, type Organisation } from './organisations.api';
import classes from './organisations.module.css';

/** Who is in the organisation, and what each may do. */
export function Members({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('organisations');
  const me = useSignedIn();
  const query = useInfiniteQuery(membersQuery(organisation.id));
  return (
    <section aria-labelledby="members-title" className={classes.section}>
      <h2 id="members-title" className={classes.heading}>
        {t('members.title')}
      </h2>
      <Loaded query={query} lines={3}>
        {({ pages }) => (
          <ul className={classes.people} aria-label={t('members.label', { name: organisation.legalName })}>
            {pages
              .flatMap(({ items }) => items)
              .map(({ person, roles }) => (
                <li key={person.id} className={classes.person}>
                  <div className={classes.who}>
                    <PersonName name={person.name} />
                    <div className={classes.mail}>
                      {person.email}
                      {person.id === me.person.id && ` (${t('members.you')})`}
                    </div>
                  </div>
                  <div className={classes.roles}>
                    {roles.map((role) => t(`members.roles.${role as MemberRole}`)).join(', ')}
                  </div>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
      {query.hasNextPage && (
        <div>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('members.more')}
          </Button>
        </div>
      )}
    </section>
  );
}
