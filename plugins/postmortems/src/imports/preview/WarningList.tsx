import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { ImportWarning } from 'backstage-plugin-postmortems-common';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../translation';
import { formatNumber, Section } from '../../ui';

/** More than anybody reads at once. */
const SHOWN = 50;

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    overflowWrap: 'anywhere',
    '& li': {
      display: 'grid',
      gridTemplateColumns: '88px 1fr',
      gap: theme.spacing(0, 1),
      padding: theme.spacing(0.5, 0),
    },
  },
  line: { color: theme.palette.text.secondary },
  text: { color: theme.palette.text.secondary, fontStyle: 'italic' },
}));

export interface WarningListProps {
  warnings: readonly ImportWarning[];
  /** Who came for them is there at once. */
  focused: boolean;
}

/** What was guessed, changed or not understood, each with its line in the file. */
export function WarningList({ warnings, focused }: WarningListProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (focused) list.current?.focus();
  }, [focused]);

  return (
    <Section level={3} title={t('imports.preview.warnings')}>
      {warnings.length === 0 && t('imports.preview.noWarnings')}
      <ul
        ref={list}
        tabIndex={-1}
        className={classes.list}
        aria-label={t('imports.preview.warnings')}
        hidden={warnings.length === 0}
      >
        {warnings
          .slice(0, all ? undefined : SHOWN)
          .map(({ line, message, text }, index) => (
            <li key={index}>
              <span className={classes.line}>
                {t('imports.preview.line', { line: String(line) })}
              </span>
              <span>
                {message}
                {text && <div className={classes.text}>{text}</div>}
              </span>
            </li>
          ))}
      </ul>
      {!all && warnings.length > SHOWN && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('imports.preview.moreWarnings', {
            number: formatNumber(warnings.length),
          })}
        </Button>
      )}
    </Section>
  );
}
