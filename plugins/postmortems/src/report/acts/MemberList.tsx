import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../translation';
import { EntityPicker, OWNER_KINDS, useEntityNames } from '../../ui';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
    padding: 0,
    listStyle: 'none',
  },
}));

export interface MemberListProps {
  /** Refs of users and groups. */
  members: string[];
  onChange: (members: string[]) => void;
}

/** The people and groups that somebody named, and a field to name more. */
export function MemberList({ members, onChange }: MemberListProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const nameOf = useEntityNames(members);
  return (
    <>
      {members.length > 0 && (
        <ul className={classes.list} aria-label={t('report.access.members')}>
          {members.map(member => (
            <li key={member}>
              <Chip
                size="small"
                label={nameOf(member).title}
                onDelete={() =>
                  onChange(members.filter(other => other !== member))
                }
              />
            </li>
          ))}
        </ul>
      )}
      <EntityPicker
        adds
        label={t('report.access.add')}
        kinds={OWNER_KINDS}
        value={null}
        onChange={member => {
          if (member && !members.includes(member)) {
            onChange([...members, member]);
          }
        }}
      />
    </>
  );
}
