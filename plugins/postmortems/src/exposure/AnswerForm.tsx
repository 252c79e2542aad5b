import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  errorStatus,
  EXPOSURE_ANSWERS,
  EXPOSURE_LIMITS,
  type ExposureAnswer,
  type ExposureAnswerKind,
  type ExposureQuestion,
} from 'backstage-plugin-postmortems-common';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import {
  DayField,
  reasonOf,
  useLateFocus,
  useToday,
  WaitingButton,
} from '../ui';

const useStyles = makeStyles(theme => ({
  root: {
    margin: theme.spacing(1, 0),
    padding: theme.spacing(1.5, 2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1.5),
    margin: theme.spacing(1, 0),
  },
  note: { flex: '1 1 240px' },
  label: { fontSize: 14 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

export interface AnswerFormProps {
  question: ExposureQuestion;
  postmortemRef: string;
  /** What the entity is called. */
  name: string;
  /** Called when there is another answer than before, perhaps somebody else's. */
  onAnswered: (isStale: boolean) => void;
  onCancel: () => void;
}

/** Says for an entity whether it has the weakness: with a day, and a note. */
export function AnswerForm(props: AnswerFormProps) {
  const { question, postmortemRef, name, onAnswered, onCancel } = props;
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const today = useToday();
  const labelId = useId();
  const noteId = useId();
  const [answer, setAnswer] = useState<ExposureAnswerKind | null>(
    question.answer,
  );
  const [day, setDay] = useState(question.answeredOn ?? today);
  const [note, setNote] = useState(question.note);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [first, focusFirst] = useLateFocus<HTMLInputElement>();
  useEffect(focusFirst, [focusFirst]);

  const send = async (said: ExposureAnswer) => {
    setBusy(true);
    setError(undefined);
    try {
      await api.answerExposure(
        postmortemRef,
        question.id,
        question.version,
        said,
      );
      onAnswered(false);
    } catch (failure) {
      if (errorStatus(failure) === 412) return onAnswered(true);
      setError(failure);
      setBusy(false);
    }
    return undefined;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (answer && !busy) send({ answer, answeredOn: day, note });
  };

  const focused = question.answer ?? EXPOSURE_ANSWERS[0];
  return (
    <form className={classes.root} onSubmit={submit}>
      <FormControl component="fieldset">
        <FormLabel component="legend" id={labelId}>
          {t('exposure.answer.question', { name })}
        </FormLabel>
        <RadioGroup
          row
          aria-labelledby={labelId}
          value={answer}
          onChange={event =>
            setAnswer(event.target.value as ExposureAnswerKind)
          }
        >
          {EXPOSURE_ANSWERS.map(kind => (
            <FormControlLabel
              key={kind}
              value={kind}
              classes={{ label: classes.label }}
              control={
                <Radio
                  size="small"
                  color="primary"
                  inputRef={kind === focused ? first : undefined}
                />
              }
              label={t(`exposure.answer.${kind}`)}
            />
          ))}
        </RadioGroup>
      </FormControl>
      <div className={classes.fields}>
        <DayField
          label={t('exposure.answer.day')}
          value={day}
          onChange={picked => setDay(picked ?? today)}
        />
        <TextField
          id={noteId}
          className={classes.note}
          size="small"
          variant="outlined"
          label={t('exposure.answer.note')}
          value={note}
          onChange={event => setNote(event.target.value)}
          inputProps={{ maxLength: EXPOSURE_LIMITS.note }}
          InputLabelProps={{ shrink: true }}
        />
      </div>
      <div className={classes.acts}>
        <WaitingButton
          type="submit"
          size="small"
          variant="contained"
          color="primary"
          // Nothing is said for those who have not said it.
          disabled={!answer}
          waiting={busy}
        >
          {t('exposure.answer.save')}
        </WaitingButton>
        {question.answer && (
          <WaitingButton
            size="small"
            waiting={busy}
            onClick={() => send({ answer: null })}
          >
            {t('exposure.answer.takeBack')}
          </WaitingButton>
        )}
        <Button size="small" onClick={onCancel}>
          {t('exposure.answer.cancel')}
        </Button>
      </div>
      {error !== undefined && (
        <div role="alert">
          {t('exposure.answer.failed', { reason: t(reasonOf(error)) })}
        </div>
      )}
    </form>
  );
}
