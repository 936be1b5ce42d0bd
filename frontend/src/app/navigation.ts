import {
  type Icon,
  IconActivity,
  IconArchive,
  IconArmchair,
  IconBuilding,
  IconBuildings,
  IconCalendarOff,
  IconClipboardCheck,
  IconFileText,
  IconHome,
  IconInbox,
  IconLink,
  IconListSearch,
  IconMap2,
  IconRoute,
  IconScale,
  IconShieldExclamation,
  IconTargetArrow,
  IconUsers,
} from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { Me } from '../api/types';

export interface NavItem {
  to: NonNullable<LinkProps['to']>;
  /** A key of `nav` in the area `common`. */
  label:
    | 'overview'
    | 'items'
    | 'organisation'
    | 'inbox'
    | 'region'
    | 'needs'
    | 'links'
    | 'table'
    | 'routing'
    | 'directory'
    | 'operations'
    | 'retention'
    | 'audit'
    | 'securityEvents'
    | 'staff'
    | 'accessReviews'
    | 'seats'
    | 'absence';
  icon: Icon;
  /** By what the person can do, never by role. */
  shown: (me: Me) => boolean;
}

export const navigation: readonly NavItem[] = [
  { to: '/home', label: 'overview', icon: IconHome, shown: () => true },
  { to: '/items', label: 'items', icon: IconFileText, shown: ({ can }) => can.submitItems || can.seeRegion },
  {
    to: '/organisations',
    label: 'organisation',
    icon: IconBuilding,
    shown: ({ organisations }) => organisations.length > 0,
  },
  { to: '/cases', label: 'inbox', icon: IconInbox, shown: ({ can }) => can.seeInbox },
  { to: '/region', label: 'region', icon: IconMap2, shown: ({ can }) => can.seeRegion },
  { to: '/directory', label: 'directory', icon: IconBuildings, shown: ({ can }) => can.seeDirectory },
  { to: '/needs', label: 'needs', icon: IconTargetArrow, shown: ({ can }) => can.seeNeeds },
  // a desk that is no region is in no link
  { to: '/links', label: 'links', icon: IconLink, shown: ({ can }) => can.seeRegion || !can.seeInbox },
  { to: '/table', label: 'table', icon: IconScale, shown: ({ can }) => can.seeTable },
  { to: '/routing', label: 'routing', icon: IconRoute, shown: ({ can }) => can.manageRouting },
  { to: '/staff', label: 'staff', icon: IconUsers, shown: ({ can }) => can.seeStaff },
  { to: '/access-reviews', label: 'accessReviews', icon: IconClipboardCheck, shown: ({ can }) => can.seeAccessReviews },
  { to: '/seats', label: 'seats', icon: IconArmchair, shown: ({ can }) => can.seeSeats },
  { to: '/absence', label: 'absence', icon: IconCalendarOff, shown: ({ can }) => can.delegate },
  { to: '/operations', label: 'operations', icon: IconActivity, shown: ({ can }) => can.seeOperations },
  { to: '/retention', label: 'retention', icon: IconArchive, shown: ({ can }) => can.seeOperations },
  { to: '/audit', label: 'audit', icon: IconListSearch, shown: ({ can }) => can.seeAudit },
  {
    to: '/security-events',
    label: 'securityEvents',
    icon: IconShieldExclamation,
    shown: ({ can }) => can.seeSecurityEvents,
  },
];
