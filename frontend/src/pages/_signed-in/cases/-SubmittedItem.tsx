import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../api/types';
import { barrierLayout } from '../../../features/barriers/barrier.layout';
import { linkageLayout } from '../../../features/ecosystems/linkage.layout';
import { financingCaseLayout } from '../../../features/financing-table/financing-case.layout';
import { tableApplicationLayout } from '../../../features/financing-table/table-application.layout';
import { ItemStory } from '../../../features/items/page/ItemStory';
import { proposalLayout } from '../../../features/proposals/proposal.layout';
import { questionLayout } from '../../../features/questions/question.layout';

interface StoryProps {
  item: Item;
  /** What it is about, or all that comes after. */
  part: 'opening' | 'rest';
}

/** What was filled in, for whatever kind of item; a kind without a story shows nothing. */
export function SubmittedItem({ item, part }: StoryProps) {
  const Story = stories[item.kind];
  return Story ? <Story item={item} part={part} /> : null;
}

const stories: Record<string, ComponentType<StoryProps>> = {
  proposals: (props) => {
    const { t } = useTranslation('proposals');
    return <ItemStory {...props} layout={proposalLayout} texts={t('form', { returnObjects: true })} />;
  },
  barriers: (props) => {
    const { t } = useTranslation('barriers');
    return <ItemStory {...props} layout={barrierLayout} texts={t('form', { returnObjects: true })} />;
  },
  questions: (props) => {
    const { t } = useTranslation('questions');
    return <ItemStory {...props} layout={questionLayout} texts={t('form', { returnObjects: true })} />;
  },
  'financing-cases': (props) => {
    const { t } = useTranslation('financing-table');
    return <ItemStory {...props} layout={financingCaseLayout} texts={t('caseForm', { returnObjects: true })} />;
  },
  linkages: (props) => {
    const { t } = useTranslation('ecosystems');
    return <ItemStory {...props} layout={linkageLayout} texts={t('linkage.form', { returnObjects: true })} />;
  },
  'table-applications': (props) => {
    const { t } = useTranslation('financing-table');
    return (
      <ItemStory {...props} layout={tableApplicationLayout} texts={t('applicationForm', { returnObjects: true })} />
    );
  },
};
