import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { PatternSuggestion } from 'backstage-plugin-postmortems-common';
import { reportRouteRef } from '../../routes';
import { useMessages } from '../../translation';

/** So many of the words that two statements share are told. */
const TOLD = 3;

/** Why a pattern is suggested: the confirmed factor that says so, linked, and what both speak of. */
export function SuggestionReason(props: { suggestion: PatternSuggestion }) {
  const { reason, factors } = props.suggestion;
  const { t } = useMessages();
  const report = useRouteRef(reportRouteRef);
  const [factor] = factors;
  if (!factor) return <>{t('ui.pattern.why.alias')}</>;
  const { statement, postmortem } = factor;
  return (
    <>
      {t(
        reason === 'same_words' ? 'ui.pattern.why.same' : 'ui.pattern.why.like',
        { statement },
      )}{' '}
      <Link
        to={report({ ref: postmortem.ref })}
        title={postmortem.title}
        underline="always"
      >
        {postmortem.ref}
      </Link>
      {reason === 'like' && factor.shared.length > 0 && (
        <>
          {'; '}
          {t('ui.pattern.why.shared', {
            words: factor.shared.slice(0, TOLD).join(', '),
          })}
        </>
      )}
    </>
  );
}
