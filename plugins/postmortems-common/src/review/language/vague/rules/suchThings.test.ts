import { rulesInTitle } from '../../testing/rulesIn';

describe('the rule such-things', () => {
  it.each([
    'Adapt the linter to catch failures like this one',
    'Change the health check to something more robust',
    'Adapt the pipeline to notice such errors',
  ])('points at: %s', title => {
    expect(rulesInTitle(title)).toEqual(['such-things']);
  });

  it.each([
    'Pin the version of the base image in the Dockerfile',
    'Migrate the session store from Redis 5 to Redis 7',
    'Move the cron job to Kubernetes',
    'Revert the change to the retry policy',
    'Backfill the events lost between 10:05 and 10:40',
    'Replace the self-signed certificate on the bastion',
    'Use a read replica for reporting',
    'Switch the deploy job to the new runner',
  ])('leaves alone: %s', title => {
    expect(rulesInTitle(title)).toEqual([]);
  });
});
