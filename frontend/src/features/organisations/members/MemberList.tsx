import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../api/session';
import { Notice } from '../../../ui/Notice';
import { PersonName } from '../../../ui/PersonName';
import { Loaded } from '../../../ui/states';
import { membersQuery } from '../organisations.api';
import classes from '../organisations.module.css';
import { MemberActions } from './MemberActions';
import type { Member, MemberAbilities, MemberRole } from './members.api';

interface MemberListProps {
  organisation: { id: string; name: string };
  onLeft: () => void;
}

/** Everyone who belongs to the organisation, with what may be done about each. */
export function MemberList({ organisation, onLeft }: MemberListProps) {
  const { t } = useTranslation('members');
  const query = useInfiniteQuery(membersQuery(organisation.id));
  const [told, setTold] = useState('');
  return (
    <section aria-labelledby="members-title" className={classes.section}>
      <h2 id="members-title" className={classes.heading}>
        {t('members.title')}
      </h2>
      <div role="status" className={classes.told}>
        {told && <Notice tone="good">{told}</Notice>}
      </div>
      <Loaded query={query} lines={4}>
        {({ pages }) => (
          <ul className={classes.people} aria-label={t('members.label', { name: organisation.name })}>
            {pages.flatMap(({ items, can }) =>
              items.map((member) => (
                <Row
                  key={member.person.id}
                  organisation={organisation}
                  member={member}
                  can={can}
                  onDone={setTold}
                  onLeft={onLeft}
                />
              )),
            )}
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

interface RowProps extends MemberListProps {
  member: Member;
  can: MemberAbilities;
  onDone: (told: string) => void;
}

function Row(props: RowProps) {
  const { t } = useTranslation('members');
  const { person: me } = useSignedIn();
  const { person, roles } = props.member;
  const isMe = person.id === me.id;
  return (
    <li className={classes.person}>
      <div className={classes.who}>
        <PersonName name={person.name} />
        <div className={classes.mail}>
          {person.email}
          {isMe && ` (${t('members.you')})`}
        </div>
        <div>{roles.map((role) => t(`roles.${role as MemberRole}`)).join(', ')}</div>
        {isMe && !props.can.leave && <p className={classes.mail}>{t('members.needed')}</p>}
      </div>
      <MemberActions {...props} isMe={isMe} />
    </li>
  );
}
