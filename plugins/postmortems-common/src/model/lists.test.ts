import { actionItemListQuerySchema } from './actionLists';
import { factorListQuerySchema, recurringQuerySchema } from './factorLists';
import { postmortemListQuerySchema } from './lists';
import { MAX_PAGE } from './paging';

describe('the query of a list', () => {
  it('reads several values from one text', () => {
    expect(
      actionItemListQuerySchema.parse({
        status: 'open,in_progress',
        priority: 'high',
        overdue: 'true',
        mine: 'false',
        limit: '25',
      }),
    ).toEqual({
      status: ['open', 'in_progress'],
      priority: ['high'],
      overdue: true,
      mine: false,
      limit: 25,
    });
  });

  it.each([
    ['an unknown word', { status: 'late' }],
    ['an empty one', { status: '' }],
    ['one with an empty end', { status: 'open,' }],
    ['space around a word', { status: 'open, done' }],
    ['a list', { status: ['open', 'done'] }],
    ['an object', { limit: { $gt: '1' } }],
    ['a flag in other words', { overdue: '1' }],
    ['an owner that is no principal', { owner: 'component:default/x' }],
    ['a key nobody knows', { assignee: 'user:default/dan' }],
  ])('refuses %s', (_, query) => {
    expect(actionItemListQuerySchema.safeParse(query).success).toBe(false);
  });

  it.each(['0', '-1', '101', '1e2', '1.5', 'abc', '', ' 5', '1000000000'])(
    'refuses a limit of %j',
    limit => {
      for (const schema of [
        postmortemListQuerySchema,
        actionItemListQuerySchema,
        factorListQuerySchema,
        recurringQuerySchema,
      ]) {
        expect(schema.safeParse({ limit }).success).toBe(false);
      }
    },
  );

  it('takes the largest page', () => {
    expect(
      postmortemListQuerySchema.parse({ limit: String(MAX_PAGE) }).limit,
    ).toBe(100);
  });

  it('orders by known columns only', () => {
    for (const orderBy of ['started', 'updated', 'severity', 'title']) {
      expect(postmortemListQuerySchema.safeParse({ orderBy }).success).toBe(
        true,
      );
    }
    for (const orderBy of ['password', '(select 1)', 'started,title', '']) {
      expect(postmortemListQuerySchema.safeParse({ orderBy }).success).toBe(
        false,
      );
    }
  });

  it('bounds the text that is searched for', () => {
    const search = (q: string) =>
      postmortemListQuerySchema.safeParse({ q }).success;
    expect(search('foo & | !( NEAR( "')).toBe(true);
    expect(search('a'.repeat(200))).toBe(true);
    expect(search('a'.repeat(201))).toBe(false);
  });
});
