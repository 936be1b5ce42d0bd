import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { storedLanguage } from './language';

const areas = import.meta.glob<Record<string, ResourceKey>>(['./locales/*/*.ts', '!./locales/*/index.ts']);

/** Texts arrive per area and language, when the first page that needs them opens. */
const localeFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, area, done) => {
    const load = areas[`./locales/${language}/${area}.ts`] ?? (() => Promise.reject(new Error(`No texts: ${area}`)));
    load().then(
      (file) => done(null, Object.values(file)[0]),
      (error: Error) => done(error, null),
    );
  },
};

export async function startLanguage(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(localeFiles)
    .use(initReactI18next)
    .init({
      lng: storedLanguage() ?? 'nl',
      supportedLngs: ['nl', 'en'],
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
      showSupportNotice: false,
    });
}
