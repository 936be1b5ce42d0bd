import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/fields/TextField';
import { ButtonLink } from '../../ui/links';
import { EmptyState, Loaded } from '../../ui/states';
import { JoinForm } from './JoinForm';
import { isKvkNumber, knownQuery } from './organisations.api';
import classes from './organisations.module.css';

interface FindOrganisationProps {
  kvkNumber: string;
  onSearch: (kvkNumber: string) => void;
}

/** Looks an organisation up by its number; the address keeps what was looked up. */
export function FindOrganisation({ kvkNumber, onSearch }: FindOrganisationProps) {
  const { t } = useTranslation('organisations');
  const form = useForm({ defaultValues: { kvkNumber } });
  const found = useQuery({ ...knownQuery(kvkNumber), enabled: isKvkNumber(kvkNumber) });
  const search = form.handleSubmit((values) => onSearch(values.kvkNumber.trim()));
  return (
    <div className={classes.find}>
      <form noValidate className={classes.search} onSubmit={(event) => void search(event)}>
        <TextField
          control={form.control}
          name="kvkNumber"
          label={t('join.kvk')}
          description={t('join.kvkHelp')}
          inputMode="numeric"
          autoComplete="off"
          required
          pattern={{ value: /^\s*\d{8}\s*$/, message: t('join.kvkWrong') }}
        />
        <Button type="submit" leftSection={<IconSearch size={18} aria-hidden="true" />}>
          {t('join.search')}
        </Button>
      </form>
      {isKvkNumber(kvkNumber) && (
        <div aria-live="polite">
          <Loaded query={found} lines={2}>
            {(organisation) =>
              organisation ? <JoinForm key={organisation.id} organisation={organisation} /> : <None />
            }
          </Loaded>
        </div>
      )}
    </div>
  );
}

function None() {
  const { t } = useTranslation('organisations');
  return (
    <EmptyState title={t('join.none')} action={<ButtonLink to="/organisations/new">{t('join.register')}</ButtonLink>}>
      {t('join.noneText')}
    </EmptyState>
  );
}
