import { FieldChange } from 'backstage-plugin-postmortems-common';
import { differenceView } from './differenceView';

const change = (overrides: Partial<FieldChange>): FieldChange => ({
  target: 'header',
  targetId: null,
  label: 'Incident',
  act: 'changed',
  field: 'severity',
  before: null,
  after: null,
  ...overrides,
});

const viewOf = (...changes: Partial<FieldChange>[]) =>
  differenceView(
    { from: 1, to: 2, revisions: [], changes: changes.map(change) },
    new Map([['f-1', 'No alert watched the pool']]),
  );

describe('differenceView', () => {
  it('collects the fields of one thing', () => {
    const view = viewOf(
      { field: 'severity', before: 'P2', after: 'P1' },
      {
        target: 'section',
        targetId: 'summary',
        label: 'Summary',
        field: 'body',
        before: 'a',
        after: 'b',
      },
      { field: 'title', before: null, after: 'Checkout fails' },
    );
    expect(view).toEqual([
      {
        key: 'header:',
        target: 'header',
        label: '',
        act: 'changed',
        fields: [
          { field: 'severity', kind: 'value', before: 'P2', after: 'P1' },
          { field: 'title', kind: 'text', before: '', after: 'Checkout fails' },
        ],
      },
      {
        key: 'section:summary',
        target: 'section',
        label: 'Summary',
        act: 'changed',
        fields: [{ field: 'body', kind: 'text', before: 'a', after: 'b' }],
      },
    ]);
  });

  it('tells what a list gained and lost', () => {
    const [thing] = viewOf({
      field: 'links',
      before: [{ url: 'https://a.example', kind: 'runbook', title: '' }],
      after: [
        { url: 'https://a.example', kind: 'runbook', title: '' },
        { url: 'https://b.example', kind: 'other', title: 'Board' },
      ],
    });
    expect(thing.fields).toEqual([
      {
        field: 'links',
        kind: 'list',
        removed: [],
        added: ['https://b.example · other · Board'],
      },
    ]);
  });

  it('leaves out fields that mean nothing to a reader, and things without any other', () => {
    expect(
      viewOf(
        {
          target: 'event',
          targetId: '1',
          field: 'position',
          before: 1,
          after: 2,
        },
        {
          field: 'reviewers',
          before: ['user:default/a'],
          after: ['user:default/a'],
        },
      ),
    ).toEqual([]);
  });

  it('keeps a thing that was made or deleted, whatever its fields', () => {
    expect(
      viewOf({
        target: 'action',
        targetId: '1',
        label: 'AI-001',
        act: 'deleted',
        field: 'position',
        before: 1,
      }),
    ).toMatchObject([{ label: 'AI-001', act: 'deleted', fields: [] }]);
  });

  it('writes times, people and factors as a reader knows them', () => {
    const [thing] = viewOf(
      { field: 'startedAt', before: null, after: '2025-02-09T10:05:23.000Z' },
      {
        field: 'facilitator',
        before: 'user:default/alice',
        after: 'user:default/bob',
      },
      { field: 'factorIds', before: [], after: ['f-1'] },
    );
    expect(thing.fields).toEqual([
      {
        field: 'startedAt',
        kind: 'value',
        before: '',
        after: '9 Feb 2025, 10:05:23 UTC',
      },
      { field: 'facilitator', kind: 'value', before: 'alice', after: 'bob' },
      {
        field: 'factorIds',
        kind: 'list',
        removed: [],
        added: ['No alert watched the pool'],
      },
    ]);
  });

  it('writes days and words of the vocabulary as people do, but leaves prose as it is', () => {
    const [thing] = viewOf(
      { field: 'dueOn', before: '2025-02-16', after: '2025-03-01' },
      { field: 'status', before: 'in_progress', after: 'wont_do' },
      { field: 'title', before: '2025-02-16', after: 'in_progress' },
    );
    expect(thing.fields).toEqual([
      {
        field: 'dueOn',
        kind: 'value',
        before: '16 Feb 2025',
        after: '1 Mar 2025',
      },
      {
        field: 'status',
        kind: 'value',
        before: 'in progress',
        after: 'wont do',
      },
      {
        field: 'title',
        kind: 'text',
        before: '2025-02-16',
        after: 'in_progress',
      },
    ]);
  });

  it('does not tell the text of a new thing again that is called by it', () => {
    const [thing] = viewOf(
      {
        target: 'action',
        targetId: '1',
        label: 'AI-001 Measure the pool',
        act: 'created',
        field: 'title',
        after: 'Measure the pool',
      },
      {
        target: 'action',
        targetId: '1',
        label: 'AI-001 Measure the pool',
        act: 'created',
        field: 'priority',
        after: 'high',
      },
    );
    expect(thing.fields.map(({ field }) => field)).toEqual(['priority']);
  });

  it('tells of a factor that was confirmed, and who says it only then', () => {
    const factor = { target: 'factor', targetId: '1', label: 'Pool' } as const;
    const of = (act: FieldChange['act']) => [
      { ...factor, act, field: 'patternId', before: null, after: 'p-1' },
      {
        ...{ ...factor, act, field: 'categorySource' },
        before: act === 'created' ? null : 'suggested',
        after: 'person',
      },
    ];
    const [confirmed] = viewOf(...of('changed'));
    expect(confirmed.fields).toEqual([
      { field: 'patternId', kind: 'value', before: '', after: 'p-1' },
      {
        field: 'categorySource',
        kind: 'value',
        before: 'suggested',
        after: 'person',
      },
    ]);
    const [made] = viewOf(...of('created'));
    expect(made.fields.map(({ field }) => field)).toEqual(['patternId']);
  });
});
