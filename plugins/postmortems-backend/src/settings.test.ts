import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { describeWithPortal } from './__testUtils__/describeWithPortal';
import { Settings } from './settings';

/** The default categories. */
const TAXONOMY = [
  'monitoring-gap',
  'testing-gap',
  'runbook-gap',
  'capacity-planning',
  'configuration-change',
  'software-change',
  'dependency-failure',
  'process',
  'hardware',
  'network',
  'security',
  'data',
  'human-computer-interface',
  'unknown',
];

/** Neither in the order of their keys nor in that of their titles. */
const TEMPLATES = [
  {
    key: 'short',
    title: 'Short',
    sections: [
      { key: 'what', title: 'What', help: 'What happened?' },
      { key: 'why', title: 'Why', help: 'How could it?' },
      { key: 'next', title: 'And now', help: 'What comes next?' },
    ],
  },
  {
    key: 'security',
    title: 'A breach',
    sections: [
      { key: 'next', title: 'What next', help: 'Who must be told?' },
      { key: 'exposure', title: 'Exposure', help: 'Who saw what?' },
    ],
  },
];

function fromConfig(postmortems: JsonObject): Settings {
  return Settings.fromConfig(new ConfigReader({ postmortems }));
}

describe('settings', () => {
  it('have defaults where nothing is configured', () => {
    const { data } = Settings.fromConfig(new ConfigReader({}));
    expect(data.severities.map(({ key }) => key)).toEqual([
      'P1',
      'P2',
      'P3',
      'P4',
    ]);
    expect(data.templates[0].sections[0].key).toBe('summary');
    expect(data.categories.map(({ key }) => key)).toEqual(TAXONOMY);
    expect(data.reviewRequired).toBe(false);
  });

  it('take severities and order them by rank, what is unknown last', () => {
    const settings = fromConfig({
      severities: [
        { key: 'SEV1', title: 'Worst', rank: 1 },
        { key: 'SEV2', title: 'Bad', rank: 2 },
      ],
    });
    expect(settings.severityRank('SEV1')).toBe(1);
    expect(settings.severityRank('P1')).toBe(99);
    expect(settings.severityRank(null)).toBe(99);
  });

  it('add categories to the default ones and rename those of the same key', () => {
    const { data } = fromConfig({
      categories: [
        { key: 'supplier', title: 'Supplier', help: 'Somebody we buy from.' },
        { key: 'data', title: 'Data Quality', help: 'Wrong data.' },
      ],
    });
    expect(data.categories.map(({ key }) => key)).toEqual([
      ...TAXONOMY,
      'supplier',
    ]);
    expect(data.categories.find(({ key }) => key === 'data')).toEqual({
      key: 'data',
      title: 'Data Quality',
      help: 'Wrong data.',
    });
  });

  it('take templates as they are configured, in their order, instead of the default one', () => {
    const settings = fromConfig({ templates: TEMPLATES });
    expect(settings.data.templates).toEqual(TEMPLATES);
    expect(settings.template()?.key).toBe('short');
    expect(settings.template('security')?.key).toBe('security');
    expect(settings.template('default')).toBeUndefined();
  });

  it('take templates that come with the plugin by their keys, between others', () => {
    const { data } = fromConfig({
      templates: [TEMPLATES[0], 'near-miss', 'default'],
    });
    expect(
      data.templates.map(({ key, sections }) => [key, sections.length]),
    ).toEqual([
      ['short', 3],
      ['near-miss', 6],
      ['default', 7],
    ]);
  });

  const severity = { key: 'SEV1', title: 'Worst', rank: 1 };
  const section = { key: 'what', title: 'What', help: 'What happened?' };
  const template = { key: 'short', title: 'Short', sections: [section] };
  const category = { key: 'supplier', title: 'Supplier', help: 'Bought.' };

  it.each<[string, JsonObject]>([
    ['an unknown key of a severity', { severities: [{ ...severity, x: 1 }] }],
    ['a severity without a rank', { severities: [{ key: 'A', title: 'A' }] }],
    ['no rank at all', { severities: [{ ...severity, rank: 0 }] }],
    ['a key with spaces', { severities: [{ ...severity, key: 'a b' }] }],
    ['no severity', { severities: [] }],
    ['an unknown key of a template', { templates: [{ ...template, x: 1 }] }],
    [
      'an unknown key of a section',
      { templates: [{ ...template, sections: [{ ...section, body: 'x' }] }] },
    ],
    [
      'a section without help',
      { templates: [{ ...template, sections: [{ key: 'a', title: 'A' }] }] },
    ],
    ['a template without sections', { templates: [{ key: 'a', title: 'A' }] }],
    ['no template', { templates: [] }],
    ['a template that does not come with it', { templates: ['none'] }],
    ['an unknown key of a category', { categories: [{ ...category, x: 1 }] }],
    ['a category without a title', { categories: [{ key: 'a', help: 'x' }] }],
    ['a text for a list', { categories: 'supplier' }],
    ['a text for a flag', { reviewRequired: 'sometimes' }],
    ['less than no approvals', { review: { approvals: -1 } }],
    ['half an approval', { review: { approvals: 0.5 } }],
  ])('refuse when the backend starts: %s', (_, config) => {
    expect(() => fromConfig(config)).toThrow();
  });

  it('take words of post-mortems written elsewhere, beside the common ones', () => {
    const { houseStyle } = fromConfig({
      imports: { words: { parts: { timeline: ['Zeit-Leiste'] } } },
    });
    expect(houseStyle.parts.timeline).toEqual(
      expect.arrayContaining(['timeline', 'zeit leiste']),
    );
    expect(() =>
      fromConfig({
        imports: { words: { parts: { timelines: ['Zeitleiste'] } } },
      }),
    ).toThrow(/timelines|Invalid/);
  });

  it('take each of these where it is well formed', () => {
    const config = {
      severities: [severity],
      templates: [template],
      categories: [category],
      reviewRequired: true,
      review: { approvals: 2 },
    };
    expect(() => fromConfig(config)).not.toThrow();
  });
});

describeWithPortal(
  'a configured template',
  bench => {
    const keysOf = (sections: { key: string }[]) =>
      sections.map(({ key }) => key);

    it('is offered to clients with its sections and their help, in its order', async () => {
      const { templates } = await bench.portal.as('alice').getSettings();
      expect(templates).toEqual(TEMPLATES);
    });

    it.each([
      ['the first', undefined, ['what', 'why', 'next']],
      ['the one asked for', 'security', ['next', 'exposure']],
    ])(
      'gives a new post-mortem its sections, empty and in its order: %s',
      async (_, key, sections) => {
        const alice = bench.portal.as('alice');
        const made = await alice.create({ title: 'New', template: key });
        expect(made.template).toBe(key ?? 'short');
        expect(keysOf(made.sections)).toEqual(sections);
        const read = await bench.portal.as('bob').get(made.ref);
        const { sections: expected } = TEMPLATES.find(
          template => template.key === made.template,
        )!;
        expect(
          read.sections.map(({ title, body, version }) => [
            title,
            body,
            version,
          ]),
        ).toEqual(expected.map(({ title }) => [title, '', 1]));
      },
    );

    it('gives an import the sections that its text does not have, behind those it has', async () => {
      const bob = bench.portal.as('bob');
      const { ref } = await bob.import(
        '# Post-Mortem: Brought (2025-02-09)\n\n## Why\n\nBecause.\n',
      );
      const { sections } = await bob.get(ref!);
      expect(sections.map(({ key, body }) => [key, body])).toEqual([
        ['why', 'Because.'],
        ['what', ''],
        ['next', ''],
      ]);
    });

    it.each(['default', 'Short', 'toString'])(
      'is refused under a name that none has: %s',
      async template => {
        const { status, body } = await bench.portal.request(
          'alice',
          'POST',
          '/postmortems',
          { json: { title: 'New', template } },
        );
        expect([status, body.error.name]).toEqual([400, 'InputError']);
      },
    );
  },
  { config: { templates: TEMPLATES } },
);

describeWithPortal('another template', bench => {
  const DEFAULT = [
    'summary',
    'impact',
    'root-cause',
    'what-went-well',
    'lessons-learned',
    'prevention',
  ];
  const keysOf = (sections: { key: string }[]) =>
    sections.map(({ key }) => key);

  const sent = async (ref: string, template: string) => {
    const alice = bench.portal.as('alice');
    const { version } = await alice.get(ref);
    await alice.patchHeader(ref, version, { template });
    return (await alice.get(ref)).sections;
  };

  it('begins without the sections that are optional', async () => {
    const made = await bench.portal.as('alice').create({ title: 'New' });
    expect(keysOf(made.sections)).toEqual(DEFAULT);
  });

  it('puts its sections in the place of those that nobody wrote in', async () => {
    const { ref } = await bench.portal.as('alice').create({ title: 'New' });
    expect(keysOf(await sent(ref, 'pagerduty-like'))).toEqual([
      'summary',
      'what-happened',
      'root-cause',
      'resolution',
      'impact',
      'what-went-well',
      'what-could-go-better',
      'lessons-learned',
      'messages-to-colleagues',
      'messages-to-customers',
    ]);
    expect(keysOf(await sent(ref, 'default'))).toEqual(DEFAULT);
  });

  it('calls what nobody wrote in by its own name', async () => {
    const { ref } = await bench.portal.as('alice').create({ title: 'New' });
    const sections = await sent(ref, 'near-miss');
    expect(sections.map(({ key, title }) => [key, title])).toEqual([
      ['summary', 'Summary'],
      ['impact', 'What It Could Have Meant'],
      ['root-cause', 'What Made It Possible'],
      ['what-went-well', 'What Stopped It'],
      ['lessons-learned', 'What We Learned'],
    ]);
  });

  it('leaves what somebody has written, now or ever, and what somebody has added', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'New' });
    await alice.putSection(ref, 'prevention', 1, { body: 'See below.' });
    const emptied = await alice.putSection(ref, 'lessons-learned', 1, {
      body: 'Once.',
    });
    await alice.putSection(ref, 'lessons-learned', emptied.version, {
      body: '',
    });
    await alice.putSection(ref, 'own', 0, { title: 'Own', body: '' });
    const sections = await sent(ref, 'google-like');
    expect(keysOf(sections).slice(-4)).toEqual([
      'lessons-learned',
      'supporting-information',
      'prevention',
      'own',
    ]);
    expect(sections.find(({ key }) => key === 'prevention')).toMatchObject({
      body: 'See below.',
      version: 2,
    });
  });

  it('is told of in the history', async () => {
    const bob = bench.portal.as('bob');
    const { ref } = await bob.create({ title: 'New' });
    await sent(ref, 'near-miss');
    const { items } = await bob.listRevisions(ref);
    expect(items[0]).toMatchObject({ target: 'header', act: 'changed' });
    const { changes } = await bob.getRevision(ref, items[0].n);
    expect(changes).toEqual([
      expect.objectContaining({
        field: 'template',
        before: 'default',
        after: 'near-miss',
      }),
    ]);
  });

  it('is refused under a name that none has, and nothing changes', async () => {
    const alice = bench.portal.as('alice');
    const made = await alice.create({ title: 'New' });
    await expect(
      alice.patchHeader(made.ref, made.version, {
        title: 'Other',
        template: 'none',
      }),
    ).rejects.toMatchObject({ body: { error: { name: 'InputError' } } });
    expect(await alice.get(made.ref)).toEqual(made);
  });
});
