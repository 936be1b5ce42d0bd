import type { Query, QueryClient } from '@tanstack/react-query';
import { isUnproven } from './client';

const reopenAfter = 5_000;

/**
 * Lists carry the word `list` in their key: anything that changes may move a row in or out of them.
 * What somebody did not prove to be allowed to read is left alone: they would be asked again out of the blue.
 */
function concerns(type: string, subjectId: string) {
  return ({ queryKey, state }: Query) =>
    !isUnproven(state.error) &&
    (queryKey.includes(subjectId) ||
      queryKey.includes('list') ||
      isAbout(state.data, subjectId) ||
      // a decision that waits for a colleague is told of itself, not of the organisation, whose members do not know of it
      (type.startsWith('verification.') && queryKey[0] === 'organisations') ||
      // what one is told may change what one can do: let in, approved, blocked
      (type === 'notification.created' && queryKey[0] === 'me'));
}

/** A case is read by its own id, but what happens to it is told of its item. */
const isAbout = (data: unknown, subjectId: string): boolean =>
  typeof data === 'object' && data !== null && 'itemId' in data && data.itemId === subjectId;

/**
 * Keeps what is on the screen true: the server names what changed, the queries that show it are read again.
 * Whoever `resumes` may have missed something, so once the line is there everything is read again.
 */
export function listenForChanges(queries: QueryClient, resumes = false): () => void {
  let source: EventSource | undefined;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let missed = resumes;

  const open = () => {
    source = new EventSource('/api/v1/events');
    source.addEventListener('changed', (event: MessageEvent<string>) => {
      const { type, subjectId } = JSON.parse(event.data) as { type: string; subjectId: string };
      void queries.invalidateQueries({ predicate: concerns(type, subjectId) });
    });
    source.addEventListener('open', () => {
      if (missed) void queries.invalidateQueries();
      missed = false;
    });
    source.addEventListener('error', () => {
      missed = true;
      // A dropped line is reopened by the browser; an answer that is no stream is not.
      if (source?.readyState === EventSource.CLOSED) reopening = setTimeout(open, reopenAfter);
    });
  };

  open();
  return () => {
    clearTimeout(reopening);
    source?.close();
  };
}
