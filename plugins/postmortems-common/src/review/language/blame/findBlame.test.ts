import { findingSchema } from '../../../model';
import { findBlame } from './findBlame';

const severitiesIn = (text: string) =>
  findBlame(text).findings.map(({ severity }) => severity);

/** The words that are marked. */
const markedIn = (text: string, names?: string[]) =>
  findBlame(text, { names }).findings.map(({ start, end }) =>
    text.slice(start, end),
  );

describe('findBlame', () => {
  it('marks the words, and says why and what to ask instead', () => {
    const text = 'At 10:05 Maria forgot to renew the certificate.';
    const [finding, ...more] = findBlame(text).findings;
    expect(more).toEqual([]);
    expect(findingSchema.parse(finding)).toEqual(finding);
    expect(text.slice(finding.start, finding.end)).toBe('Maria forgot');
    expect(finding).toMatchObject({ rule: 'forgotten', severity: 'blame' });
    expect(finding.reason).toMatch(/\.$/);
    expect(finding.question).toMatch(/\?$/);
  });

  it('is graver about others than about oneself', () => {
    expect(severitiesIn('He forgot to renew the certificate.')).toEqual([
      'blame',
    ]);
    expect(severitiesIn('The vendor forgot to renew it.')).toEqual(['blame']);
    expect(severitiesIn('We forgot to renew the certificate.')).toEqual([
      'note',
    ]);
    expect(severitiesIn('Our team forgot to renew it.')).toEqual(['note']);
    expect(severitiesIn('Forgot to renew the certificate.')).toEqual(['note']);
    expect(severitiesIn('Nobody noticed the queue.')).toEqual(['note']);
  });

  it('tells hindsight from blame', () => {
    expect(severitiesIn('The reviewer should have tested it.')).toEqual([
      'hindsight',
    ]);
    expect(severitiesIn('This could have been prevented.')).toEqual([
      'hindsight',
    ]);
    expect(severitiesIn('Had Tom looked, it would have been seen.')).toEqual([
      'hindsight',
    ]);
  });

  it('knows who is meant across a passive, a relative clause, and a conjunction', () => {
    for (const text of [
      'The page was ignored by the on-call engineer.',
      'The engineer who was on call ignored the page.',
      'The engineer on call in the platform team ignored the page.',
      'The engineer opened the laptop at noon and ignored the page.',
      'One of our engineers ignored the page.',
      'Tom, our DBA, ignored the page.',
      'On Tuesday Tom ignored the page.',
    ]) {
      expect(severitiesIn(text)).toEqual(['blame']);
    }
    for (const text of [
      'The pager of the on-call engineer ignored the page.',
      'The proxy, which an engineer restarted, ignored the page.',
      "The engineer's phone ignored the page.",
      'The page was ignored by the proxy.',
      'The engineers saw that the proxy ignored the page.',
    ]) {
      expect(severitiesIn(text)).toEqual([]);
    }
  });

  it('reads prose, and neither code, quotations, quoted lines nor headings', () => {
    const blaming = 'Tom forgot to renew it.';
    for (const text of [
      `\`${blaming}\``,
      `\`\`two ticks: ${blaming}\`\``,
      `\`\`\`\n${blaming}\n\`\`\``,
      `- \`\`\`text\n  ${blaming}\n  \`\`\``,
      `~~~\n${blaming}\n~~~`,
      `    ${blaming}`,
      `> ${blaming}`,
      `> A quote\n${blaming}`,
      `# ${blaming}`,
      `${blaming}\n===`,
      `The log says "${blaming}"`,
      `The log says “${blaming}”`,
      `[the log](https://example.com/Tom forgot)`,
      `<!-- ${blaming} -->`,
      `---\ntitle: ${blaming}\n---\n`,
      `[log]: https://example.com/ "${blaming}"`,
    ]) {
      expect(markedIn(text)).toEqual([]);
    }
    for (const text of [
      `- ${blaming}`,
      `1. [ ] ${blaming}`,
      `| 10:05 | ${blaming} | @tom |`,
      `10:05 - ${blaming}`,
      `**${blaming}**`,
      `A line\nand ${blaming}`,
      `\`code\` and ${blaming}`,
      `It's late: ${blaming} It's "late".`,
      `\r\n${blaming}\r\n`,
      `😀 ${blaming}`,
    ]) {
      expect(markedIn(text)).toEqual(['Tom forgot']);
    }
  });

  it('marks no code that stands between the words', () => {
    expect(markedIn('The intern dropped `users` by mistake.')).toEqual([
      'by mistake',
    ]);
    expect(markedIn('Tom (`tom@db`) forgot it.')).toEqual(['forgot']);
  });

  it('knows handles, and the names that it is given as they are spelled', () => {
    expect(markedIn('@jdoe ignored the page.')).toEqual(['@jdoe ignored']);
    const text = 'Xanthi Doukas ignored the page. Later checkout-crew did too.';
    expect(markedIn(text)).toEqual([]);
    expect(markedIn(text, ['Xanthi Doukas'])).toEqual([
      'Xanthi Doukas ignored',
    ]);
    expect(markedIn('The mark ignored it.', ['Mark'])).toEqual([]);
  });

  it('names an occurrence so that it is known again wherever it moves', () => {
    const text = 'Tom forgot it.';
    const keysOf = (prose: string) =>
      findBlame(prose).findings.map(({ key }) => key);
    const [key] = keysOf(text);
    expect(keysOf(`The queue grew.\n\n* **Tom** forgot  it.`)).toEqual([key]);
    const [first, second, ...more] = keysOf(`${text}\n\n${text}`);
    expect(more).toEqual([]);
    expect(first).toBe(key);
    expect(second).not.toBe(key);
    expect(keysOf('Tom forgot the lease.')).not.toEqual([key]);
  });

  it('leaves other languages alone and says so', () => {
    const german =
      'Der Entwickler hat vergessen, das Zertifikat zu erneuern, und das war nicht gut.';
    const french =
      "L'équipe a oublié de renouveler le certificat et les clients ne sont pas contents.";
    const russian = 'Инженер забыл обновить сертификат.';
    for (const text of [german, french, russian]) {
      expect(findBlame(text)).toEqual({
        language: 'other',
        leftAlone: [{ start: 0, end: text.length }],
        findings: [],
      });
    }
    const mixed = `Tom forgot to renew the certificate, and the shop was down for an hour, as the page says.\n\n${german}`;
    expect(findBlame(mixed)).toMatchObject({
      language: 'en',
      leftAlone: [{ start: mixed.length - german.length, end: mixed.length }],
      findings: [{ rule: 'forgotten' }],
    });
  });

  it('takes a word of somebody for a person by its ending only of what people alone do', () => {
    expect(markedIn('The integrator forgot the key.')).toEqual([
      'The integrator forgot',
    ]);
    expect(markedIn('The integrator replaced the key.')).toEqual([]);
    expect(markedIn('The integrator failed to start.')).toEqual([]);
    expect(markedIn('The container forgot the key.')).toEqual([]);
    // A pronoun tells that it is a human being.
    expect(markedIn('The planner ignored the page and kept his seat.')).toEqual(
      ['The planner ignored'],
    );
    expect(
      markedIn('The planner ignored the page, and Tom kept his seat.'),
    ).toEqual([]);
  });

  it('knows teams by the name of their field where it stands alone', () => {
    expect(markedIn('Frontend forgot to tell us.')).toEqual([
      'Frontend forgot',
    ]);
    expect(markedIn('Remote hands ignored the label.')).toEqual([
      'Remote hands ignored',
    ]);
    expect(markedIn('Frontend returned 503 for nine minutes.')).toEqual([]);
    expect(markedIn('We do not look for somebody to blame.')).toEqual([]);
  });

  it('points at the first thousand of a text', () => {
    const sentences = Array.from({ length: 1_200 }, () => 'Tom forgot it.');
    expect(markedIn(sentences.join(' '))).toHaveLength(1_000);
  });
});
