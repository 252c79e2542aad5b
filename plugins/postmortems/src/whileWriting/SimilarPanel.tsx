import { useApi } from '@backstage/core-plugin-api';
import Skeleton from '@material-ui/lab/Skeleton';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import { LoadError, Section, useIsLong, useLoad } from '../ui';
import { SimilarList } from './SimilarList';
import type { Written } from './useWritten';

/** An answer takes some tenths of a second, but where the portal has just been started. */
const LONG_MS = 4_000;

/** Beside what is written: earlier post-mortems that are like it, asked for when somebody looks. */
export function SimilarPanel({ written }: { written: Written }) {
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const { ref, state } = written;
  const { value, error, retry } = useLoad(
    signal => api.getSimilar(ref, { signal }),
    [api, ref, state],
  );
  return (
    <Section level={3} title={t('whileWriting.similar.title')}>
      {error && (
        <LoadError
          what={t('whileWriting.similar.failed')}
          error={error}
          retry={retry}
        />
      )}
      {!value && !error && <Waiting />}
      {value &&
        (value.items.length > 0 ? (
          <SimilarList similar={value} />
        ) : (
          t('whileWriting.similar.none')
        ))}
    </Section>
  );
}

function Waiting() {
  const { t } = useMessages();
  const isLong = useIsLong(LONG_MS);
  return (
    <div role="status" aria-label={t('whileWriting.similar.loading')}>
      <Skeleton height={88} />
      <Skeleton height={88} />
      {isLong && t('whileWriting.similar.long')}
    </div>
  );
}
