import { useTranslation } from 'react-i18next';
import { FactPanel } from '../../ui/FactPanel';
import { useFormats } from '../../ui/format';
import type { Need } from './ecosystems.api';
import classes from './Needs.module.css';
import { useWords } from './use-words';

export function NeedDetails({ need }: { need: Need }) {
  const { t } = useTranslation('ecosystems');
  const { text } = useFormats();
  const words = useWords();
  return (
    <>
      <FactPanel
        label={t('need.facts')}
        facts={[
          { label: t('need.who'), value: text(need.desk.name), note: words.domain(need.primaryDomain) },
          {
            label: t('need.about'),
            value: words.area(need.nldArea),
            note: need.subArea && words.topic(need.subArea),
          },
          { label: t('need.where'), value: words.region(need.region), note: t('need.whereNote') },
        ]}
      />
      <p className={classes.whole}>{need.description}</p>
    </>
  );
}
