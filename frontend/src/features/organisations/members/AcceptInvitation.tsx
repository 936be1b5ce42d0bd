import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FactPanel } from '../../../ui/FactPanel';
import { isAboutFields } from '../../../ui/form-errors';
import { useFormats } from '../../../ui/format';
import { Problem } from '../../../ui/Problem';
import { EmptyState, LoadingState } from '../../../ui/states';
import classes from '../organisations.module.css';
import { type Offer, offerQuery, useAccept } from './members.api';

interface AcceptInvitationProps {
  /** What stood in the link; nothing when it was cut off. */
  token: string | undefined;
  onAccepted: (offer: Offer) => void;
}

/** What one is invited to, and saying yes to it. */
export function AcceptInvitation({ token, onAccepted }: AcceptInvitationProps) {
  return token ? <Offered token={token} onAccepted={onAccepted} /> : <CutOff />;
}

/** A link that is not as it was sent. */
function CutOff() {
  const { t } = useTranslation('members');
  return <EmptyState title={t('offer.missing')}>{t('offer.missingText')}</EmptyState>;
}

function Offered({ token, onAccepted }: AcceptInvitationProps & { token: string }) {
  const { t } = useTranslation('members');
  const { date } = useFormats();
  const offer = useQuery(offerQuery(token));
  const accept = useAccept(token, onAccepted);
  if (isAboutFields(offer.error)) return <CutOff />;
  if (offer.error) return <Problem error={offer.error} title={t('offer.refused')} />;
  if (!offer.data) return <LoadingState lines={3} />;
  const { organisation, role, invitedBy, expiresAt } = offer.data;
  return (
    <div className={classes.ask}>
      <FactPanel
        label={t('offer.facts')}
        facts={[
          { label: t('offer.organisation'), value: organisation.name },
          { label: t('offer.role'), value: t(`roles.${role}`), note: t(`about.${role}`) },
          { label: t('offer.by'), value: invitedBy, note: t('offer.until', { date: date(expiresAt) }) },
        ]}
      />
      <p>{t('offer.text', { name: organisation.name })}</p>
      <Problem error={accept.error} />
      <div>
        <Button loading={accept.isPending} onClick={() => accept.mutate()}>
          {t('offer.accept')}
        </Button>
      </div>
    </div>
  );
}
