import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useId, useRef } from 'react';
import { TimeMark } from '../time/review/TimeMark';
import { TimeNotes } from '../time/review/TimeNotes';
import type { TimeReview } from '../time/review/TimeReview';
import type { TimeNotesOf } from '../time/review/useTimeNotes';
import { TimeInputOptions, useTimeInput } from '../time/useTimeInput';
import { useFocusWithin } from './useFocusWithin';

const useStyles = makeStyles({ root: { position: 'relative' } });

export interface TimeFieldProps extends TimeInputOptions {
  label: string;
  /** What is worth a second look in it, where its time is looked through. */
  reviewed?: { review: TimeReview; notes: TimeNotesOf };
}

/** A time as people write one, with the instant in UTC under it. */
export function TimeField({ label, reviewed, ...options }: TimeFieldProps) {
  const classes = useStyles();
  const time = useTimeInput(options);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { focused, handlers } = useFocusWithin();
  const words = reviewed?.notes.words;
  // What is doubtful stands in the notes, where it can be chosen.
  const message = reviewed ? time.message : `${time.message} ${time.doubt}`;
  return (
    <div className={classes.root} {...handlers}>
      <TextField
        id={id}
        inputRef={input}
        fullWidth
        size="small"
        variant="outlined"
        label={label}
        value={time.text}
        onChange={event => time.type(event.target.value)}
        onBlur={time.leave}
        error={time.invalid}
        // Always a line, so that nothing moves when something is understood.
        helperText={message.trim() || ' '}
        inputProps={
          words
            ? { 'aria-describedby': `${id}-helper-text ${reviewed.notes.id}` }
            : undefined
        }
        InputProps={
          reviewed && {
            endAdornment: <TimeMark words={reviewed.notes.words} />,
          }
        }
        InputLabelProps={{ shrink: true }}
      />
      {words && (
        <TimeNotes
          {...reviewed}
          shown={focused}
          onCorrected={() => {
            time.leave();
            input.current?.focus();
          }}
        />
      )}
    </div>
  );
}
