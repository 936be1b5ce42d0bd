import { QueryClient } from '@tanstack/react-query';
import { listenForChanges } from './events';

/** jsdom has no EventSource: this one is a browser's, driven by the test. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static last: Stream;
  readyState = 1;
  constructor() {
    super();
    Stream.last = this;
  }
  close() {
    this.readyState = Stream.CLOSED;
  }
}

const keys = [['items', 'a'], ['items', 'b'], ['items', 'list', {}], ['reference']];

function listening() {
  Object.assign(globalThis, { EventSource: Stream });
  const queries = new QueryClient();
  for (const key of keys) queries.setQueryData(key, {});
  const stop = listenForChanges(queries);
  const stale = () => keys.filter((key) => queries.getQueryState(key)?.isInvalidated);
  return { stop, stale };
}

describe('the stream of changes', () => {
  it('makes stale what changed and every list, and nothing else', () => {
    const { stop, stale } = listening();
    const data = JSON.stringify({ type: 'item.submitted', subjectId: 'a' });
    Stream.last.dispatchEvent(new MessageEvent('changed', { data }));
    expect(stale()).toEqual([
      ['items', 'a'],
      ['items', 'list', {}],
    ]);
    stop();
    expect(Stream.last.readyState).toBe(Stream.CLOSED);
  });

  it('reads everything again after the line was down', () => {
    const { stop, stale } = listening();
    Stream.last.dispatchEvent(new Event('open'));
    expect(stale()).toEqual([]);
    Stream.last.dispatchEvent(new Event('error'));
    Stream.last.dispatchEvent(new Event('open'));
    expect(stale()).toEqual(keys);
    stop();
  });
});
