import fc from 'fast-check';
import { parse } from 'yaml';
import { DEFAULT_CATEGORIES } from '../../model';
import { factorAction, nameOf, topicOf } from './factorAction';

const ID = '00000000-0000-4000-8000-000000000000';
const templateOf = (key: string) =>
  DEFAULT_CATEGORIES.find(category => category.key === key)!.action!;
const about = (statement: string, key: string) =>
  factorAction({ id: ID, statement }, templateOf(key), 'checkout');

describe('topicOf', () => {
  it.each([
    ['No runbook for connection pool exhaustion', 'connection pool exhaustion'],
    ['There was no alert on queue length.', 'queue length'],
    ['Missing integration tests for retries', 'retries'],
    ['no documentation about failing over', 'failing over'],
    ['The pool was too small', 'The pool was too small'],
    ['No runbook', 'No runbook'],
  ])('of %j is %j', (statement, topic) => {
    expect(topicOf(statement)).toBe(topic);
  });

  it('ends at a word', () => {
    const topic = topicOf('word '.repeat(100));
    expect(topic).toMatch(/^(word )+…$/);
    expect(topic.length).toBeLessThan(130);
  });

  it('ends with a whole character where there are no words', () => {
    expect(topicOf(`a${'🔥'.repeat(200)}`)).toBe(`a${'🔥'.repeat(119)} …`);
  });
});

it('names are one word', () => {
  expect(nameOf('connection pool exhausted, again')).toBe(
    'ConnectionPoolExhaustedAgain',
  );
  expect(nameOf('कतार भर गई')).toBe('कतारभरगई');
  expect(nameOf('𐐨𐐩 ὒψος')).toBe('𐐀𐐩Υ̓̀ψος');
  expect(nameOf('…')).toBe('Unnamed');
});

describe('what follows from a factor', () => {
  it('is a runbook, an alert or a test about what was missing', () => {
    expect(about('No runbook for failing over', 'runbook-gap')).toMatchObject({
      title: 'Create runbook: failing over',
      type: 'mitigate',
      factorIds: [ID],
    });
    expect(about('No alert on queue length', 'monitoring-gap')).toMatchObject({
      title: 'Add alert: queue length',
      type: 'detect',
    });
    expect(about('No test for retries', 'testing-gap')).toMatchObject({
      title: 'Add test: retries',
      type: 'prevent',
    });
  });

  it('begins with an outline about it', () => {
    const { outline } = about('No runbook for failing over', 'runbook-gap');
    expect(outline).toMatch(/^# failing over\n/);
    expect(outline).toContain('Service: checkout');
    expect(outline).not.toMatch(/\{\{/);
  });

  it('is a rule for Prometheus, whatever the factor says', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 200 }),
          fc.constantFrom(
            'a "quoted" one',
            'back\\slash',
            '{{ $value }}',
            '#x',
          ),
        ),
        statement => {
          const { outline } = about(statement, 'monitoring-gap');
          const { groups } = parse(outline!);
          const [{ alert, annotations }] = groups[0].rules;
          expect(alert).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*$/u);
          expect(annotations.summary).not.toContain('{{');
        },
      ),
    );
  });
});
