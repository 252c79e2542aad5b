import { settings } from '../__testUtils__/arbitraryReport';
import { parseReport } from '../parseReport';
import { renderParsedReport } from '../renderReport';

const TITLE = '# Post-Mortem: Errors (2025-02-09)\n\n';

describe('ideas in a report', () => {
  it('stand apart from the actions, in a table that says no more than they do', () => {
    const { document, warnings } = parseReport(
      `${TITLE}## Action Items\n\n| ID | Action |\n|--|--|\n| AI-002 | Alert |\n\n## Ideas\n\n- Try a cache\n- Ask *another* team\n`,
      settings,
    );
    expect(document.actionItems).toMatchObject([
      { key: 'AI-002', title: 'Alert', isIdea: false },
      { key: 'AI-003', title: 'Try a cache', isIdea: true },
      { key: 'AI-004', title: 'Ask another team', isIdea: true },
    ]);
    expect(warnings.map(({ message }) => message)).toEqual([
      'named AI-003',
      'named AI-004',
    ]);
    const written = renderParsedReport(document, settings);
    expect(written).toContain(
      '## Ideas\n\n| ID | Idea |\n|----|------|\n| AI-003 | Try a cache |\n| AI-004 | Ask another team |\n',
    );
    expect(parseReport(written, settings)).toEqual({ document, warnings: [] });
  });

  it('keep among the actions the place that their numbers give them', () => {
    const { document } = parseReport(
      `${TITLE}## Action Items\n\n| ID | Action |\n|--|--|\n| AI-001 | Alert |\n| AI-003 | Test |\n\n## Ideas\n\n| ID | Idea | Owner |\n|--|--|--|\n| AI-002 | Cache | @bob |\n`,
      settings,
    );
    expect(document.actionItems.map(({ key }) => key)).toEqual([
      'AI-001',
      'AI-002',
      'AI-003',
    ]);
    expect(document.actionItems[1]).toMatchObject({
      owner: 'user:default/bob',
      isIdea: true,
    });
  });

  it('lose nothing of what is more than a line', () => {
    const { document } = parseReport(
      `${TITLE}## Ideas\n\nSome thoughts.\n\n- Try a cache\n  - per region\n`,
      settings,
    );
    expect(document.actionItems).toMatchObject([{ title: 'Try a cache' }]);
    const notes = document.sections.map(({ body }) => body).join('\n');
    expect(notes).toContain('Some thoughts.');
    expect(notes).toContain('per region');
  });

  it('leave a section alone that says by its key that it is one', () => {
    const { document } = parseReport(
      `${TITLE}## Ideas {#ideas}\n\n- Try a cache\n`,
      settings,
    );
    expect(document.actionItems).toEqual([]);
    expect(document.sections).toMatchObject([{ key: 'ideas', title: 'Ideas' }]);
  });
});

describe('the life of an action in a report', () => {
  it('is told in columns that are there only where something stands in them', () => {
    const { document } = parseReport(
      `${TITLE}## Action Items\n\n| ID | Action | Status | Proof | Proof By | Proven | Verified By | Verified | Extended |\n|--|--|--|--|--|--|--|--|--|\n| AI-001 | Alert | Verified | Seen | @bob | 2025-03-01 10:00 UTC | @dan | 2025-03-02 10:00 UTC | 2 |\n`,
      settings,
    );
    expect(document.actionItems).toMatchObject([
      {
        status: 'verified',
        proof: 'Seen',
        proofBy: 'user:default/bob',
        proofAt: '2025-03-01T10:00:00.000Z',
        verifiedBy: 'user:default/dan',
        verifiedAt: '2025-03-02T10:00:00.000Z',
        extensions: 2,
      },
    ]);
    const written = renderParsedReport(document, settings);
    expect(parseReport(written, settings).document).toEqual(document);
  });
});
