import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { Menu, VisuallyHidden } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useActingOrganisation } from '../api/acting-organisation';
import classes from './ActingOrganisation.module.css';

/** For whom one works; with several organisations also the place to change that. */
export function ActingOrganisation() {
  const { t } = useTranslation();
  const { acting, organisations, choose } = useActingOrganisation();
  if (!acting || organisations.length < 2) return acting?.name;
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={classes.button}>
          <span className={classes.name} aria-hidden="true">
            {acting.name}
          </span>
          <VisuallyHidden>{t('nav.acting', { name: acting.name })}</VisuallyHidden>
          <IconChevronDown size={16} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={acting.id} onChange={choose}>
          {organisations.map(({ id, name }) => (
            <Menu.RadioItem key={id} value={id}>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
