import { IconInbox } from '@tabler/icons-react';
import { createFileRoute, useLocation, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../api/session';
import { Inbox } from '../../../features/cases/Inbox';
import { type InboxSearch, readInboxSearch } from '../../../features/cases/inbox-search';
import { PageTitle } from '../../../ui/PageTitle';
import { EmptyState } from '../../../ui/states';

export const Route = createFileRoute('/_signed-in/cases/')({
  // It is read by the page: what stands here is part of the start of every page.
  validateSearch: (search: Record<string, unknown>) => search as InboxSearch,
  component: InboxPage,
});

const caseIn = (path = ''): string | undefined => /^\/cases\/([^/]+)$/.exec(path)?.[1];

function InboxPage() {
  const { t } = useTranslation('cases');
  const me = useSignedIn();
  const search = readInboxSearch(Route.useSearch());
  const navigate = Route.useNavigate();
  const done = useLocation({ select: ({ state }) => state.done });
  const router = useRouter();
  // The page that is being left, by a link or by going back.
  const [cameFrom] = useState(() => caseIn(router.state.resolvedLocation?.pathname));
  if (me.desks.length === 0)
    return (
      <>
        <PageTitle title={t('inbox.title')} />
        <EmptyState icon={IconInbox} title={t('inbox.noDesk')}>
          {t('inbox.noDeskText')}
        </EmptyState>
      </>
    );
  return (
    <Inbox
      desks={me.desks}
      search={search}
      startAt={cameFrom}
      arrivedAfter={done}
      onSearch={(next) => void navigate({ search: next, replace: true })}
    />
  );
}
