import { CopyTextButton } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  collectCommands,
  collectWindow,
  type CollectCommand,
} from 'backstage-plugin-postmortems-common/collect';
import { useState } from 'react';
import { useMessages } from '../../../translation';
import { useSettings } from '../../../ui';
import { useStore } from '../../../ui/useStore';
import type { EditorSession } from '../../session/EditorSession';
import { useServiceNames } from './useServiceNames';

/** Nobody collects from more services at once. */
const MOST_SERVICES = 5;

const useStyles = makeStyles(theme => ({
  service: { margin: theme.spacing(2, 0, 0.5), fontSize: 14, fontWeight: 600 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '9rem minmax(0, 1fr) auto',
    gap: theme.spacing(1),
    alignItems: 'center',
    borderTop: `1px solid ${theme.palette.divider}`,
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
    },
  },
  what: {
    [theme.breakpoints.down('sm')]: { gridColumn: '1 / -1' },
  },
  command: {
    overflowX: 'auto',
    whiteSpace: 'nowrap',
    padding: theme.spacing(1, 0),
    fontFamily: 'monospace',
    fontSize: 12,
  },
}));

/** The commands that print what the incident left behind, filled with its time and the names of its services. */
export function CollectCommands({ session }: { session: EditorSession }) {
  const classes = useStyles();
  const { t } = useMessages();
  const settings = useSettings();
  const { row } = useStore(session.rows.header);
  const { startedAt, resolvedAt, affectedEntities } = row;
  // The commands stay as they are while somebody copies them.
  const now = useNowFor(`${startedAt} ${resolvedAt}`);
  const services = useServiceNames(affectedEntities.slice(0, MOST_SERVICES));
  const window = collectWindow(startedAt, resolvedAt, now);

  if (!window) return <p>{t('editor.evidence.collect.noTime')}</p>;
  if (services.length === 0) {
    return <p>{t('editor.evidence.collect.noService')}</p>;
  }
  return (
    <>
      <p>{t('editor.evidence.collect.text')}</p>
      {services.map(service => (
        <section key={service.name} aria-label={service.name}>
          <div className={classes.service}>{service.name}</div>
          <ul className={classes.list}>
            {collectCommands(service, window, settings.collect).map(one => (
              <Command key={one.id} command={one} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The time at which something was as it is now. */
function useNowFor(what: string): Date {
  const [known, setKnown] = useState(() => ({ what, now: new Date() }));
  if (known.what === what) return known.now;
  const now = new Date();
  setKnown({ what, now });
  return now;
}

function Command({ command: { id, command } }: { command: CollectCommand }) {
  const classes = useStyles();
  const { t } = useMessages();
  const what = useCommandName(id);
  return (
    <li className={classes.item}>
      <span className={classes.what}>{what}</span>
      <code
        className={classes.command}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls with the keys
        tabIndex={0}
      >
        {command}
      </code>
      <CopyTextButton
        text={command}
        variant="tertiary"
        tooltipText={t('editor.evidence.collect.copied')}
        aria-label={t('editor.evidence.collect.copy', { what })}
      />
    </li>
  );
}

function useCommandName(id: string): string {
  const { t } = useMessages();
  switch (id) {
    case 'logs':
      return t('editor.evidence.collect.logs');
    case 'kubernetes-events':
      return t('editor.evidence.collect.events');
    case 'alerts-past':
      return t('editor.evidence.collect.pastAlerts');
    case 'alerts-active':
      return t('editor.evidence.collect.activeAlerts');
    default:
      // A query goes by the title that the configuration gives it.
      return id;
  }
}
