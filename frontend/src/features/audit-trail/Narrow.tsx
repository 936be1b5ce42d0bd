import { VisuallyHidden } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from './AuditTrail.module.css';
import type { AuditSearch } from './audit-filters';

interface NarrowProps {
  /** What the list is narrowed to, such as "Alles van Noor de Wit". */
  to: string;
  search: AuditSearch;
}

/** Beside a value in a row: shows only the rows that have it too. */
export function Narrow({ to, search }: NarrowProps) {
  return (
    <Link to="/audit" search={search} className={classes.narrow} title={to}>
      <IconFilter size={16} stroke={1.8} aria-hidden="true" />
      <VisuallyHidden>{to}</VisuallyHidden>
    </Link>
  );
}
