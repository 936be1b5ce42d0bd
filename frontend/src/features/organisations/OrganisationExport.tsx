import { useTranslation } from 'react-i18next';
import { useDownload } from '../../api/download';
import { Download } from '../../ui/Download';
import classes from './organisations.module.css';

/** For administrators: everything of the organisation in one file. */
export function OrganisationExport({ id }: { id: string }) {
  const { t } = useTranslation('my-data');
  const download = useDownload();
  return (
    <section aria-labelledby="export-title" className={classes.section}>
      <h2 id="export-title" className={classes.heading}>
        {t('export.title')}
      </h2>
      <p>{t('export.organisationText')}</p>
      <Download
        label={t('export.organisation')}
        path={`/api/v1/organisations/${id}/export`}
        download={download}
        error={download.error}
      />
    </section>
  );
}
