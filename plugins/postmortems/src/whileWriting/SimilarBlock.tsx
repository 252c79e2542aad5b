import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { Postmortem } from 'backstage-plugin-postmortems-common';
import { useRef } from 'react';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import { LoadError, Section, useLoad } from '../ui';
import { useNear } from '../ui/useNear';
import { SimilarList } from './SimilarList';

const useStyles = makeStyles(theme => ({
  about: { margin: 0, color: theme.palette.text.secondary },
}));

/**
 * In a report, at its end: earlier post-mortems that are like it. Not there where none is. It is asked for when
 * somebody comes near, as many are read for it.
 */
export function SimilarBlock({ postmortem }: { postmortem: Postmortem }) {
  const end = useRef<HTMLDivElement>(null);
  return (
    <div ref={end}>{useNear(end) && <Found postmortem={postmortem} />}</div>
  );
}

function Found({ postmortem }: { postmortem: Postmortem }) {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const { ref, seq } = postmortem;
  const { value, error, retry } = useLoad(
    signal => api.getSimilar(ref, { signal }),
    [api, ref, seq],
  );
  if (error) {
    return (
      <LoadError
        what={t('whileWriting.similar.failed')}
        error={error}
        retry={retry}
      />
    );
  }
  if (!value || value.items.length === 0) return null;
  return (
    <Section level={3} title={t('whileWriting.similar.title')}>
      <p className={classes.about}>{t('whileWriting.similar.about')}</p>
      <SimilarList similar={value} />
    </Section>
  );
}
