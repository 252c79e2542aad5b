import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { postmortemsTranslationRef } from '../translation';
import { PostmortemsRoot, Section } from '../ui';

export function ReportPage() {
  const { t } = useTranslationRef(postmortemsTranslationRef);
  return (
    <PostmortemsRoot>
      <Section title={t('report.title')}>{null}</Section>
    </PostmortemsRoot>
  );
}
