import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Postmortem } from 'backstage-plugin-postmortems-common';
import { editRouteRef } from '../routes';
import { useMessages } from '../translation';
import { useReportStyles } from './reportStyles';
import type { PlacedSection } from './sectionPlaces';

export interface UnwrittenSectionsProps {
  postmortem: Pick<Postmortem, 'ref' | 'may'>;
  sections: PlacedSection[];
}

/** What the template expects and nobody has written, in one line; only for those who could write it. */
export function UnwrittenSections(props: UnwrittenSectionsProps) {
  const { postmortem, sections } = props;
  const classes = useReportStyles();
  const { t } = useMessages();
  const edit = useRouteRef(editRouteRef);
  if (!postmortem.may.edit || !sections.length) return null;
  return (
    <p className={classes.unwritten}>
      {t('report.unwritten')}{' '}
      {sections.map(({ key, title }, index) => (
        <span key={key}>
          {index > 0 && ', '}
          <Link to={`${edit({ ref: postmortem.ref })}#section-${key}`}>
            {title}
          </Link>
        </span>
      ))}
    </p>
  );
}
