import { plainText } from './slackText';

const NAMES = new Map([['U1', 'Ada']]);

describe('plainText', () => {
  it.each([
    ['<@U1> and <@U2|bo> and <@U3>', '@Ada and @bo and @U3'],
    ['in <#C1|incidents> and <#C2>', 'in #incidents and #C2'],
    ['<!here> <!channel> <!subteam^S1|@oncall>', '@here @channel @oncall'],
    ['at <!date^1739097000^{time}|10:30>', 'at 10:30'],
    [
      '<https://x.example/a|the graph> <https://x.example/b>',
      'the graph https://x.example/b',
    ],
    ['<mailto:a@x.example|a@x.example>', 'a@x.example'],
    ['p99 &gt; 2s &amp; rising, &amp;lt;', 'p99 > 2s & rising, &lt;'],
    ['see ```code```', 'see  code '],
    ['a < b', 'a < b'],
  ])('reads %s', (written, shown) => {
    expect(plainText(written, NAMES)).toBe(shown);
  });

  it('gets through any number of signs that open nothing', () => {
    const start = Date.now();
    plainText('<'.repeat(500_000), NAMES);
    plainText(`<${'a'.repeat(500_000)}|`, NAMES);
    expect(Date.now() - start).toBeLessThan(2000);
  });
});
