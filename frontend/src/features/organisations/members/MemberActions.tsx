import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../organisations.module.css';
import { ChangeRoles } from './ChangeRoles';
import { type Member, type MemberAbilities, useHandOver, useRemoveMember } from './members.api';
import { SureAboutMember } from './SureAboutMember';

interface MemberActionsProps {
  organisation: { id: string; name: string };
  member: Member;
  can: MemberAbilities;
  isMe: boolean;
  onDone: (told: string) => void;
  onLeft: () => void;
}

type Act = 'roles' | 'remove' | 'leave' | 'handOver';

/** What an administrator may do about a member, and what everyone may do about themselves. */
export function MemberActions({ organisation, member, can, isMe, onDone, onLeft }: MemberActionsProps) {
  const { t } = useTranslation('members');
  const [act, setAct] = useState<Act | null>(null);
  const { id, name } = member.person;
  const close = () => setAct(null);
  const done = (told: string) => () => {
    close();
    onDone(told);
  };
  const acts: Act[] = [
    ...(can.manage ? (['roles'] as const) : []),
    ...(can.handOver && !isMe ? (['handOver'] as const) : []),
    ...(can.manage && !isMe ? (['remove'] as const) : []),
    ...(isMe && can.leave ? (['leave'] as const) : []),
  ];
  const remove = useRemoveMember(organisation.id, id, isMe, isMe ? onLeft : done(t('remove.done', { name })));
  const handOver = useHandOver(organisation.id, id, done(t('handOver.done', { name })));
  const sure = { organisation, name, onClose: close };
  return (
    <div className={classes.buttons}>
      {acts.map((one) => (
        <Button
          key={one}
          size="sm"
          variant="default"
          aria-label={`${t(`${one}.button`)}: ${one === 'leave' ? organisation.name : name}`}
          onClick={() => setAct(one)}
        >
          {t(`${one}.button`)}
        </Button>
      ))}
      {act === 'roles' && (
        <ChangeRoles
          organisationId={organisation.id}
          member={member}
          onClose={close}
          onDone={done(t('roles.done', { name }))}
        />
      )}
      {(act === 'remove' || act === 'leave') && <SureAboutMember {...sure} act={act} mutation={remove} />}
      {act === 'handOver' && <SureAboutMember {...sure} act={act} mutation={handOver} />}
    </div>
  );
}
