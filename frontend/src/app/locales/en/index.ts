import { about } from './about';
import { accounts } from './accounts';
import { cases } from './cases';
import { common } from './common';
import { demo } from './demo';
import { notifications } from './notifications';
import { overview } from './overview';
import { policies } from './policies';
import { ui } from './ui';
import { welcome } from './welcome';

/** Every area, by the name of its file. */
export const en = { about, accounts, cases, common, demo, notifications, overview, policies, ui, welcome };
