import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { Postmortem } from 'backstage-plugin-postmortems-common';
import { editRouteRef } from '../routes';
import { useMessages } from '../translation';
import { linksInText } from '../ui';

const useStyles = makeStyles(theme => ({
  quiet: {
    margin: 0,
    color: theme.palette.text.secondary,
    ...linksInText,
    '@media print': { display: 'none' },
  },
}));

export interface MissingPartProps {
  postmortem: Pick<Postmortem, 'ref' | 'may'>;
  /** What is missing, in a sentence. */
  children: string;
  /** The part of the editor where it is written. */
  part: 'timeline' | 'factors' | 'actions' | `section-${string}`;
}

/** One quiet line where something is not there yet, with the way to mend that. */
export function MissingPart({ postmortem, children, part }: MissingPartProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const edit = useRouteRef(editRouteRef);
  return (
    <p className={classes.quiet}>
      {children}{' '}
      {postmortem.may.edit && (
        <Link to={`${edit({ ref: postmortem.ref })}#${part}`}>
          {part.startsWith('section-')
            ? t('report.missing.write')
            : t('report.missing.add')}
        </Link>
      )}
    </p>
  );
}
