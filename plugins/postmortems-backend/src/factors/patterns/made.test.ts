import { describeWithPortal } from '../../__testUtils__/describeWithPortal';
import { readTables, Tables } from '../../__testUtils__/tables';
import { PatternMemberStore } from './PatternMemberStore';

const FIELDS = { name: 'Pool', category: 'capacity-planning' };

describeWithPortal('a pattern', bench => {
  const alice = () => bench.portal.as('alice');
  const write = async (statement: string) => {
    const { ref } = await alice().create({ title: statement });
    const { id } = await alice().createFactor(ref, {
      ...{ statement, layer: 'contributing' },
    });
    return { ref, id };
  };
  type Written = Awaited<ReturnType<typeof write>>;

  /** What comes of making one while somebody deletes a factor: after it was looked where its factors are. */
  const makeWhileDeleting = async (
    { ref, id }: Written,
    make: () => Promise<unknown>,
  ) => {
    const { postmortemsOf } = PatternMemberStore.prototype;
    let before: Tables | undefined;
    const looked = jest
      .spyOn(PatternMemberStore.prototype, 'postmortemsOf')
      .mockImplementationOnce(async function thenDelete(
        this: PatternMemberStore,
        ...asked
      ) {
        const owners = await postmortemsOf.apply(this, asked);
        const [{ version }] = (await alice().get(ref)).factors;
        await alice().deleteFactor(ref, id, version);
        before = await readTables(bench.knex);
        return owners;
      });
    const answer = await make().catch((error: unknown) => error);
    looked.mockRestore();
    return { answer, before, after: await readTables(bench.knex) };
  };
  const refused = {
    statusCode: 400,
    body: { error: { message: expect.stringContaining('factorIds') } },
  };

  it('is not made where the only one of its factors is deleted meanwhile', async () => {
    const gone = await write('No connection was left');
    const { answer, before, after } = await makeWhileDeleting(gone, () =>
      alice().createPattern({ ...FIELDS, factorIds: [gone.id] }),
    );
    expect(answer).toMatchObject(refused);
    expect(after).toEqual(before);
  });

  it('is not made of fewer factors where one of them is', async () => {
    const [gone, left] = [
      await write('No connection was left'),
      await write('The pool was exhausted'),
    ];
    const factorIds = [gone.id, left.id];
    const { answer, before, after } = await makeWhileDeleting(gone, () =>
      alice().createPattern({ ...FIELDS, factorIds }),
    );
    expect(answer).toMatchObject(refused);
    expect(after).toEqual(before);
    // Without it, nothing is in the way.
    const made = await alice().createPattern({
      ...{ ...FIELDS, factorIds: [left.id] },
    });
    expect(made.name).toBe('Pool');
  });

  it('is not split off with fewer factors either', async () => {
    const [gone, left, rest] = [
      await write('No connection was left'),
      await write('The pool was exhausted'),
      await write('The pool was too small'),
    ];
    const { id, version } = await alice().createPattern({
      ...{ ...FIELDS, factorIds: [gone.id, left.id, rest.id] },
    });
    const { answer, before, after } = await makeWhileDeleting(gone, () =>
      alice().splitPattern(id, version, {
        ...{ name: 'Exhausted', factorIds: [gone.id, left.id] },
      }),
    );
    expect(answer).toMatchObject(refused);
    expect(after).toEqual(before);
  });
});
