import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { codePoints, TEXT_LIMITS } from 'backstage-plugin-postmortems-common';
import { ClipboardEvent, KeyboardEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useMessages } from '../../translation';
import { formatNumber, Markdown } from '../../ui';
import { FindingList } from '../coach/findings/FindingList';
import { useFindings } from '../coach/findings/useFindings';
import { FindingMarks } from '../coach/marks/FindingMarks';
import type { TextName } from '../coach/texts';
import { AddImages } from '../images/AddImages';
import { ImageNotices } from '../images/ImageNotices';
import { InsertImages } from '../images/InsertImages';
import type { TextImages } from '../images/TextImages';
import { useImageEntry } from '../images/useImageEntry';
import { useWrittenText } from '../images/useWrittenText';
import { toggleMark } from './emphasis';
import { useGrowing } from './useGrowing';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(0.5),
    maxWidth: '88ch',
    marginBottom: theme.spacing(1),
  },
  modes: { display: 'flex', gap: theme.spacing(0.5) },
  mode: {
    '&[aria-pressed="true"]': {
      background: theme.palette.action.selected,
      fontWeight: 600,
    },
  },
  area: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '88ch',
    minHeight: 240,
    maxHeight: '70vh',
    padding: theme.spacing(1.5),
    resize: 'vertical',
    fieldSizing: 'content',
    font: 'inherit',
    color: 'inherit',
    background: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    '&:focus': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -1,
    },
  },
  marked: { position: 'relative', maxWidth: '88ch' },
  /** While files are held over the page. */
  over: {
    borderStyle: 'dashed',
    borderColor: theme.palette.text.primary,
    backgroundColor: theme.palette.action.hover,
  },
  preview: { minHeight: 240, maxWidth: '72ch', padding: theme.spacing(1.5) },
  help: {
    color: theme.palette.text.secondary,
    maxWidth: '72ch',
    margin: theme.spacing(0, 0, 1),
  },
}));

export interface MarkdownFieldProps {
  label: string;
  help?: string;
  value: string;
  onChange: (text: string) => void;
  /** Why the text cannot be saved as it is. */
  problem?: string;
  /** Under which its language is looked at. */
  coached?: TextName;
  /** Takes images into the text; without it there are none. */
  images?: TextImages;
}

/** Text in Markdown: written plainly, looked at as a reader will see it. */
export function MarkdownField(props: MarkdownFieldProps) {
  const { label, help, value, onChange, problem, images, coached } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const helpId = useId();
  const problemId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [preview, setPreview] = useState(false);
  const [refused, setRefused] = useState<number>();
  useGrowing(area, value);
  useWrittenText(area, images, onChange, !preview);
  const entry = useImageEntry(area);
  const findings = useFindings(coached, area, label);
  const { reading } = findings;

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    findings.acts.onKeyDown(event);
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const mark = ({ b: '**', i: '_' } as const)[event.key.toLowerCase()];
    if (!mark) return;
    event.preventDefault();
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    replaceText(
      event.currentTarget,
      toggleMark({ text: value, start, end }, mark),
      onChange,
    );
  };

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    if (images && entry.paste(event)) return;
    const pasted = event.clipboardData.getData('text/plain');
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    const length = value.length - (end - start) + pasted.length;
    // Counting code points takes its time, and text this short cannot have too many.
    const points =
      length <= TEXT_LIMITS.section
        ? 0
        : codePoints(pasted) +
          codePoints(value.slice(0, start)) +
          codePoints(value.slice(end));
    const tooLong = points > TEXT_LIMITS.section;
    if (tooLong) event.preventDefault();
    setRefused(tooLong ? points : undefined);
  };

  return (
    <>
      {help && (
        <p id={helpId} className={classes.help}>
          {help}
        </p>
      )}
      <div className={classes.bar}>
        <div
          role="group"
          aria-label={t('editor.markdown.modes')}
          className={classes.modes}
        >
          {([false, true] as const).map(mode => (
            <Button
              key={String(mode)}
              size="small"
              className={classes.mode}
              aria-pressed={preview === mode}
              onClick={() => setPreview(mode)}
            >
              {t(mode ? 'editor.markdown.preview' : 'editor.markdown.write')}
            </Button>
          ))}
        </div>
        {images && !preview && <AddImages entry={entry} />}
      </div>
      {preview ? (
        <div className={classes.preview}>
          {value.trim() ? (
            <Markdown>{value}</Markdown>
          ) : (
            t('editor.markdown.nothing')
          )}
        </div>
      ) : (
        <div className={classes.marked}>
          <textarea
            ref={area}
            className={`${classes.area} ${entry.over ? classes.over : ''}`}
            aria-label={label}
            aria-describedby={
              [help && helpId, problem && problemId, findings.describedBy]
                .filter(Boolean)
                .join(' ') || undefined
            }
            aria-invalid={problem !== undefined}
            placeholder={t('editor.markdown.placeholder')}
            value={value}
            onChange={event => {
              setRefused(undefined);
              onChange(event.target.value);
            }}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            onSelect={findings.acts.onSelect}
          />
          {reading && reading.findings.length > 0 && (
            <FindingMarks area={area} text={value} reading={reading} />
          )}
        </div>
      )}
      {!preview && <FindingList findings={findings} label={label} />}
      {images && <ImageNotices images={images} entry={entry} />}
      {images && entry.asked.length > 0 && (
        <InsertImages
          files={entry.asked}
          onClose={entry.close}
          onInsert={asked => {
            flushSync(entry.close);
            // Where the dialog was, the text goes on.
            area.current?.focus();
            images.insert(asked, ({ file: { name } }) =>
              t('editor.images.uploading', { name }),
            );
          }}
        />
      )}
      {refused !== undefined && (
        <Alert severity="warning" onClose={() => setRefused(undefined)}>
          {t('editor.markdown.tooLong', {
            points: formatNumber(refused),
            limit: formatNumber(TEXT_LIMITS.section),
          })}
        </Alert>
      )}
      {problem && (
        <Alert id={problemId} severity="warning">
          {problem}
        </Alert>
      )}
    </>
  );
}

/** Changes the text as if it had been typed, so that the browser can undo it; where it cannot, just so. */
function replaceText(
  area: HTMLTextAreaElement,
  { text, start, end }: { text: string; start: number; end: number },
  onChange: (text: string) => void,
): void {
  area.select();
  const typed = document.execCommand?.('insertText', false, text);
  if (!typed) onChange(text);
  requestAnimationFrame(() => area.setSelectionRange(start, end));
}
