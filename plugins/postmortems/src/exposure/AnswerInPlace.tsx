import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { ExposureQuestion } from 'backstage-plugin-postmortems-common';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../translation';
import { formatDay, useEntityNames, useLateFocus } from '../ui';
import { AnswerForm } from './AnswerForm';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
    minHeight: 32,
    fontVariantNumeric: 'tabular-nums',
  },
  said: { fontWeight: 600 },
  quiet: { color: theme.palette.text.secondary },
  note: { margin: 0, overflowWrap: 'anywhere' },
  act: { '@media print': { display: 'none' } },
}));

export interface AnswerInPlaceProps {
  question: ExposureQuestion;
  postmortemRef: string;
  /** Asks for what is said by now. */
  onAnswered: () => void;
}

/** What was answered for an entity; who may, answers here. */
export function AnswerInPlace(props: AnswerInPlaceProps) {
  const { question, postmortemRef, onAnswered } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const [isStale, setStale] = useState(false);
  const { entityRef, answer, answeredOn, askedAt, note, mayAnswer } = question;
  const name = useEntityNames([entityRef])(entityRef).title;
  const [button, focusButton] = useLateFocus<HTMLButtonElement>();
  const wasOpen = useRef(false);
  useEffect(() => {
    // Whoever closed the form goes on from where it was opened.
    if (wasOpen.current && !isOpen) focusButton();
    wasOpen.current = isOpen;
  }, [isOpen, focusButton]);
  const close = () => setOpen(false);

  if (isOpen) {
    return (
      <AnswerForm
        {...{ question, postmortemRef, name }}
        onCancel={close}
        onAnswered={stale => {
          setStale(stale);
          close();
          onAnswered();
        }}
      />
    );
  }
  return (
    <>
      <div className={classes.line}>
        {answer ? (
          <span className={classes.said}>
            {t('exposure.answer.said', {
              answer: t(`exposure.answer.${answer}`),
              day: formatDay(answeredOn!),
            })}
          </span>
        ) : (
          <span className={classes.quiet}>
            {t('exposure.answer.waits', { day: formatDay(askedAt) })}
          </span>
        )}
        {mayAnswer && (
          <Button
            size="small"
            variant={answer ? 'text' : 'outlined'}
            className={classes.act}
            ref={button}
            aria-label={t(
              answer ? 'exposure.answer.changeFor' : 'exposure.answer.giveFor',
              { name },
            )}
            onClick={() => {
              setStale(false);
              setOpen(true);
            }}
          >
            {t(answer ? 'exposure.answer.change' : 'exposure.answer.give')}
          </Button>
        )}
        <span role="status">{isStale && t('exposure.answer.stale')}</span>
      </div>
      {note && <p className={classes.note}>{note}</p>}
    </>
  );
}
