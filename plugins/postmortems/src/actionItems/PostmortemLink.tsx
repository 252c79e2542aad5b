import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { PostmortemMention } from 'backstage-plugin-postmortems-common';
import { reportRouteRef } from '../routes';

/** A post-mortem by its reference and title, linked to its report. */
export function PostmortemLink({ mention }: { mention: PostmortemMention }) {
  const report = useRouteRef(reportRouteRef)({ ref: mention.ref });
  return (
    <Link to={report}>
      {mention.ref} {mention.title}
    </Link>
  );
}
