import {
  commentCreateSchema,
  commentListQuerySchema,
  commentTargetSchema,
} from './comments';

const ID = '3f2b1a0c-9d8e-4f7a-8b6c-5d4e3f2a1b0c';

describe('what a comment is about', () => {
  it.each([
    [{ kind: 'document', key: null }, true],
    [{ kind: 'section', key: 'root-cause' }, true],
    [{ kind: 'event', key: ID }, true],
    [{ kind: 'action', key: ID }, true],
    [{ kind: 'document', key: ID }, false],
    [{ kind: 'section', key: null }, false],
    [{ kind: 'factor', key: 'root-cause' }, false],
    [{ kind: 'evidence', key: ID }, false],
  ])('%j: %s', (target, isOne) => {
    expect(commentTargetSchema.safeParse(target).success).toBe(isOne);
  });

  it('is said by a target or by a thread, not by both', () => {
    const target = { kind: 'document', key: null };
    const says = (sent: object) => commentCreateSchema.safeParse(sent).success;
    expect(says({ target, body: 'x' })).toBe(true);
    expect(says({ threadId: ID, body: 'x' })).toBe(true);
    expect(says({ target, threadId: ID, body: 'x' })).toBe(false);
    expect(says({ body: 'x' })).toBe(false);
    expect(says({ target, body: ' \n' })).toBe(false);
    expect(says({ target, body: 'x'.repeat(10_001) })).toBe(false);
  });

  it('is asked for as one thing of the document, or not at all', () => {
    const asks = (query: object) =>
      commentListQuerySchema.safeParse(query).success;
    expect(asks({})).toBe(true);
    expect(asks({ kind: 'document' })).toBe(true);
    expect(asks({ kind: 'event', key: ID, resolved: 'false' })).toBe(true);
    expect(asks({ kind: 'event' })).toBe(false);
    expect(asks({ key: ID })).toBe(false);
  });
});
