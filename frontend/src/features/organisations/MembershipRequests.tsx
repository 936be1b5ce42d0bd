import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { DotLine } from '../../ui/DotLine';
import { RadioGroupField } from '../../ui/fields/RadioGroupField';
import { useFormats } from '../../ui/format';
import { Notice } from '../../ui/Notice';
import { PersonName } from '../../ui/PersonName';
import { Problem } from '../../ui/Problem';
import { Loaded } from '../../ui/states';
import { type MemberRole, type MembershipRequest, openRequestsQuery, useDecideMembership } from './organisations.api';
import classes from './organisations.module.css';

/** For its administrators: who asks to be let in. */
export function MembershipRequests({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('organisations');
  const query = useQuery(openRequestsQuery(organisationId));
  const [told, setTold] = useState('');
  return (
    <section aria-labelledby="requests-title" className={classes.section}>
      <h2 id="requests-title" className={classes.heading}>
        {t('requests.title')}
      </h2>
      <div>
        <div role="status" className={classes.told}>
          {told && <Notice tone="good">{told}</Notice>}
        </div>
        <Loaded query={query} lines={2}>
          {(requests) =>
            requests.length === 0 ? (
              <p className={classes.quiet}>{t('requests.none')}</p>
            ) : (
              <ul className={classes.people} aria-labelledby="requests-title">
                {requests.map((request) => (
                  <Request key={request.id} organisationId={organisationId} request={request} onDecided={setTold} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </section>
  );
}

interface RequestProps {
  organisationId: string;
  request: MembershipRequest;
  onDecided: (told: string) => void;
}

function Request({ organisationId, request, onDecided }: RequestProps) {
  const { t } = useTranslation('organisations');
  const { date } = useFormats();
  const [asking, setAsking] = useState<'accept' | 'refuse' | null>(null);
  const { name, email } = request.person;
  const close = () => setAsking(null);
  return (
    <li className={classes.person}>
      <div>
        <PersonName name={name} />
        <div className={classes.mail}>
          <DotLine parts={[email, t('requests.asked', { date: date(request.requestedAt) })]} />
        </div>
        {request.claimed && <p className={classes.message}>{t('requests.claimed', { name })}</p>}
        {request.message && <p className={classes.message}>{request.message}</p>}
      </div>
      <div className={classes.buttons}>
        <Button size="sm" aria-label={t('requests.acceptOf', { name })} onClick={() => setAsking('accept')}>
          {t('requests.accept')}
        </Button>
        <Button
          size="sm"
          variant="default"
          aria-label={t('requests.refuseOf', { name })}
          onClick={() => setAsking('refuse')}
        >
          {t('requests.refuse')}
        </Button>
      </div>
      {asking === 'accept' && <Accept {...{ organisationId, request, onDecided }} onClose={close} />}
      {asking === 'refuse' && <Refuse {...{ organisationId, request, onDecided }} onClose={close} />}
    </li>
  );
}

interface DialogProps extends RequestProps {
  onClose: () => void;
}

const roles: readonly MemberRole[] = ['org_editor', 'org_signatory', 'org_viewer', 'org_admin'];

function Accept({ organisationId, request, onClose, onDecided }: DialogProps) {
  const { t } = useTranslation('organisations');
  const { name } = request.person;
  const decide = useDecideMembership(organisationId, request, () => onDecided(t('requests.accepted', { name })));
  const form = useForm<{ role: MemberRole }>({ defaultValues: { role: 'org_editor' } });
  return (
    <ConfirmDialog
      opened
      title={t('requests.acceptOf', { name })}
      confirmLabel={t('requests.confirmAccept')}
      busy={decide.isPending}
      onClose={onClose}
      onConfirm={() => decide.mutate({ accept: true, role: form.getValues('role') })}
    >
      <p>{t('requests.acceptText', { name })}</p>
      <RadioGroupField
        control={form.control}
        name="role"
        label={t('requests.role')}
        required
        options={roles.map((role) => ({
          value: role,
          label: t(`members.roles.${role}`),
          description: t(`members.about.${role}`),
        }))}
      />
      <Problem error={decide.error} />
    </ConfirmDialog>
  );
}

function Refuse({ organisationId, request, onClose, onDecided }: DialogProps) {
  const { t } = useTranslation('organisations');
  const { name } = request.person;
  const decide = useDecideMembership(organisationId, request, () => onDecided(t('requests.refused', { name })));
  return (
    <ConfirmDialog
      opened
      title={t('requests.refuseOf', { name })}
      confirmLabel={t('requests.confirmRefuse')}
      busy={decide.isPending}
      danger
      onClose={onClose}
      onConfirm={() => decide.mutate({ accept: false })}
    >
      <p>{t(request.claimed ? 'requests.refuseClaimText' : 'requests.refuseText', { name })}</p>
      <Problem error={decide.error} />
    </ConfirmDialog>
  );
}
