import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { Postmortem } from 'backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import { LoadError, Section, useLoad } from '../ui';
import { KnownList } from './KnownList';

const useStyles = makeStyles(theme => ({
  about: { margin: 0, color: theme.palette.text.secondary },
}));

/** In a report: what was known when the incident started. Not there where nothing was. */
export function KnownBlock({ postmortem }: { postmortem: Postmortem }) {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const { ref, seq } = postmortem;
  const { value, error, retry } = useLoad(
    signal => api.getKnown(ref, { signal }),
    [api, ref, seq],
  );
  if (error) {
    return (
      <LoadError
        what={t('whileWriting.known.failed')}
        error={error}
        retry={retry}
      />
    );
  }
  if (!value || value.items.length === 0) return null;
  return (
    <Section level={3} title={t('whileWriting.known.title')}>
      <p className={classes.about}>{t('whileWriting.known.about')}</p>
      <KnownList known={value} />
    </Section>
  );
}
