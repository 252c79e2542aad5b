import { ImportOptions, readPostmortem } from './readPostmortem';
import { DEFAULT_STYLE } from './style/defaultStyle';
import { settings } from './testing/texts';

function read(lines: string[] | string, options?: ImportOptions) {
  const markdown = typeof lines === 'string' ? lines : lines.join('\n');
  const result = readPostmortem(markdown, settings, options);
  const { header, sections, timeline, factors, actionItems } = result.document;
  return {
    ...result,
    header,
    sections: Object.fromEntries(sections.map(({ key, body }) => [key, body])),
    events: timeline.map(({ occurredAt, description }) => [
      occurredAt?.slice(0, 16) ?? null,
      description,
    ]),
    statements: factors.map(({ layer, statement }) => [layer, statement]),
    actionItems,
    told: result.warnings.map(({ line, message }) => `${line}: ${message}`),
  };
}

describe('a timeline of another house', () => {
  it('is a table whose title names the zone', () => {
    const { events, sections, header, asksZone } = read([
      '# Print queue stuck',
      '',
      '## Timeline',
      '',
      '| Time (CET) | What happened | Who |',
      '|---|---|---|',
      '| 2024-01-09 23:50 | The queue stops | printd |',
      '| 00:10 | Jobs pile up | |',
      '',
      '## Summary',
      '',
      'Nothing was printed for a night.',
    ]);
    expect(events).toEqual([
      ['2024-01-09T22:50', 'The queue stops'],
      ['2024-01-09T23:10', 'Jobs pile up'],
    ]);
    expect(header.startedAt).toBe('2024-01-09T22:50:00.000Z');
    expect(sections).toEqual({ summary: 'Nothing was printed for a night.' });
    expect(asksZone).toBe(false);
  });

  it('is headings with times, which keep what is more than words', () => {
    const { events, sections } = read([
      '# 2024-03-01 Cache emptied',
      '## Timeline',
      'All times in UTC+2',
      '### 22:05 Alarm',
      'The cache is empty. It should not be.',
      '### 01:30',
      'Somebody looks:',
      '```',
      'keys: 0',
      '```',
    ]);
    expect(events).toEqual([
      ['2024-03-01T20:05', 'Alarm; The cache is empty. It should not be.'],
      ['2024-03-01T23:30', 'Somebody looks:'],
    ]);
    expect(sections.timeline).toBe(
      ['All times in UTC+2', '', '### 01:30', '', '```', 'keys: 0', '```'].join(
        '\n',
      ),
    );
  });

  it.each([
    ['- 10:05 UTC: it broke', '2024-05-06T10:05'],
    ['- **10:05** - it broke', '2024-05-06T10:05'],
    ['- `10:05` it broke', '2024-05-06T10:05'],
    ['- [10:05] it broke', '2024-05-06T10:05'],
    ['- 10:05 PM it broke', '2024-05-06T22:05'],
    ['- 12:05 am: it broke', '2024-05-06T00:05'],
    ['- ~10:05–10:20 it broke', '2024-05-06T10:05'],
    ['- 1005 UTC - it broke', '2024-05-06T10:05'],
    ['- May 7, 10:05: it broke', '2024-05-07T10:05'],
    ['- 7th of May 10:05 it broke', '2024-05-07T10:05'],
    ['- 2024-05-07T10:05:30Z it broke', '2024-05-07T10:05'],
    ['- 07.05.2024 10:05 it broke', '2024-05-07T10:05'],
    ['- 10:05 PDT it broke', '2024-05-06T17:05'],
    ['- 10:05 Europe/Berlin it broke', '2024-05-06T08:05'],
    ['- 10:05 (UTC-7) it broke', '2024-05-06T17:05'],
    ['- it broke: 2024-05-07 10:05', '2024-05-07T10:05'],
  ])('reads "%s"', (line, time) => {
    const { events } = read(['# 2024-05-06 It broke', '## Timeline', line]);
    expect(events).toEqual([[time, 'it broke']]);
  });

  it.each([
    '- 10 pods were lost',
    '- 100% of requests failed',
    '- 3:1 was the ratio',
    '- may be related to the deployment',
    '- 25:70 is no time',
  ])('takes no time from "%s"', line => {
    const { events } = read(['# 2024-05-06 It broke', '## Timeline', line]);
    expect(events).toEqual([]);
  });

  it('is found without its heading, and prose with times is not', () => {
    const { events, sections } = read([
      '# 2024-05-06 It broke',
      '## Story',
      'At 10:00 somebody came. At 11:00 they left.',
      '',
      '- 10:05 one',
      '- 10:06 two',
      '- 10:07 three',
    ]);
    expect(events.map(([, words]) => words)).toEqual(['one', 'two', 'three']);
    expect(sections.story).toBe('At 10:00 somebody came. At 11:00 they left.');
  });

  it('asks for the zone, says what it took, and takes the one it is given', () => {
    const lines = ['# 2024-07-06 It broke', '## Timeline', '- 10:05 it broke'];
    expect(read(lines)).toMatchObject({
      asksZone: true,
      events: [['2024-07-06T10:05', 'it broke']],
    });
    expect(read(lines).told).toContain(
      '3: no zone is named: times from here on are taken as UTC',
    );
    expect(read(lines, { zone: 'Europe/Berlin' })).toMatchObject({
      asksZone: false,
      events: [['2024-07-06T08:05', 'it broke']],
    });
  });

  it('is lines below one another, each with its time', () => {
    const { events } = read([
      '# 2024-07-01 Print queue stuck',
      '',
      'Timeline',
      '',
      '8:00 AM UTC - Queue stops',
      '8:10 AM UTC - Somebody looks,',
      'and calls another',
      '8:20 AM UTC - All well',
    ]);
    expect(events).toEqual([
      ['2024-07-01T08:00', 'Queue stops'],
      ['2024-07-01T08:10', 'Somebody looks, and calls another'],
      ['2024-07-01T08:20', 'All well'],
    ]);
  });

  it('is not prose of which a line happens to begin with a time', () => {
    const { events } = read([
      '# 2024-07-01 Print queue stuck',
      '',
      '## Timeline',
      '',
      '8:00 UTC the queue stopped, which nobody saw until about',
      '8:20 UTC when a customer called and asked',
      'where the labels were',
      'that had been promised',
    ]);
    expect(events).toHaveLength(1);
  });

  it.each([
    ['Japan', '2024-07-01T01:00'],
    ['Etc/GMT+5', '2024-07-01T15:00'],
    ['CET', '2024-07-01T08:00'],
    ['UTC', '2024-07-01T10:00'],
  ])('takes a zone by any name that it has: %s', (zone, instant) => {
    const { events } = read(
      ['# 2024-07-01 Outage', '', '## Timeline', '', '- 10:00 It begins'],
      { zone },
    );
    expect(events).toEqual([[instant, 'It begins']]);
  });

  it('takes no word for a zone that only a computer knows', () => {
    const { events } = read([
      '# Outage',
      '',
      '## Timeline',
      '',
      '| Time | Zone | Event |',
      '|-|-|-|',
      '| 2024-07-01 10:00 | constructor | a |',
      '| 10:30 | | b |',
    ]);
    expect(events.map(([instant]) => instant)).toEqual([
      '2024-07-01T10:00',
      '2024-07-01T10:30',
    ]);
  });

  it('asks for the zone of a time in the header too', () => {
    const lines = ['# It broke', '', 'Start: 2024-07-06 10:05'];
    expect(read(lines).asksZone).toBe(true);
    expect(read([...lines, '', 'All times in UTC+2.'])).toMatchObject({
      asksZone: false,
      header: { startedAt: '2024-07-06T08:05:00.000Z' },
    });
  });

  it('tells both readings of a day, and of a milestone that is told twice', () => {
    const { told } = read([
      '# It broke',
      '- **Key events**',
      '  - Resolved 03/04/2024 10:05 UTC',
      '- **Impact**: None.',
      '- **Timeline**:',
      '  - 03/04/2024 11:05 UTC: Resolved',
    ]);
    expect(told).toContain(
      '3: taken as 2024-03-04, the month first; it may be 2024-04-03',
    );
    expect(told).toContain(
      '6: resolved at 2024-03-04T11:05:00.000Z here, at 2024-03-04T10:05:00.000Z before',
    );
  });
});

describe('action items of another house', () => {
  it('are a table with owners, days and tickets', () => {
    const { actionItems, sections } = read([
      '# It broke',
      '## Follow-ups',
      '### Prevention',
      '| Action item | Owner | Due | Bug | Notes |',
      '|---|---|---|---|---|',
      '| Add a limit | Ann Lee | 2024-06-01 | [#12](https://x.example/issues/12) | soon |',
      '| Say so | TBD | | | |',
    ]);
    expect(actionItems).toMatchObject([
      {
        key: 'AI-001',
        title: 'Add a limit; Notes: soon',
        owner: 'user:default/ann-lee',
        dueOn: '2024-06-01',
        ticketUrl: 'https://x.example/issues/12',
        type: 'prevent',
        status: 'open',
      },
      { key: 'AI-002', title: 'Say so', owner: null, dueOn: null },
    ]);
    expect(sections).toEqual({});
  });

  it('are boxes and items, done or not, in groups', () => {
    const { actionItems, sections } = read([
      '# It broke',
      '## Action items',
      'We agreed on these.',
      '### Storage team',
      '- [x] Grow the disk (owner: @bo)',
      '- [ ] Watch it',
      '  - on all hosts',
      '- ✅ Tell people',
      '- **Detection:**',
      '  - Alert at 80 %',
    ]);
    expect(
      actionItems.map(({ title, status, owner, type }) => [
        ...[title, status, owner, type],
      ]),
    ).toEqual([
      [
        'Storage team: Grow the disk (owner: @bo)',
        'done',
        'user:default/bo',
        null,
      ],
      ['Storage team: Watch it; on all hosts', 'open', null, null],
      ['Storage team: Tell people', 'done', null, null],
      ['Storage team: Alert at 80 %', 'open', null, 'detect'],
    ]);
    expect(sections.prevention).toContain('We agreed on these.');
  });
});

it('takes labels in bold for headings, and a day above the times for their day', () => {
  const { header, sections, events, actionItems } = read([
    '# Search down',
    '',
    '**Date:** 2024-05-06',
    '',
    '**Impact:** Nobody found anything.',
    'For an hour.',
    '',
    '**Action items:**',
    '',
    '- Add a limit. Owner: Ann Lee, due 2024-06-01',
    '- Watch it - @bo (2024-07-01)',
    '',
    '## Timeline',
    '',
    '2024-05-07 (all times CET)',
    '',
    '* 14:51 a page',
  ]);
  expect(header.title).toBe('Search down');
  expect(sections.impact).toBe('Nobody found anything.\nFor an hour.');
  expect(events).toEqual([['2024-05-07T13:51', 'a page']]);
  expect(actionItems).toMatchObject([
    { owner: 'user:default/ann-lee', dueOn: '2024-06-01' },
    { owner: 'user:default/bo', dueOn: '2024-07-01' },
  ]);
});

it('keeps what a long title has no room for, and the date of the document', () => {
  const title = `It broke ${'again '.repeat(60)}at last`;
  const { header, sections } = read([
    ...['---', 'date: 2024-05-20', '---', '', `# ${title}`],
    ...['', 'On 6 May 2024 it broke.'],
  ]);
  expect(header.title).toHaveLength(200);
  expect(sections['other-notes']).toBe(`# ${title}`);
  expect(sections['front-matter']).toContain('2024-05-20');
  expect(header.startedAt?.slice(0, 10)).toBe('2024-05-06');
});

it('reads causes from lists under the headings of their layers, and leaves prose', () => {
  const { statements, sections } = read([
    '# It broke',
    '## Root causes',
    'It is complicated.',
    '',
    '1. No limit',
    '2. No alarm',
    '## Trigger',
    '- A deployment',
  ]);
  expect(statements).toEqual([
    ['contributing', 'No limit'],
    ['contributing', 'No alarm'],
    ['immediate', 'A deployment'],
  ]);
  expect(sections).toEqual({ 'root-cause': 'It is complicated.' });
});

describe('what a document tells of its incident', () => {
  it.each([
    ['---', 'title: It broke', 'date: 2024-05-06', 'severity: SEV-2', '---'],
    [
      '+++',
      'title = "It broke"',
      'date = 2024-05-06',
      'severity = "P2"',
      '+++',
    ],
    ['\ufeff# It broke', '', 'Date: 2024-05-06', 'Severity: high (2)'],
    [
      '# It broke',
      '',
      '| Date | 2024-05-06 |',
      '|---|---|',
      '| Severity | P2 |',
    ],
    ['# It broke', '## Date', '6 May 2024', '## Severity', 'P2'],
    ['# It broke', '', '- **Date**: May 6th, 2024', '- **Severity:** Sev 2'],
  ])('is told by %s %s %s', (...lines) => {
    const { header } = read([...lines, '', '## Summary', '', 'Words.']);
    expect(header).toMatchObject({ title: 'It broke', severity: 'P2' });
    expect(header.startedAt?.slice(0, 10)).toBe('2024-05-06');
  });

  it('is unfinished only where it says so', () => {
    const statusOf = (status: string) =>
      read(['# It broke', '', `Status: ${status}`]).header.status;
    expect(statusOf('Draft')).toBe('draft');
    expect(statusOf('In progress')).toBe('draft');
    expect(statusOf('Final')).toBe('published');
    expect(read(['# It broke']).header.status).toBe('published');
  });

  it('has the zone and the text of each time beside it', () => {
    const { header } = read(['# It broke', '', 'Start: 2024-05-06 10:05 CEST']);
    expect(header).toMatchObject({
      startedAt: '2024-05-06T08:05:00.000Z',
      milestoneOrigins: {
        started: { text: '2024-05-06 10:05 CEST', zone: 'CEST' },
      },
    });
  });

  it('keeps that no zone was named, unless somebody says which is meant', () => {
    const lines = ['# It broke', '', 'Start: 2024-05-06 10:05'];
    const origin = (zone?: string) =>
      read(lines, { zone }).header.milestoneOrigins.started;
    expect(origin()).toEqual({ text: '2024-05-06 10:05', zone: '' });
    expect(origin('Europe/Berlin')).toMatchObject({ zone: 'Europe/Berlin' });
    expect(origin('UTC')).toMatchObject({ zone: 'UTC' });
  });
});

it('keeps links where they are, though their definitions stood at the end', () => {
  const { sections, document } = read([
    '# It broke',
    '## Summary',
    'See [the report][r] and [r].',
    '## Timeline',
    '- 2024-05-06 10:05 UTC [page][r] opened',
    '',
    '[r]: https://x.example/r "R"',
  ]);
  expect(sections.summary).toBe(
    'See [the report](https://x.example/r) and [r](https://x.example/r).',
  );
  expect(document.timeline[0]).toMatchObject({
    description: 'page opened',
    evidenceUrl: 'https://x.example/r',
  });
});

it('reads a house by its own words', () => {
  const style = {
    ...DEFAULT_STYLE,
    parts: {
      ...DEFAULT_STYLE.parts,
      timeline: ['zeitleiste'],
      actionItems: ['maßnahmen'],
    },
  };
  const { events, actionItems } = read(
    [
      '# Es ging nicht',
      '## Zeitleiste',
      '- 06.05.2024 10:05 UTC: Ausfall',
      '## Maßnahmen',
      '- Grenze setzen',
    ],
    { style },
  );
  expect(events).toEqual([['2024-05-06T10:05', 'Ausfall']]);
  expect(actionItems.map(({ title }) => title)).toEqual(['Grenze setzen']);
});
