import { KeyboardEvent, useId, useState } from 'react';
import { useMessages } from '../../../translation';
import { useGridStyles } from '../../fields/gridStyles';
import { useReason } from '../useReason';

export interface CommitFieldProps {
  label: string;
  value: string;
  /** Why a text cannot be kept as it is. */
  problemOf?: (text: string) => string | undefined;
  onCommit: (text: string) => Promise<void>;
  placeholder?: string;
  readOnly?: boolean;
}

/** A line of text that is kept when it is left, or with Enter; Escape takes back what was typed. */
export function CommitField(props: CommitFieldProps) {
  const { label, value, problemOf, onCommit, placeholder, readOnly } = props;
  const classes = useGridStyles();
  const { t } = useMessages();
  const reason = useReason();
  const messageId = useId();
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<string>();

  const commit = async () => {
    if (typed === undefined) return;
    const text = typed.trim();
    const unread = problemOf?.(text);
    setProblem(unread);
    if (unread !== undefined) return;
    try {
      if (text !== value) await onCommit(text);
      // Unless somebody has gone on typing meanwhile.
      setTyped(now => (now === typed ? undefined : now));
    } catch (error) {
      setProblem(t('editor.evidence.commit.failed', { reason: reason(error) }));
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void commit();
    } else if (event.key === 'Escape' && typed !== undefined) {
      event.preventDefault();
      setTyped(undefined);
      setProblem(undefined);
    }
  };

  return (
    <div>
      <input
        className={classes.input}
        aria-label={label}
        aria-describedby={problem ? messageId : undefined}
        aria-invalid={problem !== undefined || undefined}
        placeholder={placeholder}
        readOnly={readOnly}
        value={typed ?? value}
        onChange={event => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {problem && (
        <div
          id={messageId}
          role="alert"
          className={`${classes.under} ${classes.message}`}
        >
          {problem}
        </div>
      )}
    </div>
  );
}
