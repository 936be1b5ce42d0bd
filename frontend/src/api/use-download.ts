import { useMutation } from '@tanstack/react-query';
import { ProblemError } from './client';
import { useStepUp } from './step-up';

/** Fetches an archive and gives it to the browser as a file; asks a second proof first where that is needed. */
export function useDownload(path: string, fileName: string) {
  const proved = useStepUp();
  return useMutation({
    mutationFn: () => proved(() => fetched(path)),
    onSuccess: (content) => save(content, fileName),
  });
}

async function fetched(path: string): Promise<Blob> {
  const headers = { 'Accept-Language': document.documentElement.lang };
  const answer = await fetch(path, { credentials: 'same-origin', headers }).catch((cause: unknown) => {
    throw Object.assign(new ProblemError(0, { code: 'unreachable' }), { cause });
  });
  if (answer.ok) return answer.blob();
  throw new ProblemError(answer.status, (await answer.json().catch(() => ({}))) as Record<string, unknown>);
}

function save(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
  link.click();
  URL.revokeObjectURL(url);
}
