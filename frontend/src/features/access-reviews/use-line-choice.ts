import { useEffect, useState } from 'react';
import type { ReviewLine } from './access-reviews.api';

const lineId = (grantId: string) => `line-${grantId}`;

/** The line that the keys work on: the one that had the focus last, or else the first. */
export function useLineChoice(lines: readonly ReviewLine[]) {
  const [last, setLast] = useState<{ grantId?: string; index: number }>({ index: 0 });
  const found = lines.findIndex(({ grantId }) => grantId === last.grantId);
  // a line that was answered and left the list hands over to the one that took its place
  const index = found >= 0 ? found : Math.min(last.index, lines.length - 1);
  const line = lines[index];
  const current = line?.grantId;
  useEffect(() => {
    // the focus went with the line, or with a dialog about it: the work goes on at the next
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (last.grantId !== undefined && last.grantId !== current && current && isLost)
      document.getElementById(lineId(current))?.focus();
  }, [last.grantId, current]);
  return {
    line,
    move: (step: 1 | -1) => {
      const to = last.grantId === undefined && step === 1 ? line : (lines[index + step] ?? line);
      if (to) document.getElementById(lineId(to.grantId))?.focus();
    },
    propsOf: ({ grantId }: ReviewLine) => ({
      id: lineId(grantId),
      onFocus: () => setLast({ grantId, index: lines.findIndex((one) => one.grantId === grantId) }),
    }),
  };
}
