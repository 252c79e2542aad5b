import { troubleOf } from './troubleOf';

describe('troubleOf', () => {
  it.each([
    [502, 'unreachable'],
    [503, 'unreachable'],
    [504, 'slow'],
    [500, 'errors'],
    [429, 'errors'],
  ])('an answer of %i is of the kind %s', (status, trouble) => {
    expect(troubleOf({ key: `HTTP ${status}`, status })).toBe(trouble);
  });

  it.each([
    ['connect() failed (#: Connection refused)', 'unreachable'],
    ['no live upstreams while connecting to upstream', 'unreachable'],
    ['read: connection reset by peer', 'unreachable'],
    ['upstream timed out', 'slow'],
    ['context deadline exceeded', 'slow'],
    ['slow request path=/…', 'slow'],
    ['unhandled error while serving /…', 'errors'],
    ['slowly but surely', 'errors'],
    ['mistook one for another', 'errors'],
  ])('%p is of the kind %s', (key, trouble) => {
    expect(troubleOf({ key, status: null })).toBe(trouble);
  });
});
