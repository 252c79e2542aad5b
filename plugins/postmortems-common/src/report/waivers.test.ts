import { Postmortem, Waiver } from '../model';
import { settings } from './__testUtils__/arbitraryReport';
import { parseReport } from './parseReport';
import { renderReport } from './renderReport';
import { aPostmortem } from '../review/checklist/__testUtils__/postmortems';

const waiver: Waiver = {
  check: 'actions-complete',
  reason: 'Asked @carol | she decides *soon*',
  by: 'user:default/bob',
  at: '2025-02-10T23:30:00.000Z',
};
const told = (more: Partial<Postmortem> = {}) => ({
  ...aPostmortem({
    timeline: [{ description: 'The pool is full', actor: '@carol' }],
    sections: { summary: 'It was slow.' },
  }),
  ...more,
});

describe('a report with waived checks', () => {
  it('says nothing of them where there are none', () => {
    expect(renderReport(told(), settings)).not.toContain('Waived');
  });

  it('names each with its reason, who gave it and when', () => {
    const lines = renderReport(told({ waivers: [waiver] }), settings).split(
      '\n',
    );
    const at = lines.indexOf('## Waived Checks');
    expect(lines.slice(at + 2, at + 5)).toEqual([
      '| Check | Published Anyway Because | By | Date |',
      '|-------|--------------------------|----|------|',
      '| Actions have owner, due date and priority | Asked @carol \\| she decides \\*soon\\* | @bob | 2025-02-10 |',
    ]);
  });

  it('keeps them as text where it is read back', () => {
    const written = renderReport(told({ waivers: [waiver] }), settings);
    const { document, warnings } = parseReport(written, settings);
    expect(warnings).toEqual([]);
    expect(document.sections.map(({ key }) => key)).toEqual([
      'summary',
      'waived-checks',
    ]);
    expect(document.header).not.toHaveProperty('waivers');
  });

  it('calls those who acted by role in the reasons, too', () => {
    const written = renderReport(
      told({ waivers: [waiver], actorsShown: 'role' }),
      settings,
    );
    expect(written).not.toContain('@carol');
    expect(written).toContain('@bob');
  });
});
