import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Problem } from './Problem';

interface DownloadProps {
  label: string;
  /** Of the file in the API. */
  path: string;
  download: { mutate: (path: string) => void; isPending: boolean };
  error: unknown;
}

/** A button that brings a file, and what went wrong when it does not. */
export function Download({ label, path, download, error }: DownloadProps) {
  return (
    <>
      <div>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
          loading={download.isPending}
          onClick={() => download.mutate(path)}
        >
          {label}
        </Button>
      </div>
      <Problem error={error} />
    </>
  );
}
