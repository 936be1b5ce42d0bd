import { useMutation } from '@tanstack/react-query';
import { unwrap } from './client';
import { sendProven } from './send-proven';

/**
 * Saves a file of the API. A plain link would leave the page for a refusal; this one lets people prove who they are
 * when the file needs it, and gives the refusal to the page.
 */
export function useDownload() {
  return useMutation({ mutationFn: save });
}

async function save(path: string): Promise<void> {
  const headers = { 'Accept-Language': document.documentElement.lang };
  const file = await unwrap(fileAt(new Request(path, { headers, credentials: 'same-origin' })));
  const address = URL.createObjectURL(file.content);
  const link = Object.assign(document.createElement('a'), { href: address, download: file.name });
  link.click();
  // The browser has to have begun before the address goes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function fileAt(request: Request) {
  const response = await sendProven(request);
  if (!response.ok) return { response, error: await response.json().catch(() => null) };
  const name = fileNameIn(response.headers.get('Content-Disposition'));
  return { response, data: { content: await response.blob(), name } };
}

/** What the header calls the file; browsers take a plain name when there is none. */
export function fileNameIn(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="([^"]*)"/i.exec(disposition ?? '')?.[1] ?? '';
}
