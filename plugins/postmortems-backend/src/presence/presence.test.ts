import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { TestSignals } from '../__testUtils__/TestSignals';

const signals = new TestSignals();
const PAGES: Record<string, string> = {
  alice: '00000000-0000-4000-8000-00000000000a',
  bob: '00000000-0000-4000-8000-00000000000b',
  mona: '00000000-0000-4000-8000-00000000000c',
};
const bobIn = (place: string) => ({ userRef: 'user:default/bob', place });

describeWithPortal(
  'presence',
  bench => {
    beforeEach(() => signals.sent.splice(0));

    const report = (name: string, ref: string, place: string | null) =>
      bench.portal.as(name).reportPresence(ref, { page: PAGES[name], place });

    const aDocument = (fields = {}) =>
      bench.portal.as('alice').create({ title: 'Shared', ...fields });

    it('is told to those who have it open when somebody begins, moves on and leaves, and only then', async () => {
      const { ref, seq } = await aDocument();
      expect(await report('alice', ref, 'reading')).toEqual({
        seq,
        editing: [],
      });
      expect(signals.sent).toEqual([]);

      expect(await report('bob', ref, 'section-impact')).toEqual({
        seq,
        editing: [bobIn('section-impact')],
      });
      await report('bob', ref, 'section-impact');
      await report('bob', ref, 'factors');
      await report('bob', ref, null);
      await report('bob', ref, null);
      expect(signals.to('alice')).toEqual([
        { seq, editing: [bobIn('section-impact')] },
        { seq, editing: [bobIn('factors')] },
        { seq, editing: [] },
      ]);
      expect(signals.to('mona')).toEqual([]);
      expect(signals.sent.map(({ channel }) => channel)).toEqual(
        Array(3).fill(`postmortems:${ref}`),
      );
    });

    it('tells how far the document has got, with each change that is kept', async () => {
      const { ref, seq, version } = await aDocument();
      const alice = bench.portal.as('alice');
      await report('bob', ref, 'reading');
      await alice.putSection(ref, 'impact', 1, { body: 'x' });
      await expect(
        alice.putSection(ref, 'impact', 1, { body: 'y' }),
      ).rejects.toMatchObject({ statusCode: 412 });
      await alice.patchHeader(ref, version, { statedDuration: '1 h' });
      expect(signals.to('bob')).toEqual([
        { seq: seq + 1, editing: [] },
        { seq: seq + 2, editing: [] },
      ]);
    });

    it('of one that is restricted is told to nobody else, and to nobody whom it is taken from', async () => {
      const { ref, seq } = await aDocument();
      const alice = bench.portal.as('alice');
      await report('alice', ref, 'reading');
      await report('bob', ref, 'factors');
      signals.sent.splice(0);
      const restricted = await alice.setAccess(ref, seq, {
        visibility: 'restricted',
        members: ['user:default/mona'],
        reason: 'a customer is named',
      });
      await alice.createFactor(ref, { statement: 'x', layer: 'systemic' });
      await expect(report('bob', ref, 'factors')).rejects.toMatchObject({
        statusCode: 404,
      });
      expect(signals.sent).toEqual([]);

      await report('alice', ref, 'reading');
      await report('mona', ref, 'factors');
      expect(signals.to('bob')).toEqual([]);
      expect(signals.to('alice')).toEqual([
        {
          seq: restricted.seq + 1,
          editing: [{ userRef: 'user:default/mona', place: 'factors' }],
        },
      ]);
    });

    it('ends with the document', async () => {
      const { ref, seq } = await aDocument();
      const alice = bench.portal.as('alice');
      await report('bob', ref, 'factors');
      signals.sent.splice(0);
      const deleted = await alice.delete(ref, seq);
      await alice.restore(ref, deleted.seq);
      expect(signals.sent).toEqual([]);
      expect((await report('alice', ref, 'reading')).editing).toEqual([]);
    });

    it('reads no place that no part of an editor has', async () => {
      const { ref } = await aDocument();
      for (const place of ['', 'Impact!', 'a'.repeat(81), '<b>', 3]) {
        const { status } = await bench.portal.request(
          'bob',
          'PUT',
          `/postmortems/${ref}/presence`,
          { json: { page: PAGES.bob, place } },
        );
        expect([place, status]).toEqual([place, 400]);
      }
    });
  },
  { features: [signals.factory] },
);
