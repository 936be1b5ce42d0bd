import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Problem } from './Problem';

interface DownloadProps {
  label: string;
  download: { mutate: () => void; isPending: boolean };
  error: unknown;
}

/** A button that brings a file, and what went wrong when it does not. */
export function Download({ label, download, error }: DownloadProps) {
  return (
    <>
      <div>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
          loading={download.isPending}
          onClick={() => download.mutate()}
        >
          {label}
        </Button>
      </div>
      <Problem error={error} />
    </>
  );
}
