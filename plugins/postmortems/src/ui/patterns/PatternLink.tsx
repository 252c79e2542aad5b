import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { PatternMention } from 'backstage-plugin-postmortems-common';
import { patternRouteRef } from '../../routes';
import { useMessages } from '../../translation';

/** A pattern by its name, linked to its page; one that nobody has confirmed says so. */
export function PatternLink(props: {
  pattern: Pick<PatternMention, 'id' | 'name'>;
  suggested?: boolean;
}) {
  const { pattern, suggested = false } = props;
  const { t } = useMessages();
  const route = useRouteRef(patternRouteRef);
  return (
    <>
      <Link to={route({ id: pattern.id })}>{pattern.name}</Link>
      {suggested && ` ${t('ui.pattern.suggested')}`}
    </>
  );
}
