import {
  type CommentTarget,
  type Postmortem,
  shortened,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { labelOf, LONGEST_NAME } from './targets';

/** Names what a comment is about: `the event “Errors rise”`, `a deleted event`. */
export function useTargetWords(
  postmortem: Postmortem,
): (target: CommentTarget) => string {
  const { t } = useMessages();
  return target => {
    const label = labelOf(target, postmortem);
    return label === undefined
      ? t(`report.comments.deletedTarget.${target.kind}`)
      : t(`report.comments.target.${target.kind}`, {
          label: shortened(label, LONGEST_NAME),
        });
  };
}
