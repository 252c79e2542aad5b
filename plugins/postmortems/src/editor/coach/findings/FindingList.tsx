import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { Finding } from 'backstage-plugin-postmortems-common';
import { memo } from 'react';
import { useMessages } from '../../../translation';
import type { TextReading } from '../Coach';
import { severityLines } from '../marks/severityLines';
import type { FieldFindings, FindingActs } from './useFindings';

/** So many are listed; F8 goes through all of them. */
const MOST_SHOWN = 20;

const useStyles = makeStyles(theme => ({
  root: { maxWidth: '88ch' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
    minHeight: 28,
    padding: theme.spacing(0, 1),
    borderLeft: '2px solid transparent',
    fontSize: 13,
    lineHeight: '20px',
    color: theme.palette.text.secondary,
  },
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    fontSize: 13,
    lineHeight: '20px',
  },
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 1),
    borderLeft: '2px solid transparent',
    borderTop: `1px solid ${theme.palette.divider}`,
    '&[aria-current]': {
      borderLeftColor: theme.palette.text.primary,
      background: theme.palette.action.hover,
    },
  },
  more: {
    padding: theme.spacing(0.5, 1),
    color: theme.palette.text.secondary,
  },
  said: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  words: {
    padding: 0,
    border: 0,
    background: 'none',
    font: 'inherit',
    fontWeight: 600,
    color: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
  severity: { color: theme.palette.text.secondary },
  text: { margin: 0 },
  act: { flex: 'none', padding: theme.spacing(0, 1) },
  ...severityLines(theme),
}));

export interface FindingListProps {
  findings: FieldFindings;
  /** What the field is called. */
  label: string;
}

interface ShownProps {
  reading: TextReading;
  id?: string;
  current?: string;
  acts: FindingActs;
  label: string;
}

function PlainShown({ reading, id, current, acts, label }: ShownProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { text, leftAlone, dismissed } = reading;
  const count = reading.findings.length;
  const more = count - MOST_SHOWN;
  const wordsOf = ({ start, end }: Finding) => text.slice(start, end);

  return (
    <div
      role="group"
      aria-label={t('editor.coach.findingsOf', { label })}
      className={classes.root}
    >
      <div className={classes.line}>
        {count > 0 && <span id={id}>{t('editor.coach.count', { count })}</span>}
        {leftAlone && <span>{t('editor.coach.leftAlone')}</span>}
        {dismissed.length > 0 && (
          <>
            <span>{t('editor.coach.aside', { count: dismissed.length })}</span>
            <Button
              size="small"
              className={classes.act}
              onClick={acts.bringBack}
            >
              {t('editor.coach.bringBack')}
            </Button>
          </>
        )}
      </div>
      {count > 0 && (
        <ul className={classes.list}>
          {reading.findings.slice(0, MOST_SHOWN).map(finding => (
            <li
              key={finding.key}
              className={classes.item}
              aria-current={finding.key === current || undefined}
            >
              <div className={classes.said}>
                <button
                  type="button"
                  className={classes.words}
                  title={t('editor.coach.goTo')}
                  onClick={() => acts.show(finding)}
                >
                  <span className={classes[finding.severity]}>
                    {wordsOf(finding)}
                  </span>
                </button>{' '}
                <span className={classes.severity}>
                  {t(`editor.coach.severity.${finding.severity}`)}
                </span>
                <p className={classes.text}>
                  {finding.reason} <em>{finding.question}</em>
                </p>
              </div>
              <Button
                size="small"
                className={classes.act}
                aria-label={t('editor.coach.dismissThis', {
                  words: wordsOf(finding),
                })}
                onClick={() => acts.dismiss(finding)}
              >
                {t('editor.coach.dismiss')}
              </Button>
            </li>
          ))}
          {more > 0 && (
            <li className={classes.more}>
              {t('editor.coach.more', { count: more })}
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

/** Drawn again only when it says something else. */
const Shown = memo(PlainShown);

/** What was found in a text, one below the other: why, a better question, and a way to put it aside. */
export function FindingList({ findings, label }: FindingListProps) {
  const { reading, describedBy, current, acts } = findings;
  return reading ? (
    <Shown
      reading={reading}
      id={describedBy}
      current={current}
      acts={acts}
      label={label}
    />
  ) : null;
}
