import { useApi } from '@backstage/core-plugin-api';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  MAX_MOVED_FACTORS,
  type Pattern,
} from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import { LoadError, PatternDialog, useLoad } from '../ui';

const useStyles = makeStyles(theme => ({
  which: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  list: { maxHeight: 280, minHeight: 96, overflowY: 'auto' },
  factor: {
    display: 'flex',
    alignItems: 'flex-start',
    margin: 0,
    '& [class*="MuiCheckbox-root"]': { padding: theme.spacing(0.5) },
    '& [class*="MuiFormControlLabel-label"]': { padding: theme.spacing(0.5) },
  },
  quiet: {
    fontSize: 12,
    color: theme.palette.text.secondary,
    whiteSpace: 'nowrap',
  },
}));

/** Makes a pattern of its own of some of the factors of another. */
export function SplitDialog(props: {
  pattern: Pattern;
  onSplit: (made: Pattern) => void;
  onClose: () => void;
}) {
  const { pattern, onSplit, onClose } = props;
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { value, error, retry } = useLoad(
    signal =>
      api.listFactors(
        { pattern: pattern.id, limit: MAX_MOVED_FACTORS },
        { signal },
      ),
    [api, pattern.id],
  );
  const toggle = (id: string) =>
    setChosen(last => {
      const next = new Set(last);
      if (!next.delete(id)) next.add(id);
      return next;
    });

  return (
    <PatternDialog
      title={t('patterns.split.title')}
      confirm={
        chosen.size
          ? t('patterns.split.act', { count: chosen.size })
          : t('patterns.split.actNone')
      }
      fields={{ name: '', category: pattern.category }}
      ready={chosen.size > 0}
      onSave={async fields =>
        onSplit(
          await api.splitPattern(pattern.id, pattern.version, {
            ...{ ...fields, factorIds: [...chosen] },
          }),
        )
      }
      onClose={onClose}
    >
      <fieldset className={classes.which}>
        <legend>{t('patterns.split.which')}</legend>
        {error && (
          <LoadError
            what={t('patterns.split.failed')}
            error={error}
            retry={retry}
          />
        )}
        <div className={classes.list}>
          {!value && !error && (
            <div role="status" aria-label={t('patterns.split.loading')}>
              <Skeleton height={32} />
              <Skeleton height={32} />
            </div>
          )}
          {value?.items.map(({ id, statement, postmortem }) => (
            <FormControlLabel
              key={id}
              className={classes.factor}
              control={
                <Checkbox
                  size="small"
                  color="primary"
                  checked={chosen.has(id)}
                  onChange={() => toggle(id)}
                />
              }
              label={
                <>
                  {statement}{' '}
                  <span className={classes.quiet}>{postmortem.ref}</span>
                </>
              }
            />
          ))}
        </div>
        {value?.nextCursor && (
          <p className={classes.quiet}>{t('patterns.split.more')}</p>
        )}
      </fieldset>
    </PatternDialog>
  );
}
