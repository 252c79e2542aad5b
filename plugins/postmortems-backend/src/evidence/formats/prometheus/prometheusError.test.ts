import fc from 'fast-check';
import { readDocument } from '../../../__testUtils__/readFormat';
import { prometheusError } from './prometheusError';

const ERROR = {
  status: 'error',
  errorType: 'timeout',
  error: 'the query took too long',
};

describe('prometheusError', () => {
  it('gives the reason for what it could not read', () => {
    expect(prometheusError.recognises(ERROR)).toBe(true);
    expect(readDocument(prometheusError, ERROR)).toEqual({
      told: [],
      places: [],
      unread: [{ path: 'error', text: 'the query took too long' }],
    });
  });

  it('gives the kind of an error without a reason', () => {
    const { unread } = readDocument(prometheusError, { ...ERROR, error: '' });
    expect(unread).toEqual([{ path: 'error', text: 'timeout' }]);
  });

  it('cuts off a long reason', () => {
    const error = 'x'.repeat(1_000_000);
    const { unread } = readDocument(prometheusError, { ...ERROR, error });
    expect(unread[0].text).toHaveLength(301);
  });

  it.each([
    { status: 'error' },
    { status: 'error', error: 'of something else' },
    { status: 'error', errorType: {}, error: [] },
    { ...ERROR, status: 'success' },
    [ERROR],
  ])('does not recognise %j', document => {
    expect(prometheusError.recognises(document)).toBe(false);
  });

  it('throws at no value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), document => {
        expect(() => {
          prometheusError.recognises(document);
          readDocument(prometheusError, document);
        }).not.toThrow();
      }),
    );
  });
});
