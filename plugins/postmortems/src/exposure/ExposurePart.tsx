import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { Exposure, Postmortem } from 'backstage-plugin-postmortems-common';
import { useRef } from 'react';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import { LoadError, Section, useLoad } from '../ui';
import { AnswerInPlace } from './AnswerInPlace';
import { AskOwners } from './AskOwners';
import { ExposedName } from './ExposedName';

const useStyles = makeStyles(theme => ({
  quiet: { margin: 0, color: theme.palette.text.secondary },
  counts: {
    margin: theme.spacing(1, 0, 0),
    fontVariantNumeric: 'tabular-nums',
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    '& > li': { padding: theme.spacing(1, 0), overflowWrap: 'anywhere' },
    '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
  },
}));

/** In a report: who else may have the weakness, and what their owners say. Not there where nothing failed yet. */
export function ExposurePart({ postmortem }: { postmortem: Postmortem }) {
  const { affectedEntities, originEntities } = postmortem;
  if (affectedEntities.length + originEntities.length === 0) return null;
  return <LoadedExposure postmortem={postmortem} />;
}

function LoadedExposure({ postmortem }: { postmortem: Postmortem }) {
  const classes = useStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const { ref, version } = postmortem;
  const { value, error, retry } = useLoad(
    signal => api.getExposure(ref, { signal }),
    [api, ref, version],
  );
  const content = () => {
    if (error) {
      return (
        <LoadError what={t('exposure.failed')} error={error} retry={retry} />
      );
    }
    if (!value) {
      return (
        <Skeleton
          variant="rect"
          height={96}
          role="status"
          aria-label={t('exposure.loading')}
        />
      );
    }
    if (!value.hasCatalog) {
      return <p className={classes.quiet}>{t('exposure.withoutCatalog')}</p>;
    }
    if (value.items.length === 0) {
      return <p className={classes.quiet}>{t('exposure.none')}</p>;
    }
    return <Exposed postmortemRef={ref} exposure={value} onChanged={retry} />;
  };
  return (
    <Section level={3} id="exposure" title={t('exposure.title')}>
      {content()}
    </Section>
  );
}

function Exposed(props: {
  postmortemRef: string;
  exposure: Exposure;
  onChanged: () => void;
}) {
  const { postmortemRef, exposure, onChanged } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const { items, counts, mayAsk, isMore } = exposure;
  const status = useRef<HTMLParagraphElement>(null);
  const { asked, answered, applies, doesNotApply, fixed } = counts;
  const left = items.filter(({ question }) => question === null);
  return (
    <>
      <p className={classes.quiet}>{t('exposure.about')}</p>
      <p ref={status} className={classes.counts} role="status" tabIndex={-1}>
        {asked === 0
          ? t('exposure.nobodyAsked')
          : t('exposure.counts', {
              ...{ answered: String(answered), asked: String(asked) },
              applies: String(applies),
              doesNotApply: String(doesNotApply),
              fixed: String(fixed),
            })}
      </p>
      {asked > 0 && (
        <ul className={classes.list} aria-label={t('exposure.ask.asked')}>
          {items.map(
            item =>
              item.question && (
                <li key={item.entityRef}>
                  <ExposedName item={item} />
                  <AnswerInPlace
                    question={item.question}
                    postmortemRef={postmortemRef}
                    onAnswered={onChanged}
                  />
                </li>
              ),
          )}
        </ul>
      )}
      {left.length > 0 && (
        <AskOwners
          postmortemRef={postmortemRef}
          items={left}
          mayAsk={mayAsk}
          onAsked={() => {
            // What was pressed may be gone with those who are asked.
            status.current?.focus();
            onChanged();
          }}
        />
      )}
      {isMore && <p className={classes.quiet}>{t('exposure.more')}</p>}
    </>
  );
}
