import { TrackerError } from 'backstage-plugin-postmortems-node';
import {
  Fault,
  GithubServer,
  LIMIT_SECONDS,
} from './__testUtils__/GithubServer';
import { trackerOf } from './__testUtils__/trackerOf';

const PLACE = 'github.test/larkfield/shop';
const SLUG = 'larkfield/shop';
const MARKER = 'post-mortem action 1';
const DRAFT = {
  title: 'AI-001: Add an alert',
  body: `x ${MARKER}`,
  marker: MARKER,
};
const LONG_AGO = '2020-01-01T00:00:00.000Z';

describe('issues in GitHub', () => {
  let github: GithubServer;
  beforeEach(async () => {
    github = await GithubServer.start(new Date('2025-02-09T10:00:00Z'));
    github.addRepository(SLUG);
  });
  afterEach(() => github.stop());

  const failing = (fault: Fault, method = 'POST') => {
    github.fault = asked => (asked.method === method ? fault : undefined);
  };
  const location = (id: number) => ({ place: PLACE, id: String(id) });

  it('are made with labels and somebody to do them, as the portal', async () => {
    const tracker = trackerOf(github, { labels: ['post-mortem', 'sre'] });
    const issue = await tracker.create(PLACE, {
      ...DRAFT,
      assignee: 'octocat',
    });
    expect(issue).toEqual({
      ...{ place: PLACE, id: '1', title: DRAFT.title, state: 'open' },
      url: `https://github.test/${SLUG}/issues/1`,
      assignees: ['octocat'],
      updatedAt: '2025-02-09T10:00:01.000Z',
    });
    expect(github.issues(SLUG)[0]).toMatchObject({
      body: DRAFT.body,
      labels: ['post-mortem', 'sre'],
    });
    expect(github.asked).toHaveLength(1);
    expect(github.asked[0]).toMatchObject({
      path: `/repos/${SLUG}/issues`,
      authorization: 'token ghp_secret',
    });
  });

  it('are nobody’s where nobody can be assigned', async () => {
    const issue = await trackerOf(github).create(PLACE, {
      ...DRAFT,
      assignee: 'stranger',
    });
    expect(issue.assignees).toEqual([]);
    expect(github.issues(SLUG)).toHaveLength(1);
  });

  it.each([
    ['fails', 0],
    ['is cut', 0],
    ['is cut after the commit', 1],
    ['fails after the commit', 1],
    ['is slow', 1],
  ] as const)(
    'that %s: nobody knows what came of it, and it is found',
    async (fault, made) => {
      const tracker = trackerOf(github, {}, { patienceMs: 500 });
      failing(fault);
      const failure = await tracker.create(PLACE, DRAFT).catch(error => error);
      expect(failure).toBeInstanceOf(Error);
      expect(TrackerError.is(failure)).toBe(false);
      await Promise.all(github.late);
      const found = await tracker.findByMarker(PLACE, MARKER, LONG_AGO);
      expect(github.issues(SLUG)).toHaveLength(made);
      expect(found?.id).toBe(made ? '1' : undefined);
    },
  );

  it.each([
    ['primary limit', LIMIT_SECONDS + 1],
    ['secondary limit', LIMIT_SECONDS],
    ['too many', 60],
  ] as const)(
    'wait for the end of the %s, whatever their clock says',
    async (fault, seconds) => {
      const now = new Date();
      const tracker = trackerOf(github, {}, { now: () => now });
      failing(fault);
      const failure = await tracker.create(PLACE, DRAFT).catch(error => error);
      expect(failure).toMatchObject({ name: 'TrackerError', reason: 'later' });
      const waits = (failure.notBefore - now.getTime()) / 1000;
      expect(Math.abs(waits - seconds)).toBeLessThanOrEqual(1);
    },
  );

  it('are refused where there are none, and where nobody lets us', async () => {
    github.addRepository('larkfield/closed', { hasIssues: false });
    for (const slug of ['larkfield/closed', 'larkfield/unknown']) {
      await expect(
        trackerOf(github).create(`github.test/${slug}`, DRAFT),
      ).rejects.toMatchObject({ name: 'TrackerError', reason: 'refused' });
    }
  });

  it('are refused where the configuration lets nobody by now', async () => {
    const tracker = trackerOf(github, { owners: ['others'] });
    for (const failure of [
      tracker.create(PLACE, DRAFT),
      tracker.findByMarker(PLACE, MARKER, LONG_AGO),
      tracker.read(location(1)),
      tracker.update(location(1), { state: 'open' }),
      tracker.changedSince(PLACE, LONG_AGO),
    ]) {
      await expect(failure).rejects.toMatchObject({ reason: 'refused' });
    }
    expect(github.asked).toEqual([]);
  });

  describe('that are looked for', () => {
    it('are found on any page of the list, though the search does not know them yet', async () => {
      github.mostPerPage = 10;
      github.add(SLUG, { body: DRAFT.body });
      for (let i = 0; i < 45; i++) github.add(SLUG);
      const found = await trackerOf(github).findByMarker(
        PLACE,
        MARKER,
        LONG_AGO,
      );
      expect(found?.id).toBe('1');
      expect(github.asked.map(({ path }) => path)).not.toContain(
        '/search/issues',
      );
    });

    it('are looked for no further back than they can be', async () => {
      github.mostPerPage = 10;
      for (let i = 0; i < 45; i++) github.add(SLUG);
      const since = github.issues(SLUG)[30].created_at;
      const tracker = trackerOf(github);
      expect(await tracker.findByMarker(PLACE, MARKER, since)).toBeUndefined();
      expect(github.asked).toHaveLength(2);
    });

    it('are asked of the search, where the list is long', async () => {
      github.mostPerPage = 10;
      github.add(SLUG, { body: DRAFT.body });
      for (let i = 0; i < 130; i++) github.add(SLUG);
      github.indexedUntil = 1;
      const found = await trackerOf(github).findByMarker(
        PLACE,
        MARKER,
        LONG_AGO,
      );
      expect(found?.id).toBe('1');
    });

    it('are the oldest of several, and no pull request that quotes them', async () => {
      github.add(SLUG, { body: DRAFT.body, isPull: true });
      github.add(SLUG, { body: DRAFT.body });
      github.add(SLUG, { body: DRAFT.body });
      const found = await trackerOf(github).findByMarker(
        PLACE,
        MARKER,
        LONG_AGO,
      );
      expect(found?.id).toBe('2');
    });
  });

  describe('that are read', () => {
    it('cost nothing where nothing has changed', async () => {
      const issue = github.add(SLUG, { assignees: ['octocat'] });
      const tracker = trackerOf(github);
      const first = await tracker.read(location(1));
      if (first.isUnchanged) throw new Error('It was not known before');
      expect(first.issue.assignees).toEqual(['octocat']);
      expect(await tracker.read(location(1), first.etag)).toEqual({
        isUnchanged: true,
      });
      github.edit(issue, { title: 'Other' });
      expect(await tracker.read(location(1), first.etag)).toMatchObject({
        issue: { title: 'Other' },
      });
    });

    it.each([
      [{ state: 'closed', state_reason: 'completed' }, 'closed'],
      [{ state: 'closed', state_reason: null }, 'closed'],
      [{ state: 'closed', state_reason: 'not_planned' }, 'not_planned'],
      [{ state: 'closed', state_reason: 'duplicate' }, 'not_planned'],
      [{ state: 'open', state_reason: 'reopened' }, 'open'],
    ] as const)('stand where they stand: %j', async (fields, state) => {
      github.add(SLUG, fields);
      const reading = await trackerOf(github).read(location(1));
      expect(reading).toMatchObject({ issue: { state } });
    });

    it('are gone when they were deleted, which is not that nobody lets us', async () => {
      github.add(SLUG);
      github.delete(SLUG, 1);
      const tracker = trackerOf(github);
      for (const id of [1, 7]) {
        await expect(tracker.read(location(id))).rejects.toMatchObject({
          reason: 'gone',
        });
      }
      await expect(
        tracker.read({ place: 'github.test/larkfield/unknown', id: '1' }),
      ).rejects.toMatchObject({ reason: 'refused' });
    });

    it('say where they have moved to', async () => {
      github.addRepository('larkfield/other');
      const issue = github.add(SLUG);
      github.transfer(SLUG, issue, 'larkfield/other');
      await expect(trackerOf(github).read(location(1))).rejects.toMatchObject({
        reason: 'moved',
        movedTo: 'https://github.test/larkfield/other/issues/1',
      });
    });

    it('are followed when their repository gets another name', async () => {
      github.add(SLUG);
      github.rename(SLUG, 'larkfield/store');
      const tracker = trackerOf(github);
      await expect(tracker.read(location(1))).rejects.toMatchObject({
        reason: 'moved',
        movedTo: 'https://github.test/larkfield/store/issues/1',
      });
      const made = await tracker.create(PLACE, DRAFT);
      expect(made.place).toBe('github.test/larkfield/store');
    });
  });

  it('are changed in what is said, and in nothing else', async () => {
    const issue = github.add(SLUG, { title: 'x', assignees: ['octocat'] });
    const tracker = trackerOf(github);
    await tracker.update(location(1), { state: 'not_planned' });
    expect(issue).toMatchObject({
      ...{ state: 'closed', state_reason: 'not_planned', title: 'x' },
      assignees: ['octocat'],
    });
    await tracker.update(location(1), {
      ...{ state: 'open', title: 'y', assignee: null },
    });
    expect(issue).toMatchObject({ state: 'open', title: 'y', assignees: [] });
    expect(await tracker.update(location(1), { assignee: 'a' })).toMatchObject({
      assignees: ['a'],
    });
  });

  describe('that have changed', () => {
    it('come in the order in which they did, over all pages, without pull requests', async () => {
      github.mostPerPage = 10;
      for (let i = 0; i < 25; i++) github.add(SLUG, { isPull: i === 3 });
      const [first] = github.issues(SLUG);
      github.edit(first, { state: 'closed' });
      const changes = await trackerOf(github).changedSince(PLACE, LONG_AGO);
      expect(changes?.issues.map(({ id }) => Number(id))).toEqual([
        2,
        3,
        ...Array.from({ length: 21 }, (_, i) => i + 5),
        1,
      ]);
      expect(changes?.etag).toBeUndefined();
    });

    it('are asked for at no cost where there are none', async () => {
      const issue = github.add(SLUG);
      const since = issue.updated_at;
      const tracker = trackerOf(github);
      const changes = await tracker.changedSince(PLACE, since);
      expect(changes?.issues).toHaveLength(1);
      expect(
        await tracker.changedSince(PLACE, since, changes?.etag),
      ).toBeUndefined();
      github.edit(issue, { state: 'closed' });
      expect(
        await tracker.changedSince(PLACE, since, changes?.etag),
      ).toMatchObject({ issues: [{ state: 'closed' }] });
    });
  });

  it('are not asked about where an answer leads away from GitHub', async () => {
    const elsewhere = await GithubServer.start();
    elsewhere.addRepository(SLUG);
    github.add(SLUG);
    github.rename(SLUG, 'larkfield/store');
    github.leadsTo = elsewhere.url;
    await expect(trackerOf(github).read(location(1))).rejects.toMatchObject({
      reason: 'refused',
    });
    expect(elsewhere.asked).toEqual([]);
    await elsewhere.stop();
  });

  it('never quote the token', async () => {
    github.fault = () => 'fails';
    const failure = await trackerOf(github).create(PLACE, DRAFT).catch(String);
    expect(failure).not.toContain('ghp_secret');
  });
});
