import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import {
  ACTORS_SHOWN,
  isSoftware,
  roleOf,
  TEXT_LIMITS,
  type ActorsShown,
} from 'backstage-plugin-postmortems-common';
import { useId } from 'react';
import { useMessages } from '../../translation';
import { useStore, useStoreValue } from '../../ui/useStore';
import type { EditorSession } from '../session/EditorSession';
import { actingIn, givenRole, withRole } from './actorRoles';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(3) },
  choice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 2),
    '& [class*="MuiTypography-root"]': { fontSize: 'inherit' },
  },
  roles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
    gap: theme.spacing(2),
    margin: theme.spacing(2, 0),
    // It says what the report will, so it is to be read.
    '& input::placeholder': { color: theme.palette.text.secondary, opacity: 1 },
  },
  hint: {
    margin: theme.spacing(0, 0, 1),
    maxWidth: '72ch',
    color: theme.palette.text.secondary,
  },
}));

/** What people in an incident most often are; any other word will do. */
const SUGGESTED = ['onCall', 'commander', 'database', 'support'] as const;

/** Whether those who acted appear by name or by role in the exported report, and in which roles. */
export function ExportedActors({ session }: { session: EditorSession }) {
  const classes = useStyles();
  const { t } = useMessages();
  const saver = session.rows.header;
  const { row: header } = useStore(saver);
  const byRole = header.actorsShown === 'role';
  // One text, so that nothing is drawn again while the same people act.
  const acting = useStoreValue(session.rows.events.contents, events =>
    byRole ? actingIn(events).join('\n') : '',
  );
  const actors = acting ? acting.split('\n') : [];
  const labelId = useId();
  const listId = useId();

  return (
    <div className={classes.root}>
      <div className={classes.choice}>
        <span id={labelId}>{t('editor.actors.appear')}</span>
        <RadioGroup
          row
          aria-labelledby={labelId}
          value={header.actorsShown}
          onChange={(_, value) =>
            saver.edit({ actorsShown: value as ActorsShown })
          }
        >
          {ACTORS_SHOWN.map(shown => (
            <FormControlLabel
              key={shown}
              value={shown}
              control={<Radio color="primary" size="small" />}
              label={t(`editor.actors.by.${shown}`)}
            />
          ))}
        </RadioGroup>
      </div>
      {byRole && (
        <>
          <p className={classes.hint}>{t('editor.actors.hint')}</p>
          {actors.length === 0 && (
            <p className={classes.hint}>{t('editor.actors.nobody')}</p>
          )}
          <div className={classes.roles}>
            {actors.map((actor, i) => (
              <TextField
                key={actor}
                id={`${listId}-${i}`}
                fullWidth
                size="small"
                variant="outlined"
                label={actor}
                placeholder={
                  isSoftware(actor)
                    ? t('editor.actors.stays')
                    : roleOf(actor, { ...header, actorRoles: [] })
                }
                value={givenRole(header.actorRoles, actor)}
                onChange={({ target: { value: role } }) =>
                  saver.edit({
                    actorRoles: withRole(
                      header.actorRoles,
                      { actor, role },
                      actors,
                    ),
                  })
                }
                inputProps={{ list: listId, maxLength: TEXT_LIMITS.title }}
                InputLabelProps={{ shrink: true }}
              />
            ))}
          </div>
          <datalist id={listId}>
            {SUGGESTED.map(role => (
              <option key={role} value={t(`editor.actors.roles.${role}`)} />
            ))}
          </datalist>
        </>
      )}
    </div>
  );
}
