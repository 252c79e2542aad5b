import Skeleton from '@material-ui/lab/Skeleton';
import type { Known } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { type Loaded, LoadError, Section } from '../ui';
import { KnownSections } from './KnownSections';

/** Beside what is written: what was known when the incident started. */
export function KnownPanel({ known }: { known: Loaded<Known | undefined> }) {
  const { t } = useMessages();
  const { value, error, retry } = known;
  if (value && value.items.length > 0) return <KnownSections known={value} />;
  return (
    <Section level={3} title={t('whileWriting.known.title')}>
      {error && (
        <LoadError
          what={t('whileWriting.known.failed')}
          error={error}
          retry={retry}
        />
      )}
      {!value && !error && (
        <div role="status" aria-label={t('whileWriting.known.loading')}>
          <Skeleton height={88} />
        </div>
      )}
      {value && t('whileWriting.known.none')}
    </Section>
  );
}
