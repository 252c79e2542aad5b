import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import {
  MAX_ALIASES,
  type Pattern,
  type PatternAlias,
  TEXT_LIMITS,
} from 'backstage-plugin-postmortems-common';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useMessages } from '../translation';
import { Section, WaitingButton } from '../ui';
import type { PatternActs } from './usePatternActs';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0, maxWidth: '88ch' },
  alias: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    minHeight: 36,
    borderTop: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  quiet: { margin: 0, color: theme.palette.text.secondary },
  add: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
    maxWidth: '88ch',
    '& > :first-child': { flex: 1 },
  },
}));

/** Further wordings that mean a pattern. */
export function Aliases(props: { pattern: Pattern; acts: PatternActs }) {
  const { pattern, acts } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const [statement, setStatement] = useState('');
  const { aliases, mayCurate } = pattern;
  const isReady = statement.trim() !== '' && !acts.busy;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (isReady && (await acts.addAlias(statement.trim()))) setStatement('');
  };
  const field = useRef<HTMLInputElement>(null);
  const isRemoved = useRef(false);
  useEffect(() => {
    // The button went with the wording; whoever goes by keyboard stays here.
    if (isRemoved.current) field.current?.focus();
    isRemoved.current = false;
  }, [aliases]);
  const remove = async (alias: PatternAlias) => {
    isRemoved.current = await acts.removeAlias(alias);
  };
  return (
    <Section title={t('patterns.aliases.title')} level={3}>
      {aliases.length === 0 && (
        <p className={classes.quiet}>{t('patterns.aliases.none')}</p>
      )}
      <ul className={classes.list}>
        {aliases.map(alias => (
          <li key={alias.id} className={classes.alias}>
            {alias.statement}
            {mayCurate && (
              <WaitingButton
                size="small"
                waiting={acts.busy}
                aria-label={t('patterns.aliases.remove', {
                  statement: alias.statement,
                })}
                onClick={() => remove(alias)}
              >
                ×
              </WaitingButton>
            )}
          </li>
        ))}
      </ul>
      {mayCurate && aliases.length < MAX_ALIASES && (
        <form className={classes.add} onSubmit={add}>
          <TextField
            size="small"
            variant="outlined"
            label={t('patterns.aliases.add')}
            inputRef={field}
            value={statement}
            onChange={event => setStatement(event.target.value)}
            InputLabelProps={{ shrink: true }}
            inputProps={{
              maxLength: TEXT_LIMITS.statement,
              'aria-label': t('patterns.aliases.add'),
            }}
          />
          <WaitingButton type="submit" variant="outlined" waiting={!isReady}>
            {t('patterns.aliases.addAct')}
          </WaitingButton>
        </form>
      )}
    </Section>
  );
}
