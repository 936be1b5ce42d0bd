import { IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FormDescription, Item, ReferenceLists } from '../../../api/types';
import type { FormLayout } from '../../../ui/form-layout';
import { useFormats } from '../../../ui/format';
import { AnswerText, isAnswered } from '../form/AnswerText';
import { askedFields } from '../form/form-values';
import { TitledNotice } from '../TitledNotice';
import classes from './ItemPage.module.css';

interface PublishedPartProps {
  item: Item;
  layout: FormLayout;
  description: FormDescription;
  lists: ReferenceLists;
}

/** Who reads an item only because it was published is not told who else can. */
export const isPublicPart = (item: Pick<Item, 'audience'>): boolean => item.audience.length === 0;

const shown = ['summary', 'nldArea', 'region', 'regions'];

/** What others read of a published item, and that it is not all there is. */
export function PublishedPart({ item, layout, description, lists }: PublishedPartProps) {
  const { t } = useTranslation('items');
  const { text } = useFormats();
  const fields = askedFields(layout, description);
  const answered = shown.flatMap((name) => fields.get(name) ?? []).filter((field) => isAnswered(field, item));
  return (
    <div className={classes.main}>
      <TitledNotice tone="calm" icon={IconWorld} title={t('page.public.title')}>
        <p>{t('page.public.text')}</p>
      </TitledNotice>
      {answered.length > 0 && (
        <section aria-labelledby="public-title" className={classes.section}>
          <h2 id="public-title" className={classes.heading}>
            {t('page.public.heading')}
          </h2>
          <dl className={classes.texts}>
            {answered.map((field) => (
              <div key={field.name} className={classes.prose}>
                <dt>{text(field.described.label)}</dt>
                <dd>
                  <AnswerText field={field} answers={item} lists={lists} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}
