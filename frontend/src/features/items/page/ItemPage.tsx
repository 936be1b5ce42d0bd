import { VisuallyHidden } from '@mantine/core';
import { IconShare } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formQuery, referenceQuery } from '../../../api/forms';
import { useSignedIn } from '../../../api/session';
import type { Item, ItemKind } from '../../../api/types';
import { Clocks } from '../../../ui/Clocks';
import type { FormLayout, FormTexts } from '../../../ui/form-layout';
import { useFormats } from '../../../ui/format';
import { PageTitle } from '../../../ui/PageTitle';
import { StatusBadge } from '../../../ui/StatusBadge';
import { Loaded } from '../../../ui/states';
import { Trail } from '../../../ui/Trail';
import { iconOf, standingOf, toneOf, useItemWords } from '../item-words';
import { itemQuery, timelineQuery } from '../items.api';
import { DeskAnswer } from './DeskAnswer';
import { DeskQuestion } from './DeskQuestion';
import { ItemActions } from './ItemActions';
import { ItemAudience } from './ItemAudience';
import { ItemFacts } from './ItemFacts';
import classes from './ItemPage.module.css';
import { ItemStory } from './ItemStory';
import { ItemTimeline } from './ItemTimeline';
import { isPublicPart, PublishedPart } from './PublishedPart';
import { Receipt } from './Receipt';
import { isSharedWith, SharedNotice } from './SharedNotice';
import { StandingNotice } from './StandingNotice';

interface ItemPageProps {
  kind: ItemKind;
  id: string;
  layout: FormLayout;
  texts: FormTexts;
  /** Where a reader comes from who is not the owner. */
  back?: ReactNode;
  /** What this kind adds to its page. */
  beforeStory?: ReactNode;
  afterStory?: ReactNode;
  /** Under who has it, why, and until when: what that decision rests on. */
  why?: ReactNode;
  /** Under who can see it. */
  beside?: ReactNode;
}

/** How often to look, in ms, while an item has no desk yet: the event stream is faster, but may be cut off. */
const untilRouted = 3_000;

/** One item for everyone who may see it: who has it, why, until when; what it says; what happened; who can see it. */
export function ItemPage({ kind, id, ...props }: ItemPageProps) {
  const me = useSignedIn();
  const item = useQuery({
    ...itemQuery(kind, id),
    throwOnError: (_, { state }) => state.data === undefined,
    refetchInterval: ({ state: { data } }) =>
      data?.status === 'submitted' && !data.case && !isPublicPart(data) && !isSharedWith(me, data)
        ? untilRouted
        : false,
  });
  return (
    <Loaded query={item} lines={8}>
      {(found) =>
        isPublicPart(found) ? (
          <PublicView kind={kind} item={found} {...props} />
        ) : isSharedWith(me, found) ? (
          <SharedView kind={kind} item={found} {...props} />
        ) : (
          <ItemView kind={kind} item={found} {...props} />
        )
      }
    </Loaded>
  );
}

/** Where others may read that it exists and what it is about: no timeline, no readers, no files. */
function PublicView({ kind, item, layout, back }: Omit<ItemPageProps, 'id'> & { item: Item }) {
  const description = useQuery(formQuery(layout.form));
  const lists = useQuery(referenceQuery);
  return (
    <>
      <ItemHead kind={kind} item={item} back={back} />
      <Loaded query={description}>
        {(form) => (
          <Loaded query={lists}>
            {(reference) => <PublishedPart item={item} layout={layout} description={form} lists={reference} />}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

/** For an organisation with which it was shared: what it says and its files, without the desk's side of it. */
function SharedView({ kind, item, layout, texts, beside }: Omit<ItemPageProps, 'id'> & { item: Item }) {
  const { t } = useTranslation('sharing');
  const back = (
    <Link to="/items" search={{ shared: true }}>
      {t('list.shared')}
    </Link>
  );
  return (
    <>
      <ItemHead kind={kind} item={item} back={back} shared={t('reader.badge')} />
      <SharedNotice item={item} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <ItemStory item={item} layout={layout} texts={texts} />
        </div>
        <aside className={classes.side}>
          <ItemAudience item={item} withHistory={false} />
          {beside}
        </aside>
      </div>
    </>
  );
}

function ItemView(props: Omit<ItemPageProps, 'id'> & { item: Item }) {
  const { kind, item, layout, texts, back, beforeStory, afterStory, why, beside } = props;
  const { t } = useTranslation('items');
  const timeline = useQuery(timelineQuery(item.id));
  const description = useQuery(formQuery(layout.form));
  const story = (part: 'opening' | 'rest') => <ItemStory item={item} layout={layout} texts={texts} part={part} />;
  return (
    <>
      <ItemHead kind={kind} item={item} back={back} />
      <Receipt kind={kind} item={item} />
      <StandingNotice item={item} />
      {item.status === 'submitted' && <ItemFacts item={item} timeline={timeline.data ?? []} />}
      {item.case && <Clocks clocks={item.case.clocks} label={t('page.clocks')} />}
      {item.status === 'submitted' && item.case && why}
      <DeskQuestion key={item.case?.question} item={item} />
      {timeline.data && <DeskAnswer item={item} timeline={timeline.data} description={description.data} />}
      <div className={classes.columns}>
        <div className={classes.main}>
          {beforeStory}
          {story('opening')}
          <section aria-labelledby="timeline-title" className={classes.section}>
            <h2 id="timeline-title" className={classes.heading}>
              {t('page.timeline')}
            </h2>
            <Loaded query={timeline}>{(facts) => <ItemTimeline item={item} facts={facts} />}</Loaded>
          </section>
        </div>
        <aside className={classes.side}>
          <ItemAudience item={item} />
          {beside}
        </aside>
        <div className={classes.main}>
          {story('rest')}
          {afterStory}
        </div>
      </div>
    </>
  );
}

interface ItemHeadProps extends Pick<ItemPageProps, 'kind' | 'back'> {
  item: Item;
  /** In the place of where it stands, for who is not told that. */
  shared?: string;
}

/** What this is, where it stands and what one may do with it; the standing is also said when it changes. */
function ItemHead({ kind, item, back, shared }: ItemHeadProps) {
  const { t } = useTranslation('items');
  const { date, text } = useFormats();
  const words = useItemWords();
  const standing = standingOf(item);
  const own = item.can.reply;
  const organisation = item.organisation?.name;
  const about = { kind: words.kind(kind), organisation, date: item.submittedAt ? date(item.submittedAt) : '' };
  const [sent, unsent] = organisation
    ? (['page.submittedBy', 'page.draftOfOrganisation'] as const)
    : (['page.submitted', 'page.draftOf'] as const);
  return (
    <>
      <PageTitle
        title={words.title({ kind, title: item.title })}
        trail={
          <Trail
            from={(!own && back) || <Link to="/items">{t('page.mine')}</Link>}
            here={item.reference ?? words.kind(kind)}
          />
        }
        status={
          <StatusBadge tone={toneOf[standing]} icon={shared ? IconShare : iconOf[standing]}>
            {shared ?? words.standing(standing, own)}
          </StatusBadge>
        }
        lead={t(item.submittedAt ? sent : unsent, about)}
        actions={<ItemActions kind={kind} item={item} />}
      />
      <VisuallyHidden role="status">
        {t('page.now', {
          standing: shared ?? words.standing(standing, own),
          desk: item.case ? text(item.case.desk.name) : '',
        })}
      </VisuallyHidden>
    </>
  );
}
