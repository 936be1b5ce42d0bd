import { Button } from '@mantine/core';
import { IconBuilding, IconCircleCheck } from '@tabler/icons-react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/client';
import { useSignedIn } from '../../api/session';
import { TextAreaField } from '../../ui/fields/TextAreaField';
import { ButtonLink } from '../../ui/links';
import { Notice } from '../../ui/Notice';
import { Problem } from '../../ui/Problem';
import { useAskToJoin } from './organisations.api';
import classes from './organisations.module.css';

interface JoinFormProps {
  organisation: { id: string; name: string };
  /** Says that it is here already, for who was about to register it. */
  found?: boolean;
}

/** Asks the administrator of an organisation for access; for who is in it already, the way there. */
export function JoinForm({ organisation, found = false }: JoinFormProps) {
  const { id, name } = organisation;
  const { t } = useTranslation('organisations');
  const me = useSignedIn();
  const form = useForm({ defaultValues: { message: '' } });
  const ask = useAskToJoin(id);
  if (me.organisations.some((mine) => mine.id === id))
    return (
      <Notice tone="good" icon={IconBuilding}>
        <strong>{t('join.member', { name })}</strong>
        <p className={classes.act}>
          <ButtonLink to="/organisations/$id" params={{ id }} variant="default">
            {t('join.open')}
          </ButtonLink>
        </p>
      </Notice>
    );
  const already = ask.error instanceof ProblemError && ask.error.code === 'already-requested' ? ask.error.detail : null;
  if (ask.isSuccess || already)
    return (
      <div role="status">
        <Notice tone="good" icon={IconCircleCheck}>
          <strong>{t('join.asked')}</strong>
          <p>{already ?? t('join.askedText', { name })}</p>
        </Notice>
      </div>
    );
  return (
    <Notice tone="calm" icon={IconBuilding}>
      {found && (
        <>
          <strong>{t('join.found', { name })}</strong>
          <p>{t('join.foundText')}</p>
        </>
      )}
      {!found && <strong>{name}</strong>}
      <div className={classes.ask}>
        <TextAreaField
          control={form.control}
          name="message"
          label={t('join.message')}
          description={t('join.messageHelp')}
          rows={3}
          maxLength={500}
        />
        <Problem error={ask.error} />
        <div>
          <Button loading={ask.isPending} onClick={() => ask.mutate(form.getValues('message'))}>
            {t('join.ask')}
          </Button>
        </div>
      </div>
    </Notice>
  );
}
