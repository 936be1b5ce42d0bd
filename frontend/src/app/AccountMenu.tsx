import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { type MantineColorScheme, Menu, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { IconDatabase, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActingOrganisation } from '../api/acting-organisation';
import { useSignOut } from '../api/session';
import type { Me } from '../api/types';
import { initials } from '../ui/PersonName';
import classes from './AccountMenu.module.css';
import { schemes } from './DisplayChoices';
import { languageNames, languages, useLanguage } from './language';

export function AccountMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { acting, organisations, choose: workFor } = useActingOrganisation();
  const navigate = useNavigate();
  const signOut = useSignOut(() => navigate({ to: '/' }));
  return (
    <Menu width={260} position="bottom-end" transitionProps={{ duration: 0 }} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={classes.round}>
          <span aria-hidden="true">{initials(me.person.name)}</span>
          <VisuallyHidden>{t('nav.account', { name: me.person.name })}</VisuallyHidden>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <div className={classes.name}>{me.person.name}</div>
          <div className={classes.mail}>{me.person.email}</div>
        </div>
        {organisations.length > 1 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t('nav.worksFor')}</Menu.Label>
            <Menu.RadioGroup value={acting?.id ?? ''} onChange={workFor}>
              {organisations.map(({ id, name }) => (
                <Menu.RadioItem key={id} value={id}>
                  {name}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </>
        )}
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCircle size={18} aria-hidden="true" />}>
          {t('nav.myAccount')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('language')}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(option) => void choose(option === 'en' ? 'en' : 'nl')}>
          {languages.map((option) => (
            <Menu.RadioItem key={option} value={option} lang={option}>
              {languageNames[option]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t('scheme.label')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
          {schemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {t(`scheme.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconDatabase size={18} aria-hidden="true" />}
          onClick={() => void navigate({ to: '/my-data' })}
        >
          {t('nav.myData')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden="true" />} onClick={() => signOut.mutate()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
