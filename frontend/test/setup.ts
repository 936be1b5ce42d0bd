import '@testing-library/jest-dom';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import './server';
import { en } from '../src/app/locales/en';
import { nl } from '../src/app/locales/nl';

// What jsdom leaves out of a browser, and our parts ask for.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  }) as MediaQueryList;
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

beforeAll(async () => {
  await i18next.use(initReactI18next).init({
    lng: 'nl',
    fallbackLng: false,
    defaultNS: 'common',
    resources: { nl, en },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  });
});

beforeEach(async () => {
  await i18next.changeLanguage('nl');
});
