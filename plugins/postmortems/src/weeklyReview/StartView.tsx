import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { newIdempotencyKey } from 'backstage-plugin-postmortems-common/client';
import { useRef, useState } from 'react';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import { LoadError } from '../ui';
import { REASONS } from './agenda';
import { Key } from './Key';
import { LoadedAgenda, MOST_OF_A_KIND } from './loadAgenda';
import { groupOf, ReviewScope } from './scope';
import { useKeys } from '../ui/useKeys';

const useStyles = makeStyles(theme => ({
  count: { margin: 0, fontSize: 20, lineHeight: '28px', fontWeight: 600 },
  quiet: {
    maxWidth: '60ch',
    margin: theme.spacing(1, 0),
    color: theme.palette.text.secondary,
  },
  begin: {
    // On the button's own colour.
    '& kbd': { marginLeft: theme.spacing(1), color: 'inherit' },
  },
  kinds: {
    margin: theme.spacing(1, 0, 2),
    paddingLeft: theme.spacing(2.5),
  },
}));

export interface StartViewProps {
  agenda: LoadedAgenda;
  scope: ReviewScope;
  onBegun: () => void;
}

/** What a meeting would go through, before anybody has begun it. */
export function StartView({ agenda, scope, onBegun }: StartViewProps) {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  // One intention, however often it has to be sent.
  const key = useRef(newIdempotencyKey());
  const { entries, snoozed, hasMore } = agenda;
  const begin = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await api.beginActionReview(
        { scope: groupOf(scope) },
        { idempotencyKey: key.current },
      );
      onBegun();
    } catch (caught) {
      setError(caught as Error);
      setBusy(false);
    }
  };
  useKeys({ enter: busy ? undefined : begin });
  const kinds = REASONS.map(reason => ({
    reason,
    count: entries.filter(({ section }) => section === reason).length,
  })).filter(({ count }) => count > 0);

  return (
    <>
      <p className={classes.count}>
        {t('weeklyReview.start.count', { count: entries.length })}
      </p>
      {entries.length === 0 ? (
        <p className={classes.quiet}>{t('weeklyReview.start.nothing')}</p>
      ) : (
        <ul className={classes.kinds}>
          {kinds.map(({ reason, count }) => (
            <li key={reason}>
              {t('weeklyReview.start.kind', {
                number: String(count),
                kind: t(`weeklyReview.start.of.${reason}`),
              })}
            </li>
          ))}
        </ul>
      )}
      {snoozed > 0 && (
        <p className={classes.quiet}>
          {t('weeklyReview.start.snoozed', { count: snoozed })}
        </p>
      )}
      {hasMore && (
        <p className={classes.quiet}>
          {t('weeklyReview.start.more', { number: String(MOST_OF_A_KIND) })}
        </p>
      )}
      <p className={classes.quiet}>{t('weeklyReview.start.hint')}</p>
      {error && (
        <LoadError what={t('weeklyReview.start.beginFailed')} error={error} />
      )}
      <Button
        className={classes.begin}
        variant="contained"
        color="primary"
        disabled={busy}
        onClick={begin}
      >
        {t('weeklyReview.start.begin')}
        <Key name="↵" />
      </Button>
    </>
  );
}
