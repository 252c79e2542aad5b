import Button from '@material-ui/core/Button';
import Popover from '@material-ui/core/Popover';
import { makeStyles } from '@material-ui/core/styles';
import { useId, useState } from 'react';
import { useMessages } from '../../translation';

const useStyles = makeStyles(theme => ({
  table: {
    margin: theme.spacing(2),
    borderSpacing: theme.spacing(2, 0.5),
    fontSize: 14,
    lineHeight: '20px',
    '& caption': { fontWeight: 600, textAlign: 'left', padding: '0 16px 8px' },
    '& th': { fontWeight: 400, textAlign: 'left', whiteSpace: 'nowrap' },
    '& kbd': { fontFamily: 'inherit', fontWeight: 600 },
  },
}));

/** What is held down to move a cause; see `moveOf`. */
const MOVE = /^(?:Mac|iP)/.test(navigator.platform) ? 'Ctrl+Cmd' : 'Alt+Shift';

const KEYS = [
  ['Ctrl+S', 'save'],
  ['Enter', 'newRow'],
  ['↑ ↓', 'otherRow'],
  ['Ctrl+Shift+Backspace', 'deleteRow'],
  [`${MOVE}+↑ ${MOVE}+↓`, 'move'],
  [`${MOVE}+→ ${MOVE}+←`, 'indent'],
  ['Alt+1 … Alt+6', 'accept'],
  ['Ctrl+B Ctrl+I', 'emphasis'],
  ['F8 Shift+F8', 'finding'],
  ['Enter E D', 'proposal'],
  ['Alt+PageDown Alt+PageUp', 'otherPart'],
] as const;

/** The keys that are good to know, for those who ask. */
export function KeysHelp() {
  const classes = useStyles();
  const { t } = useMessages();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  return (
    <>
      <Button
        size="small"
        aria-haspopup="dialog"
        aria-controls={anchor ? id : undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('editor.keys.title')}
      </Button>
      <Popover
        id={id}
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        PaperProps={{ role: 'dialog', 'aria-label': t('editor.keys.title') }}
      >
        <table className={classes.table}>
          <caption>{t('editor.keys.title')}</caption>
          <tbody>
            {KEYS.map(([keys, name]) => (
              <tr key={name}>
                <th scope="row">
                  <kbd>{keys}</kbd>
                </th>
                <td>{t(`editor.keys.${name}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Popover>
    </>
  );
}
