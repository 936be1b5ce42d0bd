import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { formQuery, referenceQuery } from '../../../api/forms';
import type { Item } from '../../../api/types';
import { barrierLayout } from '../../../features/barriers/barrier.layout';
import { financingCaseLayout } from '../../../features/financing-table/financing-case.layout';
import { tableApplicationLayout } from '../../../features/financing-table/table-application.layout';
import { ItemStory } from '../../../features/items/page/ItemStory';
import { proposalLayout } from '../../../features/proposals/proposal.layout';
import { questionLayout } from '../../../features/questions/question.layout';
import type { FormLayout, FormTexts } from '../../../ui/form-layout';
import { Loaded } from '../../../ui/states';

interface StoryProps {
  item: Item;
}

/** What was filled in, for whatever kind of item; a kind without a story shows nothing. */
export function SubmittedItem({ item }: StoryProps) {
  const Story = stories[item.kind];
  return Story ? <Story item={item} /> : null;
}

const stories: Record<string, ComponentType<StoryProps>> = {
  proposals: ({ item }) => {
    const { t } = useTranslation('proposals');
    return <Story item={item} layout={proposalLayout} texts={t('form', { returnObjects: true })} />;
  },
  barriers: ({ item }) => {
    const { t } = useTranslation('barriers');
    return <Story item={item} layout={barrierLayout} texts={t('form', { returnObjects: true })} />;
  },
  questions: ({ item }) => {
    const { t } = useTranslation('questions');
    return <Story item={item} layout={questionLayout} texts={t('form', { returnObjects: true })} />;
  },
  'financing-cases': ({ item }) => {
    const { t } = useTranslation('financing-table');
    return <Story item={item} layout={financingCaseLayout} texts={t('caseForm', { returnObjects: true })} />;
  },
  'table-applications': ({ item }) => {
    const { t } = useTranslation('financing-table');
    return <Story item={item} layout={tableApplicationLayout} texts={t('applicationForm', { returnObjects: true })} />;
  },
};

function Story({ item, layout, texts }: StoryProps & { layout: FormLayout; texts: FormTexts }) {
  const description = useQuery(formQuery(layout.form));
  const lists = useQuery(referenceQuery);
  return (
    <Loaded query={description} lines={6}>
      {(form) => (
        <Loaded query={lists} lines={6}>
          {(reference) => <ItemStory item={item} layout={layout} texts={texts} description={form} lists={reference} />}
        </Loaded>
      )}
    </Loaded>
  );
}
