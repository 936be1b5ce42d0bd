import { type Icon, IconHome, IconInbox, IconRoute } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { Me } from '../api/types';

export interface NavItem {
  to: NonNullable<LinkProps['to']>;
  /** A key of `nav` in the area `common`. */
  label: 'overview' | 'inbox' | 'routing';
  icon: Icon;
  /** By what the person can do, never by role. */
  shown: (me: Me) => boolean;
}

export const navigation: readonly NavItem[] = [
  { to: '/home', label: 'overview', icon: IconHome, shown: () => true },
  { to: '/cases', label: 'inbox', icon: IconInbox, shown: ({ can }) => can.seeInbox },
  { to: '/routing', label: 'routing', icon: IconRoute, shown: ({ can }) => can.manageRouting },
];
