import type {
  ListedFactor,
  PostmortemMention,
} from 'backstage-plugin-postmortems-common';

/** A post-mortem with those of its factors that stand behind a number. */
export interface Story {
  postmortem: PostmortemMention;
  factors: ListedFactor[];
}

/** The factors under their post-mortems, in the order in which they came: newest incident first. */
export function storiesOf(factors: ListedFactor[]): Story[] {
  const stories = new Map<string, Story>();
  for (const factor of factors) {
    const { postmortem } = factor;
    const story = stories.get(postmortem.ref) ?? { postmortem, factors: [] };
    story.factors.push(factor);
    stories.set(postmortem.ref, story);
  }
  return [...stories.values()];
}
