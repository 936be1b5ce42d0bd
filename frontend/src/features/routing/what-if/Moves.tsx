import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesIn, referenceQuery } from '../../../api/forms';
import { DataTable } from '../../../ui/DataTable';
import { DotLine } from '../../../ui/DotLine';
import { useFormats } from '../../../ui/format';
import { useRuleWords } from '../use-rule-words';
import type { WhatIfResult } from './use-what-if';
import classes from './WhatIf.module.css';

type Move = WhatIfResult['moves'][number];

const page = 50;

/** The items that would move; a long list comes in pieces. */
export function Moves({ moves }: { moves: readonly Move[] }) {
  const { t } = useTranslation('what-if');
  const { text, number } = useFormats();
  const { deskOf } = useRuleWords();
  const lists = useQuery(referenceQuery).data;
  const [shown, setShown] = useState(page);
  const kindOf = (code: string) => {
    const found = lists && choicesIn(lists, 'itemTypes').find((choice) => choice.code === code);
    return found ? text(found.label) : code;
  };
  const place = ({ desk, ruleId, slaWorkingDays }: Move['from']) =>
    t('result.rule', { desk: deskOf(desk), rule: ruleId, days: slaWorkingDays });
  return (
    <>
      <DataTable
        label={t('result.moves')}
        rows={moves.slice(0, shown)}
        rowKey={({ itemId }) => itemId}
        columns={[
          {
            id: 'item',
            header: t('result.item'),
            width: '14rem',
            onCard: 'topLeft',
            cell: ({ reference, itemType, open, movedByHand }) => (
              <>
                <strong>{reference ?? t('result.noReference')}</strong>
                <div className={classes.calm}>
                  <DotLine parts={[kindOf(itemType), !open && t('result.closed'), movedByHand && t('result.byHand')]} />
                </div>
              </>
            ),
          },
          { id: 'from', header: t('result.from'), onCard: 'title', cell: ({ from }) => place(from) },
          { id: 'to', header: t('result.to'), onCard: 'below', cell: ({ to }) => `→ ${place(to)}` },
        ]}
      />
      {moves.length > shown && (
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => setShown(shown + page)}>
            {t('result.more')}
          </Button>
          <span className={classes.calm}>{t('result.shown', { shown: number(shown), count: moves.length })}</span>
        </div>
      )}
    </>
  );
}
