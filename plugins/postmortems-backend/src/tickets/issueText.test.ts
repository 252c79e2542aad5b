import fc from 'fast-check';
import { actionTitle, draftOf, issueTitle, markerOf } from './issueText';

const ID = '3f2b1a0c-9d8e-4f7a-8b6c-5d4e3f2a1b0c';
const action = {
  id: ID,
  key: 'AI-001',
  title: 'Add an alert',
  owner: null,
  dueOn: null,
};
const header = {
  ref: 'PM-2025-02-09',
  title: 'Slow search',
  visibility: 'open',
} as const;
const link = 'https://portal.example/postmortem/PM-2025-02-09#AI-001';
const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map(line);

function line(raw: string): string {
  return raw.replace(/\s+/g, ' ').trim();
}

describe('the text of an issue', () => {
  it('gives a title back as it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), raw => {
        const own = { key: 'AI-012', title: line(raw) };
        expect(actionTitle(issueTitle(own), own)).toBe(own.title);
        expect(Array.from(issueTitle(own)).length).toBeLessThanOrEqual(250);
      }),
    );
  });

  it.each([
    ['AI-001: Add two alerts', 'Add two alerts'],
    ['Add two alerts', 'Add two alerts'],
    ['AI-001 Add', 'AI-001 Add'],
  ])('takes %p for an action called %p', (issue, title) => {
    expect(actionTitle(issue, action)).toBe(title);
  });

  it('holds its marker, and what people wrote as text and as nothing else', () => {
    fc.assert(
      fc.property(text, text, text, (title, statement, ownerName) => {
        const { body, marker } = draftOf({
          ...{ header: { ...header, title }, action, link, ownerName },
          factors: [{ statement }],
        });
        const lines = body.split('\n');
        expect(lines).toHaveLength(ownerName ? 9 : 8);
        expect(body).toContain(`<sub>${marker}</sub>`);
        const said = lines.find(found => found.includes('**Addresses:**'))!;
        const shown = said.slice('- **Addresses:** '.length);
        // All that Markdown or HTML might take for its own has a backslash before it …
        expect(shown.replace(/\\.|&#8203;/gs, '')).toMatch(
          /^[^\\`*_{}[\]<>()#+\-.!|~&]*$/,
        );
        // … and is read as what was written.
        expect(shown.replace(/&#8203;/g, '').replace(/\\(.)/gs, '$1')).toBe(
          statement,
        );
        // Nobody is told of it, and nothing referred to.
        expect(body).not.toMatch(/@\w/);
        expect(shown).not.toMatch(/#\d/);
      }),
      { numRuns: 1_000 },
    );
  });

  it('says nothing of a restricted post-mortem', () => {
    fc.assert(
      fc.property(text, text, (title, statement) => {
        const draft = draftOf({
          header: { ...header, title, visibility: 'restricted' },
          action: { ...action, title, owner: 'user:default/olga' },
          ...{ link, factors: [{ statement }], ownerName: statement },
        });
        expect(draft).toEqual({
          title: 'PM-2025-02-09 AI-001',
          body: `<${link}>\n\n<sub>post-mortem action ${ID}</sub>\n`,
          marker: markerOf(action),
        });
      }),
    );
  });
});
