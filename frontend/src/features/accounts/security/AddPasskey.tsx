import { Button } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { focusField } from '../../../ui/fields/field-id';
import { TextField } from '../../../ui/fields/TextField';
import { PasskeyProblem } from '../proof/PasskeyProblem';
import { useAddPasskey } from './security.api';
import classes from './security.module.css';

/** Asks for a name, by which the passkey is known in the list, and lets the browser make it. */
export function AddPasskey({ onAdded }: { onAdded: (name: string) => void }) {
  const { t } = useTranslation(['security', 'proof', 'ui']);
  const [opened, setOpened] = useState(false);
  const add = useAddPasskey();
  const form = useForm({ defaultValues: { name: '' }, shouldFocusError: false });
  const open = () => {
    setOpened(true);
    requestAnimationFrame(() => focusField('name'));
  };
  const close = () => {
    form.reset();
    add.reset();
    setOpened(false);
  };
  const send = form.handleSubmit(
    ({ name }) =>
      add.mutate(name.trim(), {
        onSuccess: () => {
          close();
          onAdded(name.trim());
        },
      }),
    () => focusField('name'),
  );
  if (!opened)
    return (
      <Button variant="default" className={classes.act} onClick={open}>
        {t('passkeys.add')}
      </Button>
    );
  return (
    <form noValidate className={classes.form} onSubmit={(event) => void send(event)}>
      <PasskeyProblem error={add.error} />
      <TextField
        control={form.control}
        name="name"
        label={t('passkeys.name')}
        description={t('passkeys.nameHelp')}
        autoComplete="off"
        maxLength={60}
        required
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={add.isPending}>
          {t('passkeys.make')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('ui:dialog.cancel')}
        </Button>
      </div>
    </form>
  );
}
