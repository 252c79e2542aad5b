import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { publication } from '../__testUtils__/publication';

const REVIEWERS = ['user:default/rita', 'user:default/rob'];

describeWithPortal(
  'the approvals of a post-mortem',
  bench => {
    const as = (name: string) => bench.portal.as(name);
    const inReview = async () => {
      const { ref, seq } = await as('alice').create({
        title: 'The pool ran full',
        reviewers: REVIEWERS,
      });
      const header = await as('alice').transition(ref, seq, {
        to: 'in_review',
      });
      return { ref, seq: header.seq };
    };
    const given = async (ref: string) =>
      (await as('alice').listApprovals(ref)).items.map(
        ({ userRef, isCurrent }) => [userRef, isCurrent],
      );

    it('are given and taken back by its reviewers, each for themselves', async () => {
      const { ref, seq } = await inReview();
      expect(await as('alice').listApprovals(ref)).toEqual({
        items: [],
        needed: 2,
        mayApprove: false,
      });
      await expect(as('alice').approve(ref, seq)).rejects.toMatchObject({
        statusCode: 403,
      });
      await expect(as('bob').withdrawApproval(ref)).rejects.toMatchObject({
        statusCode: 403,
      });
      expect(await as('rita').approve(ref, seq)).toMatchObject({
        items: [
          {
            userRef: 'user:default/rita',
            seq,
            isCurrent: true,
            isOwn: true,
          },
        ],
        mayApprove: true,
      });
      await as('rob').approve(ref, seq);
      expect((await as('rita').withdrawApproval(ref)).items).toMatchObject([
        { userRef: 'user:default/rob' },
      ]);
      // It is no change of what the document says.
      expect((await as('alice').get(ref)).seq).toBe(seq);
    });

    it('speak of the state that was read', async () => {
      const { ref, seq } = await inReview();
      await as('alice').createEvent(ref, { description: 'Paged' });
      await expect(as('rita').approve(ref, seq)).rejects.toMatchObject({
        statusCode: 412,
      });
      await as('rita').approve(ref, seq + 1);
      expect(await given(ref)).toEqual([['user:default/rita', true]]);
      await as('alice').putSection(ref, 'summary', 1, { body: 'In short' });
      expect(await given(ref)).toEqual([['user:default/rita', false]]);
      await as('rita').approve(ref, seq + 2);
      expect(await given(ref)).toEqual([['user:default/rita', true]]);
    });

    it('are not left behind by a change of status or access, nor by a comment', async () => {
      const { ref, seq } = await inReview();
      await as('rita').approve(ref, seq);
      await as('bob').createComment(ref, {
        target: { kind: 'document', key: null },
        body: 'x',
      });
      const draft = await as('alice').transition(ref, seq, { to: 'draft' });
      await as('alice').setAccess(ref, draft.seq, {
        visibility: 'restricted',
        members: [],
        reason: 'x',
      });
      expect(await given(ref)).toEqual([['user:default/rita', true]]);
    });

    it('count while who gave them is a reviewer', async () => {
      const { ref, seq } = await inReview();
      await as('rita').approve(ref, seq);
      const { version } = await as('alice').get(ref);
      await as('alice').patchHeader(ref, version, {
        reviewers: ['user:default/rob'],
      });
      expect(await given(ref)).toEqual([]);
    });

    it('are needed to publish, as it stands, where the configuration says so', async () => {
      const { ref, seq } = await inReview();
      const publish = async () => {
        const now = await as('alice').get(ref);
        return as('alice').transition(ref, now.seq, publication);
      };
      await as('rita').approve(ref, seq);
      await as('alice').createEvent(ref, { description: 'Paged' });
      await as('rob').approve(ref, seq + 1);
      await expect(publish()).rejects.toMatchObject({
        statusCode: 409,
        body: {
          error: {
            name: 'ConflictError',
            message:
              'Publishing takes 2 approvals of its reviewers as it stands; there are 1',
          },
          approvals: { needed: 2, given: 1 },
        },
      });
      await as('rita').approve(ref, seq + 1);
      expect(await publish()).toMatchObject({ status: 'published' });
      expect(await given(ref)).toEqual([
        ['user:default/rob', true],
        ['user:default/rita', true],
      ]);
    });
  },
  { config: { review: { approvals: 2 } } },
);
