import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { postmortemsTranslationRef } from '../translation';
import { PostmortemsRoot, Section } from '../ui';

export function EditorPage() {
  const { t } = useTranslationRef(postmortemsTranslationRef);
  return (
    <PostmortemsRoot>
      <Section title={t('editor.title')}>{null}</Section>
    </PostmortemsRoot>
  );
}
