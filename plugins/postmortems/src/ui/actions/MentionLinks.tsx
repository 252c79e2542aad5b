import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { PostmortemMention } from 'backstage-plugin-postmortems-common';
import { Fragment } from 'react';
import { reportRouteRef } from '../../routes';
import { useMessages } from '../../translation';

/** How many are named before the rest is counted. */
const NAMED = 3;

/** Post-mortems by their references, linked. */
export function MentionLinks(props: {
  mentions: readonly PostmortemMention[];
}) {
  const { t } = useMessages();
  const report = useRouteRef(reportRouteRef);
  const named = props.mentions.slice(0, NAMED);
  const more = props.mentions.length - named.length;
  const links = named.map(({ ref, title }, i) => (
    <Fragment key={ref}>
      {i > 0 && ', '}
      <Link to={report({ ref })} title={title}>
        {ref}
      </Link>
    </Fragment>
  ));
  return (
    <>
      {more > 0
        ? t('ui.action.moreOf', { all: <>{links}</>, count: more })
        : links}
    </>
  );
}
