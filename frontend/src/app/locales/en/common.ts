import type { common as dutch } from '../nl/common';
import type { Texts } from '../texts';

export const common: Texts<typeof dutch> = {
  brand: 'Defport',
  skipToContent: 'Skip to content',
  loading: 'Loading',
  language: 'Language',
  scheme: { label: 'Display', light: 'Light', dark: 'Dark', auto: 'Same as your device' },
  signIn: 'Sign in',
  signOut: 'Sign out',
  register: 'Create an account',
  toOverview: 'My overview',
  publicNav: { label: 'Main menu', how: 'How it works', who: 'About Defport', begin: 'Create an account' },
  nav: {
    label: 'Menu',
    open: 'Open menu',
    close: 'Close menu',
    overview: 'Overview',
    items: 'My items',
    organisation: 'My organisation',
    inbox: 'Inbox',
    needs: 'Needs',
    region: 'My region',
    links: 'Links',
    table: 'Financing table',
    routing: 'Routing',
    myAccount: 'My account',
    account: 'Menu of {{name}}',
  },
  footer: {
    about:
      'One door for companies, knowledge institutes, financiers and regions that help make the Netherlands resilient.',
    begin: 'Get started',
    site: 'About this site',
    how: 'How it works',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    display: 'Language and display',
    api: 'API description',
  },
  notFound: {
    title: 'This page does not exist',
    text: 'The address is wrong, the page is gone, or you may not see it. Check the address, or start again from the home page.',
    back: 'To the home page',
  },
  failed: {
    title: 'Something went wrong',
    text: 'Something went wrong on this page. What you had saved is not lost.',
    retry: 'Try again',
  },
};
