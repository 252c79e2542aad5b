import { ResponseError } from '@backstage/errors';
import type { ActionItem } from 'backstage-plugin-postmortems-common';
import { anActionItem, aPostmortem } from '../testing/fakePostmortems';
import { changeStatus, inverseOf, questionFor } from './changeStatus';

const answer = (status: number, body: object): Promise<Error> =>
  ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'Error', message: 'refused' },
        response: { statusCode: status },
        ...body,
      }),
      { status, headers: { 'content-type': 'application/json' } },
    ),
  );
const stale = (current: ActionItem) => answer(412, { current });
const get = jest.fn();

describe('changeStatus', () => {
  const seen = anActionItem({ status: 'open', version: 3 });
  const changed = { ...seen, status: 'done' as const, version: 4, seq: 9 };

  it('writes on the version that was seen', async () => {
    const patchActionItem = jest.fn().mockResolvedValue(changed);
    await expect(
      changeStatus({ patchActionItem, get }, 'PM-2025-02-09', seen, {
        status: 'done',
        proof: 'https://grafana.example/d/pool',
      }),
    ).resolves.toEqual({ kind: 'changed', item: changed });
    expect(patchActionItem.mock.calls).toEqual([
      [
        'PM-2025-02-09',
        seen.id,
        3,
        { status: 'done', proof: 'https://grafana.example/d/pool' },
      ],
    ]);
  });

  it('writes on the newer row when somebody changed something else', async () => {
    const patchActionItem = jest
      .fn()
      .mockRejectedValueOnce(
        await stale({ ...seen, title: 'Renamed', version: 7 }),
      )
      .mockResolvedValue(changed);
    const outcome = await changeStatus({ patchActionItem, get }, 'PM', seen, {
      status: 'done',
    });
    expect(outcome.kind).toBe('changed');
    expect(patchActionItem.mock.calls.map(call => call[2])).toEqual([3, 7]);
  });

  it('writes nothing when somebody changed the status first', async () => {
    const current = { ...seen, status: 'wont_do' as const, version: 4 };
    const patchActionItem = jest.fn().mockRejectedValue(await stale(current));
    await expect(
      changeStatus({ patchActionItem, get }, 'PM', seen, { status: 'done' }),
    ).resolves.toEqual({ kind: 'overtaken', item: current });
    expect(patchActionItem).toHaveBeenCalledTimes(1);
  });

  it('does not write over proof that somebody gave meanwhile', async () => {
    const current = { ...seen, proof: 'Seen in the dashboard', version: 4 };
    const patchActionItem = jest.fn().mockRejectedValue(await stale(current));
    const outcome = await changeStatus({ patchActionItem, get }, 'PM', seen, {
      status: 'done',
      proof: 'https://grafana.example/d/pool',
    });
    expect(outcome).toEqual({ kind: 'overtaken', item: current });
  });

  it('gives up on a row that changes every time', async () => {
    const patchActionItem = jest
      .fn()
      .mockRejectedValue(await stale({ ...seen, version: 4 }));
    await expect(
      changeStatus({ patchActionItem, get }, 'PM', seen, { status: 'done' }),
    ).rejects.toMatchObject({ statusCode: 412 });
    expect(patchActionItem).toHaveBeenCalledTimes(3);
  });

  it('passes on a refusal', async () => {
    const patchActionItem = jest.fn().mockRejectedValue(await answer(403, {}));
    await expect(
      changeStatus({ patchActionItem, get }, 'PM', seen, { status: 'done' }),
    ).rejects.toMatchObject({ statusCode: 403 });
    expect(get).not.toHaveBeenCalled();
  });

  it('takes a row that has what was wanted as changed, whoever it was', async () => {
    const current = { ...seen, status: 'done' as const, version: 4 };
    const patchActionItem = jest.fn().mockRejectedValue(await stale(current));
    await expect(
      changeStatus({ patchActionItem, get }, 'PM', seen, { status: 'done' }),
    ).resolves.toEqual({ kind: 'changed', item: current });
  });

  describe('without an answer', () => {
    const lost = new TypeError('Failed to fetch');
    const tried = (now: ActionItem | Error) => {
      const api = {
        patchActionItem: jest.fn().mockRejectedValue(lost),
        get:
          now instanceof Error
            ? jest.fn().mockRejectedValue(now)
            : jest.fn().mockResolvedValue(aPostmortem({ actionItems: [now] })),
      };
      return changeStatus(api, 'PM', seen, { status: 'done' });
    };

    it('looks whether it had arrived', async () => {
      await expect(tried(changed)).resolves.toEqual({
        kind: 'changed',
        item: changed,
      });
    });

    it('says that nothing was changed where it had not', async () => {
      await expect(tried(seen)).rejects.toBe(lost);
    });

    it('says that somebody else was first where that is so', async () => {
      const current = { ...seen, status: 'wont_do' as const, version: 4 };
      await expect(tried(current)).resolves.toEqual({
        kind: 'overtaken',
        item: current,
      });
    });

    it('says that nobody knows where the portal cannot be asked either', async () => {
      await expect(tried(lost)).resolves.toEqual({
        kind: 'unknown',
        item: seen,
      });
    });
  });
});

describe('inverseOf', () => {
  it('takes back what was said with the status, and nothing else', () => {
    const seen = anActionItem({ status: 'open', proof: null, reason: 'old' });
    expect(inverseOf(seen, { status: 'in_progress' })).toEqual({
      status: 'open',
    });
    expect(inverseOf(seen, { status: 'wont_do', reason: 'new' })).toEqual({
      status: 'open',
      reason: 'old',
    });
    expect(inverseOf(seen, { status: 'done', proof: 'link' })).toEqual({
      status: 'open',
      proof: null,
    });
  });
});

describe('inverseOf an end', () => {
  it('brings back what went with it, and has the verified looked at again', () => {
    const done = anActionItem({ status: 'verified', proof: 'It fired' });
    expect(inverseOf(done, { status: 'open' })).toEqual({
      status: 'done',
      proof: 'It fired',
    });
    const dropped = anActionItem({ status: 'wont_do', reason: 'Replaced' });
    expect(inverseOf(dropped, { status: 'open' })).toEqual({
      status: 'wont_do',
      reason: 'Replaced',
    });
  });
});

describe('questionFor', () => {
  it('asks why when it will not be done', () => {
    expect(questionFor({ proof: null }, 'wont_do')).toBe('reason');
  });

  it('asks for proof only while there is none', () => {
    expect(questionFor({ proof: null }, 'done')).toBe('proof');
    expect(questionFor({ proof: 'link' }, 'done')).toBeNull();
  });

  it('asks nothing when work goes on', () => {
    expect(questionFor({ proof: null }, 'in_progress')).toBeNull();
    expect(questionFor({ proof: 'link' }, 'open')).toBeNull();
  });
});
