import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type {
  Renewal,
  RenewalChange,
} from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import {
  confirmFactorsRouteRef,
  patternsRouteRef,
  recurringFactorsRouteRef,
} from '../../routes';
import { useMessages } from '../../translation';
import { LoadError, PostmortemsRoot } from '../../ui';
import { PageHead } from '../PageHead';
import { RenewalExamples } from './RenewalExamples';
import { RenewalStatus } from './RenewalStatus';
import { RenewalTable } from './RenewalTable';
import { useRenewal, type ShownRenewal } from './useRenewal';
import { keyOf } from './useSides';

const useStyles = makeStyles(theme => ({
  intro: {
    margin: 0,
    maxWidth: '88ch',
    color: theme.palette.text.secondary,
  },
  versions: {
    margin: theme.spacing(1, 0),
    fontSize: 13,
    color: theme.palette.text.secondary,
  },
  more: { fontSize: 13, color: theme.palette.text.secondary },
}));

/** What a newer version of the lexicon or the normaliser would sort otherwise, and having it do so. */
export function RenewalPage() {
  return (
    <PostmortemsRoot>
      <Renewing />
    </PostmortemsRoot>
  );
}

function Renewing() {
  const classes = useStyles();
  const { t } = useMessages();
  const recurring = useRouteRef(recurringFactorsRouteRef);
  const patterns = useRouteRef(patternsRouteRef);
  const confirm = useRouteRef(confirmFactorsRouteRef);
  const shown = useRenewal();
  const { value } = shown;
  return (
    <>
      <PageHead
        title={t('patterns.renewal.title')}
        ways={[
          { to: confirm(), label: t('patterns.renewal.confirm') },
          { to: patterns(), label: t('patterns.title') },
          { to: recurring(), label: t('patterns.back') },
        ]}
      />
      <p className={classes.intro}>{t('patterns.renewal.intro')}</p>
      {shown.error && (
        <LoadError
          what={t('patterns.renewal.failed')}
          error={shown.error}
          retry={shown.retry}
        />
      )}
      {value && <Found value={value} shown={shown} />}
      {!value && !shown.error && (
        <div role="status" aria-label={t('patterns.renewal.loading')}>
          <Skeleton height={72} />
          {[0, 1, 2, 3].map(i => (
            <Skeleton key={i} height={40} />
          ))}
        </div>
      )}
    </>
  );
}

function Found({ value, shown }: { value: Renewal; shown: ShownRenewal }) {
  const { version, madeBy, changes, isMore, state, waiting } = value;
  const classes = useStyles();
  const { t } = useMessages();
  const [asked, setAsked] = useState<RenewalChange>();
  return (
    <>
      <p className={classes.versions}>
        {t('patterns.renewal.versions', {
          version: String(version.sorter),
          lexicon: String(version.lexicon),
          normaliser: String(version.normaliser),
        })}{' '}
        {madeBy.length > 0 &&
          t('patterns.renewal.madeBy', { versions: madeBy.join(', ') })}
      </p>
      <RenewalStatus value={value} shown={shown} />
      {changes.length > 0 && (
        <RenewalTable
          changes={changes}
          shown={asked && keyOf(asked)}
          onShow={setAsked}
        />
      )}
      {isMore && <p className={classes.more}>{t('patterns.renewal.more')}</p>}
      {waiting > 0 && (
        <RenewalExamples
          change={asked}
          turn={state}
          onAll={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
