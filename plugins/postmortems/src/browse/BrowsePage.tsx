import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { postmortemsTranslationRef } from '../translation';
import { PostmortemsRoot, Section } from '../ui';

export function BrowsePage() {
  const { t } = useTranslationRef(postmortemsTranslationRef);
  return (
    <PostmortemsRoot>
      <Section title={t('browse.title')}>{null}</Section>
    </PostmortemsRoot>
  );
}
