import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item, ItemKind } from '../../../api/types';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { ButtonLink } from '../../../ui/links';
import { Problem } from '../../../ui/Problem';
import { usePublish, useUnpublish, useWithdraw } from '../items.api';

/** What this person may do with this item now; each act that others notice asks first. */
export function ItemActions({ kind, item }: { kind: ItemKind; item: Item }) {
  const { t } = useTranslation('items');
  const withdraw = useWithdraw(kind, item.id);
  const publish = usePublish(kind, item.id);
  const unpublish = useUnpublish(kind, item.id);
  const { can } = item;
  const isDraft = item.status === 'draft';
  const isPublic = item['confidentiality'] === 'public';
  // Sharing shows the organisation's name, so who asked to leave it out cannot share yet.
  const mayShare = can.publish && item['publishAnonymously'] !== true;
  return (
    <>
      {can.edit && <ButtonLink to={`/${kind}/${item.id}/edit` as string}>{t('page.edit')}</ButtonLink>}
      {mayShare && (
        <Act
          button={t('page.publish.button')}
          title={t('page.publish.title')}
          confirm={t(isPublic ? 'page.publish.confirmPublic' : 'page.publish.confirmPlatform')}
          act={publish}
        >
          <p>{t(isPublic ? 'page.publish.public' : 'page.publish.platform')}</p>
          <p>{t('page.publish.undo')}</p>
        </Act>
      )}
      {can.unpublish && (
        <Act
          button={t('page.publish.stop')}
          title={t('page.publish.stopTitle')}
          confirm={t('page.publish.stopConfirm')}
          act={unpublish}
        >
          <p>{t('page.publish.stopText')}</p>
        </Act>
      )}
      {can.withdraw && (
        <Act
          button={t(isDraft ? 'page.withdraw.discard' : 'page.withdraw.button')}
          title={t(isDraft ? 'page.withdraw.discardTitle' : 'page.withdraw.title')}
          confirm={t(isDraft ? 'page.withdraw.discardConfirm' : 'page.withdraw.confirm')}
          act={withdraw}
          danger
        >
          <p>{t(isDraft ? 'page.withdraw.discardText' : 'page.withdraw.text')}</p>
        </Act>
      )}
    </>
  );
}

interface ActProps {
  button: string;
  title: string;
  confirm: string;
  act: UseMutationResult<unknown, Error, void>;
  danger?: boolean;
  children: ReactNode;
}

function Act({ button, title, confirm, act, danger = false, children }: ActProps) {
  const [asking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
    act.reset();
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {button}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={title}
        confirmLabel={confirm}
        onConfirm={() => act.mutate(undefined, { onSuccess: close })}
        onClose={close}
        danger={danger}
        busy={act.isPending}
      >
        {children}
        <Problem error={act.error} />
      </ConfirmDialog>
    </>
  );
}
