import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { postmortemsTranslationRef } from '../translation';
import { PostmortemsRoot, Section } from '../ui';

export function EntityPostmortemsContent() {
  const { t } = useTranslationRef(postmortemsTranslationRef);
  return (
    <PostmortemsRoot>
      <Section title={t('entity.title')}>{null}</Section>
    </PostmortemsRoot>
  );
}
