import { GithubServer } from './__testUtils__/GithubServer';
import { trackerOf } from './__testUtils__/trackerOf';

const INTEGRATION = {
  integration: {
    host: 'github.test',
    apiBaseUrl: 'http://127.0.0.1:9',
    token: 'x',
  },
};

describe('a repository for issues', () => {
  const tracker = trackerOf(INTEGRATION);

  it.each([
    ['larkfield/checkout', 'github.test/larkfield/checkout'],
    ['Larkfield/Check.Out_2', 'github.test/larkfield/check.out_2'],
    ['github.test/larkfield/checkout', 'github.test/larkfield/checkout'],
    ['github.com/larkfield/checkout', 'github.com/larkfield/checkout'],
  ])('is read: %s', (text, place) => {
    expect(tracker.parsePlace(text)).toBe(place);
    expect(tracker.parsePlace(place)).toBe(place);
  });

  it.each([
    'a/b/../../orgs/x',
    'a%2Fb',
    'a/b%2F..',
    'larkfield/checkout.git',
    'larkfield/..',
    'larkfield/.',
    '../orgs',
    'larkfield',
    '/larkfield/checkout',
    'larkfield/checkout/',
    'larkfield/checkout/issues',
    'evil.example/larkfield/checkout',
    'https://evil.example/larkfield/checkout',
    'https://github.test/larkfield/checkout',
    'github.test:8080/larkfield/checkout',
    'user@github.test/larkfield/checkout',
    'lark field/checkout',
    'larkfield/check?out',
    'larkfield/check#out',
    'larkfield/check\\out',
    '-larkfield/checkout',
    'larkfield/Ünïcode',
    `larkfield/${'x'.repeat(101)}`,
    '',
  ])('is not: %j', text => {
    expect(() => tracker.parsePlace(text)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it('is one of those that the configuration allows', () => {
    const strict = trackerOf(INTEGRATION, { owners: ['Larkfield'] });
    expect(strict.parsePlace('larkfield/x')).toBe('github.test/larkfield/x');
    expect(() => strict.parsePlace('others/x')).toThrow('no issues go to');
    expect(
      strict.parseUrl('https://github.test/others/x/issues/1'),
    ).toBeUndefined();
  });

  it('is asked for at exactly its address', async () => {
    const github = await GithubServer.start();
    github.addRepository('larkfield/check.out_2');
    await trackerOf(github).create('larkfield/check.out_2', {
      ...{ title: 'x', body: 'x', marker: 'x' },
    });
    expect(github.asked.map(({ url }) => url)).toEqual([
      '/repos/larkfield/check.out_2/issues',
    ]);
    await github.stop();
  });

  it.each([
    ['https://github.test/Larkfield/checkout/issues/17', '17'],
    ['https://github.test/larkfield/checkout/issues/17/', '17'],
    ['https://github.test/larkfield/checkout/issues/17#issuecomment-1', '17'],
    ['https://github.test/larkfield/checkout/issues/17?x=1', '17'],
  ])('has the issue %s', (url, id) => {
    expect(tracker.parseUrl(url)).toEqual({
      place: 'github.test/larkfield/checkout',
      id,
    });
  });

  it.each([
    'https://evil.example/larkfield/checkout/issues/17',
    'https://github.test.evil.example/larkfield/checkout/issues/17',
    'https://github.test/larkfield/checkout/pull/17',
    'https://github.test/larkfield/checkout/issues/0',
    'https://github.test/larkfield/checkout/issues/1/../../x',
    'https://github.test/larkfield/a%2Fb/issues/1',
    'https://github.test/larkfield/checkout.git/issues/1',
    'ftp://github.test/larkfield/checkout/issues/17',
    'data:text/plain,https://github.test/larkfield/checkout/issues/17',
    'no address',
  ])('has no issue %s', url => {
    expect(tracker.parseUrl(url)).toBeUndefined();
  });
});
