import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ListedExposure } from 'backstage-plugin-postmortems-common';
import { reportRouteRef } from '../routes';
import { useMessages } from '../translation';
import { EntityNameLink, type Loaded, LoadError, Section } from '../ui';
import { AnswerInPlace } from './AnswerInPlace';
import { askingOf, type EntityQuestionsAsked } from './useEntityQuestions';

const useStyles = makeStyles(theme => ({
  quiet: { color: theme.palette.text.secondary },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    '& > li': { padding: theme.spacing(1, 0), overflowWrap: 'anywhere' },
    '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
  },
}));

/** Where these questions stand on the tab. */
export const QUESTIONS_ID = 'questions';

/** On an entity's tab: what post-mortems ask about it or its parts, with the answers. Not there where none does. */
export function EntityQuestions(props: {
  entityRef: string;
  asked: Loaded<EntityQuestionsAsked>;
}) {
  const { entityRef, asked } = props;
  const { value, error, retry } = asked;
  const classes = useStyles();
  const { t } = useMessages();
  if (error) {
    return (
      <Section title={t('exposure.here.title')}>
        <LoadError
          what={t('exposure.here.failed')}
          error={error}
          retry={retry}
        />
      </Section>
    );
  }
  if (!value) return null;
  const { items: waiting } = value.waiting;
  const { items: answered } = value.answered;
  if (waiting.length + answered.length === 0) return null;
  const isMore = value.waiting.nextCursor ?? value.answered.nextCursor;
  const asking = askingOf(value);
  return (
    <Section id={QUESTIONS_ID} title={t('exposure.here.title')}>
      <div className={classes.quiet} role="status">
        {asking > 0
          ? t('exposure.here.waiting', { count: asking })
          : t('exposure.here.answered')}
      </div>
      <ul className={classes.list}>
        {[...waiting, ...answered].map(item => (
          <Question
            key={item.id}
            item={item}
            isOfPart={item.entityRef !== entityRef}
            onAnswered={retry}
          />
        ))}
      </ul>
      {isMore && <div className={classes.quiet}>{t('exposure.here.more')}</div>}
    </Section>
  );
}

function Question(props: {
  item: ListedExposure;
  isOfPart: boolean;
  onAnswered: () => void;
}) {
  const { item, isOfPart, onAnswered } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const { postmortem, entityRef } = item;
  const report = useRouteRef(reportRouteRef)({ ref: postmortem.ref });
  return (
    <li>
      <Link to={`${report}#exposure`}>
        {postmortem.ref} {postmortem.title}
      </Link>{' '}
      {isOfPart && (
        <span className={classes.quiet}>
          {t('exposure.here.about', {
            entity: <EntityNameLink entityRef={entityRef} />,
          })}
        </span>
      )}
      <AnswerInPlace
        question={item}
        postmortemRef={postmortem.ref}
        onAnswered={onAnswered}
      />
    </li>
  );
}
