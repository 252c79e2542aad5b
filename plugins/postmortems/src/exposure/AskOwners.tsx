import { useApi } from '@backstage/core-plugin-api';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import type { ExposedEntity } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import { reasonOf, useEntityNames, WaitingButton } from '../ui';
import { ExposedName } from './ExposedName';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    '& > li': {
      display: 'flex',
      alignItems: 'flex-start',
      padding: theme.spacing(0.5, 0),
      overflowWrap: 'anywhere',
    },
  },
  box: { padding: 4, marginRight: theme.spacing(0.5) },
  all: { marginLeft: 0 },
  label: { fontSize: 14 },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    minHeight: 36,
    '@media print': { display: 'none' },
  },
  quiet: { color: theme.palette.text.secondary },
}));

export interface AskOwnersProps {
  postmortemRef: string;
  /** Those that nobody has been asked about. */
  items: ExposedEntity[];
  mayAsk: boolean;
  onAsked: () => void;
}

/** Who could be asked, and the asking: of all of them, until some are taken out. */
export function AskOwners(props: AskOwnersProps) {
  const { postmortemRef, items, mayAsk, onAsked } = props;
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const nameOf = useEntityNames(items.map(({ entityRef }) => entityRef));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const chosen = items
    .map(({ entityRef }) => entityRef)
    .filter(ref => !left.has(ref));

  const ask = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await api.askExposed(postmortemRef, { entityRefs: chosen });
      onAsked();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const toggle = (ref: string) => {
    const next = new Set(left);
    if (!next.delete(ref)) next.add(ref);
    setLeft(next);
  };

  return (
    <>
      {mayAsk && items.length > 1 && (
        <FormControlLabel
          className={classes.all}
          classes={{ label: classes.label }}
          label={t('exposure.ask.all')}
          control={
            <Checkbox
              size="small"
              color="primary"
              className={classes.box}
              checked={chosen.length === items.length}
              indeterminate={chosen.length > 0 && chosen.length < items.length}
              onChange={(_, isChecked) =>
                setLeft(
                  new Set(
                    isChecked ? [] : items.map(({ entityRef }) => entityRef),
                  ),
                )
              }
            />
          }
        />
      )}
      <ul className={classes.list} aria-label={t('exposure.ask.left')}>
        {items.map(item => (
          <li key={item.entityRef}>
            {mayAsk && (
              <Checkbox
                size="small"
                color="primary"
                className={classes.box}
                checked={!left.has(item.entityRef)}
                onChange={() => toggle(item.entityRef)}
                inputProps={{
                  'aria-label': t('exposure.ask.choose', {
                    name: nameOf(item.entityRef).title,
                  }),
                }}
              />
            )}
            <div>
              <ExposedName item={item} />
            </div>
          </li>
        ))}
      </ul>
      {mayAsk && (
        <div className={classes.acts}>
          <WaitingButton
            size="small"
            variant="outlined"
            waiting={busy || chosen.length === 0}
            onClick={ask}
          >
            {t('exposure.ask.button', { count: chosen.length })}
          </WaitingButton>
          <span className={classes.quiet}>{t('exposure.ask.asking')}</span>
          <span role="status">
            {error !== undefined &&
              t('exposure.ask.failed', { reason: t(reasonOf(error)) })}
          </span>
        </div>
      )}
    </>
  );
}
