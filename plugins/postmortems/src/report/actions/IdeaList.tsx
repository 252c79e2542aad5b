import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ActionItem } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { MentionLinks, type Outcomes } from '../../ui/actions';
import { CommentMark } from '../comments/CommentMark';
import { useTableStyles } from '../tableStyles';

const useStyles = makeStyles(theme => ({
  title: { margin: theme.spacing(3, 0, 0.5), fontSize: 14, fontWeight: 600 },
  hint: {
    margin: theme.spacing(0, 0, 1),
    fontSize: 12,
    color: theme.palette.text.secondary,
  },
  list: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    fontSize: 14,
    lineHeight: '20px',
    '& > li': { marginBottom: theme.spacing(0.75) },
  },
}));

/** Thoughts for improvement that nobody has promoted yet, and where else somebody had the same. */
export function IdeaList(props: { ideas: ActionItem[]; outcomes?: Outcomes }) {
  const { ideas, outcomes } = props;
  const classes = useStyles();
  const { quiet } = useTableStyles();
  const { t } = useMessages();
  return (
    <>
      <Typography component="h4" className={classes.title}>
        {t('report.actions.ideas')}
      </Typography>
      <p className={classes.hint}>{t('report.actions.ideasHint')}</p>
      <ul className={classes.list}>
        {ideas.map(idea => {
          const same = outcomes?.get(idea.id)?.sameIdeas ?? [];
          return (
            <li key={idea.id} id={idea.key}>
              {idea.title}
              <CommentMark
                target={{ kind: 'action', key: idea.id }}
                label={idea.key}
              />
              {same.length > 0 && (
                <div className={quiet}>
                  {t('ui.action.sameIdea', {
                    where: (
                      <MentionLinks
                        mentions={same.map(({ postmortem }) => postmortem)}
                      />
                    ),
                  })}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
