import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { errorStatus, type Pattern } from 'backstage-plugin-postmortems-common';
import { useCallback, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { OpenAgainst } from '../actionItems/OpenAgainst';
import { postmortemsApiRef } from '../api';
import {
  patternRouteRef,
  patternsRouteRef,
  recurringFactorsRouteRef,
} from '../routes';
import { useMessages } from '../translation';
import {
  Empty,
  EntityNameLink,
  linksInText,
  LoadError,
  PatternDialog,
  PostmortemsRoot,
  Refusal,
  useLoad,
  UtcTime,
} from '../ui';
import { Aliases } from './Aliases';
import { MergedPatterns } from './MergedPatterns';
import { MergeDialog } from './MergeDialog';
import { PageHead } from './PageHead';
import { PatternHistory } from './PatternHistory';
import { PatternStories } from './PatternStories';
import { SplitDialog } from './SplitDialog';
import { useCategoryTitle } from './useCategoryTitle';
import { usePatternActs } from './usePatternActs';

const useStyles = makeStyles(theme => ({
  sum: { margin: 0, maxWidth: '88ch', ...linksInText },
  quiet: {
    margin: theme.spacing(0.5, 0, 0),
    maxWidth: '88ch',
    color: theme.palette.text.secondary,
    ...linksInText,
  },
  refusal: { marginTop: theme.spacing(1), fontWeight: 600 },
}));

/** One pattern: what it is, where it was found, and what was done to it. */
export function PatternPage() {
  const { id = '' } = useParams();
  // An undo may come when another pattern is shown by then: that one is looked at again.
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn(n => n + 1), []);
  return (
    <PostmortemsRoot>
      <LoadedPattern key={id} id={id} turn={turn} onChanged={again} />
    </PostmortemsRoot>
  );
}

interface LoadedProps {
  id: string;
  /** Looked for again when it changes. */
  turn: number;
  onChanged: () => void;
}

function LoadedPattern({ id, turn, onChanged }: LoadedProps) {
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const all = useRouteRef(patternsRouteRef);
  const { value, error, retry } = useLoad(
    signal => api.getPattern(id, { signal }),
    [api, id, turn],
  );
  if (error && errorStatus(error) === 404) {
    return (
      <Empty action={<Link to={all()}>{t('patterns.all')}</Link>}>
        {t('patterns.pattern.gone')}
      </Empty>
    );
  }
  if (error) {
    return (
      <LoadError
        what={t('patterns.pattern.failed')}
        error={error}
        retry={retry}
      />
    );
  }
  if (!value) {
    return (
      <div role="status" aria-label={t('patterns.pattern.loading')}>
        <Skeleton height={32} width={320} />
        <Skeleton height={24} width={480} />
        <Skeleton variant="rect" height={240} />
      </div>
    );
  }
  return <Shown pattern={value} asked={id} {...{ turn, onChanged }} />;
}

interface ShownProps {
  pattern: Pattern;
  /** The id in the address: of it, or of one that was merged into it. */
  asked: string;
  turn: number;
  onChanged: () => void;
}

function Shown({ pattern, asked, turn, onChanged }: ShownProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const titleOf = useCategoryTitle();
  const navigate = useNavigate();
  const page = useRouteRef(patternRouteRef);
  const [all, recurring] = [
    useRouteRef(patternsRouteRef)(),
    useRouteRef(recurringFactorsRouteRef)(),
  ];
  const acts = usePatternActs(pattern, onChanged);
  const [open, setOpen] = useState<'edit' | 'merge' | 'split'>();
  const close = () => setOpen(undefined);
  const go = ({ id }: Pattern) => {
    close();
    if (id === asked) onChanged();
    else navigate(page({ id }));
  };
  const { id, name, category, postmortems, suggestedPostmortems } = pattern;
  const before = pattern.merged.find(merged => merged.id === asked);

  return (
    <>
      <PageHead
        title={name}
        ways={[
          { to: all, label: t('patterns.all') },
          { to: recurring, label: t('patterns.back') },
        ]}
      >
        {pattern.mayCurate &&
          (['edit', 'merge', 'split'] as const).map(act => (
            <Button
              key={act}
              size="small"
              variant="outlined"
              onClick={() => setOpen(act)}
            >
              {t(`patterns.pattern.${act}`)}
            </Button>
          ))}
      </PageHead>
      <p className={classes.sum}>
        {titleOf(category)}.{' '}
        {postmortems > 0
          ? t('patterns.pattern.found', { count: postmortems })
          : t('patterns.pattern.foundNowhere')}{' '}
        {suggestedPostmortems > 0 &&
          t('patterns.pattern.suggested', { count: suggestedPostmortems })}{' '}
        <OpenAgainst
          count={pattern.openActions}
          filters={{ pattern: id, published: true }}
        />
      </p>
      {asked !== id && (
        <p className={classes.quiet}>
          {before
            ? t('patterns.pattern.mergedHere', { name: before.name })
            : t('patterns.pattern.cameHere')}
        </p>
      )}
      {pattern.isRestricted && (
        <p className={classes.quiet}>{t('patterns.pattern.restricted')}</p>
      )}
      <p className={classes.quiet}>
        {t('patterns.pattern.made', {
          person: <EntityNameLink entityRef={pattern.createdBy} />,
          day: <UtcTime at={pattern.createdAt} format="day" />,
        })}
      </p>
      {acts.error && (
        <div className={classes.refusal}>
          <Refusal error={acts.error} />
        </div>
      )}
      <PatternStories id={id} turn={turn} />
      <Aliases pattern={pattern} acts={acts} />
      <MergedPatterns pattern={pattern} acts={acts} />
      <PatternHistory id={id} turn={turn} />
      {open === 'edit' && (
        <PatternDialog
          title={t('patterns.edit.title')}
          confirm={t('patterns.edit.save')}
          fields={{ name, category }}
          onSave={async fields => {
            await acts.edit(fields);
            close();
          }}
          onClose={close}
        />
      )}
      {open === 'merge' && (
        <MergeDialog
          pattern={pattern}
          onMerged={go}
          onUndone={onChanged}
          onClose={close}
        />
      )}
      {open === 'split' && (
        <SplitDialog pattern={pattern} onSplit={go} onClose={close} />
      )}
    </>
  );
}
