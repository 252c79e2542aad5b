import { ResponseError } from '@backstage/errors';
import { refusalOf } from './refusal';

async function answered(status: number, more: object = {}) {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'Error', message: 'Two checks fail' },
        response: { statusCode: status },
        ...more,
      }),
      { status, headers: { 'content-type': 'application/json' } },
    ),
  );
}

describe('refusalOf', () => {
  it('tells a stale page from one that does not allow it', async () => {
    expect(refusalOf(await answered(412))).toEqual({ kind: 'stale' });
    expect(
      refusalOf(await answered(409, { allowed: ['draft', 'nonsense'] })),
    ).toEqual({
      kind: 'conflict',
      reason: 'Two checks fail',
      allowed: ['draft'],
    });
  });

  it('names the checks that stand in the way, of those it knows', async () => {
    expect(
      refusalOf(await answered(409, { checks: ['blameless', 'nonsense'] })),
    ).toEqual({ kind: 'unwaived', checks: ['blameless'] });
  });

  it('knows what may not be done from what is not there', async () => {
    expect(refusalOf(await answered(403))).toEqual({ kind: 'forbidden' });
    expect(refusalOf(await answered(404))).toEqual({ kind: 'gone' });
  });

  it('passes on the reason of everything else', async () => {
    expect(refusalOf(await answered(503))).toEqual({
      kind: 'failed',
      reason: 'Two checks fail',
    });
    expect(refusalOf(new TypeError('Failed to fetch'))).toEqual({
      kind: 'failed',
      reason: 'Failed to fetch',
    });
  });
});
