import { errorStatus } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { reasonOf } from '../LoadError';

/** The message that says why a change of a pattern was refused. */
export function refusalOf(error: unknown) {
  switch (errorStatus(error)) {
    case 403:
      return 'ui.pattern.refused.notYours';
    case 409:
      return 'ui.pattern.refused.moved';
    case 412:
      return 'ui.pattern.refused.changed';
    case 404:
      return 'ui.pattern.refused.gone';
    default:
      return reasonOf(error);
  }
}

/** Why a change of a pattern was refused, in a line that is read out. */
export function Refusal({ error }: { error: Error }) {
  const { t } = useMessages();
  return <div role="alert">{t(refusalOf(error))}</div>;
}
