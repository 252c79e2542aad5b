import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Popover from '@material-ui/core/Popover';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useId, useState } from 'react';
import { useMessages } from '../../../translation';
import type { CurveWords } from './useCurveWords';
import type { Curves } from './useCurves';

/** More than these are looked for by their name. */
const AT_A_GLANCE = 8;

const useStyles = makeStyles(theme => ({
  paper: {
    display: 'flex',
    flexDirection: 'column',
    width: 440,
    maxWidth: `calc(100vw - ${theme.spacing(4)}px)`,
    maxHeight: 400,
    padding: theme.spacing(1.5, 2),
  },
  list: { overflowY: 'auto', margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    marginRight: 0,
    '& [class*="MuiCheckbox-root"]': { padding: theme.spacing(0.5, 1) },
  },
  name: {
    padding: theme.spacing(0.5, 0),
    fontSize: 14,
    lineHeight: '20px',
    overflowWrap: 'anywhere',
  },
  quiet: {
    margin: theme.spacing(1, 0, 0),
    fontSize: 12,
    color: theme.palette.text.secondary,
  },
}));

export interface CurveChoiceProps {
  curves: Curves;
  words: Pick<CurveWords, 'title'>;
}

/** Chooses which curves are drawn. */
export function CurveChoice({ curves, words }: CurveChoiceProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [filter, setFilter] = useState('');
  const id = useId();
  const filterId = useId();
  const { all, shown, leftOut, choose } = curves;
  const wanted = filter.trim().toLocaleLowerCase('en-US');
  const found = all.filter(track =>
    words.title(track).toLocaleLowerCase('en-US').includes(wanted),
  );
  return (
    <>
      <Button
        size="small"
        aria-haspopup="dialog"
        aria-controls={anchor ? id : undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('ui.timeline.curves.choose')}
      </Button>
      <Popover
        id={id}
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        PaperProps={{
          role: 'dialog',
          'aria-label': t('ui.timeline.curves.choose'),
          className: classes.paper,
        }}
      >
        {all.length > AT_A_GLANCE && (
          <TextField
            id={filterId}
            fullWidth
            size="small"
            variant="outlined"
            margin="dense"
            label={t('ui.timeline.curves.filter')}
            value={filter}
            onChange={event => setFilter(event.target.value)}
          />
        )}
        <ul className={classes.list}>
          {found.map(track => (
            <li key={track.key}>
              <FormControlLabel
                className={classes.item}
                classes={{ label: classes.name }}
                control={
                  <Checkbox
                    color="primary"
                    size="small"
                    checked={shown.includes(track)}
                    onChange={(_, isShown) => choose(track.key, isShown)}
                  />
                }
                label={words.title(track)}
              />
            </li>
          ))}
        </ul>
        {found.length === 0 && (
          <p className={classes.quiet}>{t('ui.timeline.curves.noneFound')}</p>
        )}
        {leftOut > 0 && (
          <p className={classes.quiet}>
            {t('ui.timeline.curves.leftOut', { count: leftOut })}
          </p>
        )}
      </Popover>
    </>
  );
}
