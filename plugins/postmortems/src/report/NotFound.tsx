import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';
import { postmortemsTranslationRef } from '../translation';
import { Empty, Section } from '../ui';

/** What somebody sees of a post-mortem that never was, and of one that is not for them: the same. */
export function NotFound() {
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const all = useRouteRef(rootRouteRef);
  return (
    <Section title={t('report.notFound.title')}>
      <Empty action={<Link to={all()}>{t('report.notFound.all')}</Link>}>
        {t('report.notFound.text')}
      </Empty>
    </Section>
  );
}
