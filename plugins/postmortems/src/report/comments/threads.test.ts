import { aComment, aThread } from './testing/comments';
import { withComment } from './threads';

describe('threads after something was said', () => {
  const replied = aThread({ id: '01' }, [{ id: '02' }, { id: '04' }]);

  it('have the new one at their end', () => {
    const begun = aComment({ id: '03' });
    expect(withComment([replied], begun)).toEqual([
      replied,
      { ...begun, targetDeleted: false, replies: [] },
    ]);
  });

  it('have a reply in its place, be it new or changed or back again', () => {
    const reply = aComment({ id: '03', threadId: '01' });
    const [thread] = withComment([replied], reply);
    expect(thread.replies.map(({ id }) => id)).toEqual(['02', '03', '04']);
    const changed = { ...reply, body: 'Changed' };
    expect(withComment([thread], changed)[0].replies[1]).toBe(changed);
  });

  it('keep what a thread knows besides when its beginning changes', () => {
    const { targetDeleted, replies, ...begun } = replied;
    const settled = { ...begun, resolvedAt: '2025-02-10T08:00:00.000Z' };
    expect(withComment([replied], settled)).toEqual([
      { ...settled, targetDeleted, replies },
    ]);
  });

  it('are gone with the last of them', () => {
    const { targetDeleted, replies, ...begun } = replied;
    const [stump] = withComment([replied], { ...begun, deleted: true });
    expect(stump.deleted).toBe(true);
    const [shorter] = withComment([stump], { ...replies[0], deleted: true });
    expect(shorter.replies).toHaveLength(1);
    expect(withComment([shorter], { ...replies[1], deleted: true })).toEqual(
      [],
    );
  });

  it('are none of those of a thread that is not shown', () => {
    const elsewhere = aComment({ id: '09', threadId: '08' });
    expect(withComment([replied], elsewhere)).toEqual([replied]);
  });
});
