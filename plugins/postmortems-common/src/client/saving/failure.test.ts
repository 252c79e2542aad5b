import { failureOf } from './failure';
import { answered } from './testing/notes';

describe('failureOf', () => {
  it('tries again where no answer came', () => {
    expect(failureOf(new TypeError('Failed to fetch'))).toEqual({
      kind: 'retry',
      reason: 'offline',
    });
  });

  it('tries again once the person is signed in again', async () => {
    expect(failureOf(await answered(401))).toEqual({
      kind: 'retry',
      reason: 'signedOut',
    });
  });

  it.each([408, 429, 500, 502, 503, 504])(
    'tries again after %d, which says nothing about the request',
    async status => {
      expect(failureOf(await answered(status))).toMatchObject({
        kind: 'retry',
        reason: 'unavailable',
      });
    },
  );

  it('tries again when the server names a time, whatever the status', async () => {
    expect(failureOf(await answered(409, { retryAfter: 3 }))).toEqual({
      kind: 'retry',
      reason: 'unavailable',
      afterMs: 3_000,
    });
  });

  it('has the newer row of a stale one', async () => {
    const current = { version: 4, title: 'Pool', text: '' };
    expect(failureOf(await answered(412, { current }))).toEqual({
      kind: 'stale',
      current,
    });
  });

  it.each([400, 403, 404, 409, 412, 413, 422])(
    'takes %d for a refusal, in the words of the server',
    async status => {
      expect(failureOf(await answered(status, { message: 'No.' }))).toEqual({
        kind: 'rejected',
        rejection: { status, message: 'No.' },
      });
    },
  );
});
