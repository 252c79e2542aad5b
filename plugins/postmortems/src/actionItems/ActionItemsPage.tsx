import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { postmortemsTranslationRef } from '../translation';
import { PostmortemsRoot, Section } from '../ui';

export function ActionItemsPage() {
  const { t } = useTranslationRef(postmortemsTranslationRef);
  return (
    <PostmortemsRoot>
      <Section title={t('actionItems.title')}>{null}</Section>
    </PostmortemsRoot>
  );
}
