import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment } from 'react';
import { useMessages } from '../translation';
import { useEntityNames } from './catalogNames';
import { useSettings } from './useSettings';

/** How what an issue tracker did begins, where else a person is named. */
const TRACKER = 'tracker:default/';

// A name is a thing of its own and not a part of the text around it: it wraps as a whole.
const useStyles = makeStyles({
  name: { display: 'inline-block', whiteSpace: 'normal' },
  unknown: { whiteSpace: 'normal' },
  // Keeps the comma at its name.
  unbroken: { whiteSpace: 'nowrap' },
});

export interface EntityLinkProps {
  entityRef: string;
  name: string;
  /** What pointing at it tells. */
  hint?: string;
}

/** The name of an entity that the catalog has, linked to its page. */
export function EntityLink(props: EntityLinkProps) {
  const { entityRef, name, hint = entityRef } = props;
  const classes = useStyles();
  const route = useRouteRef(entityRouteRef);
  return (
    <Link
      to={route(parseEntityRef(entityRef))}
      title={hint}
      className={classes.name}
    >
      {name}
    </Link>
  );
}

/** One entity by its name, linked to its page. One the catalog does not know says so and links nowhere. */
export function EntityNameLink({ entityRef }: { entityRef: string }) {
  return entityRef.startsWith(TRACKER) ? (
    <TrackerName id={entityRef.slice(TRACKER.length)} />
  ) : (
    <CatalogName entityRef={entityRef} />
  );
}

function TrackerName({ id }: { id: string }) {
  const { t } = useMessages();
  const tracker = useSettings().trackers.find(found => found.id === id);
  return <span>{t('ui.tickets.actor', { name: tracker?.title ?? id })}</span>;
}

function CatalogName({ entityRef }: { entityRef: string }) {
  const classes = useStyles();
  const { t } = useMessages();
  const name = useEntityNames([entityRef])(entityRef);

  if (!name.known) {
    return (
      <span title={entityRef} className={classes.unknown}>
        {t('ui.names.unknown', { name: name.title })}
      </span>
    );
  }
  return <EntityLink entityRef={entityRef} name={name.title} />;
}

export interface EntityNamesProps {
  refs: readonly string[];
  /** How many to name before the rest is only counted. */
  limit?: number;
}

/** Several entities, separated by commas. */
export function EntityNames({ refs, limit = Infinity }: EntityNamesProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const named = refs.slice(0, limit);
  const rest = refs.slice(named.length);
  return (
    <>
      {named.map((ref, i) => (
        <Fragment key={ref}>
          <span className={classes.unbroken}>
            <EntityNameLink entityRef={ref} />
            {i < refs.length - 1 && ','}
          </span>
          {i < refs.length - 1 && ' '}
        </Fragment>
      ))}
      {rest.length > 0 && (
        <span title={rest.join(', ')}>
          {t('ui.names.more', { number: String(rest.length) })}
        </span>
      )}
    </>
  );
}

/** A person or a team by name. */
export function PersonName({ personRef }: { personRef: string | null }) {
  const { t } = useMessages();
  return personRef ? (
    <EntityNameLink entityRef={personRef} />
  ) : (
    <>{t('ui.names.nobody')}</>
  );
}
