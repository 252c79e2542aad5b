import { Notice } from './Notice';

/** To the reviewers, once a post-mortem is in review; to those alone who are named while it is. */
export const reviewRequested: Notice = {
  async audienceOf({ payload: { reviewers: added } }, { reviewers }) {
    return Array.isArray(added)
      ? reviewers.filter(ref => added.includes(ref))
      : reviewers;
  },
  holdsFor: (userRef, _cause, { status, reviewers }) =>
    status === 'in_review' && reviewers.includes(userRef),
  say: (_cause, name) => ({ title: `Your review is asked for: ${name}` }),
};
