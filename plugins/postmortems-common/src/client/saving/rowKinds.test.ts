import { rebase } from './rebase';
import type { Factor, Header } from '../../model';
import { eventRules, factorRules, headerRules, sectionRules } from './rowKinds';

describe('the rules of each kind of row', () => {
  it('read a value as the server will keep it', () => {
    expect(headerRules.read('title', '  Pool   ran dry ')).toEqual({
      value: 'Pool ran dry',
    });
    expect(sectionRules.read('body', 'a\r\nb ')).toEqual({ value: 'a\nb ' });
    expect(eventRules.read('occurredAt', '2025-02-09T11:05:23+01:00')).toEqual({
      value: '2025-02-09T10:05:23.000Z',
    });
    expect(factorRules.read('position', 3)).toEqual({ value: 3 });
  });

  it('say what is wrong with one the server would refuse', () => {
    expect(headerRules.read('title', ' ')).toEqual({
      problem: 'must not be empty',
    });
    expect(sectionRules.read('body', 'x'.repeat(200_001))).toEqual({
      problem: 'must have at most 200000 characters',
    });
    expect(eventRules.read('evidenceUrl', 'ftp://logs.example.org/')).toEqual({
      problem: 'must be an http or https address',
    });
  });

  it('hold how two different milestones were written against nobody', () => {
    const [ten, eleven, noon] = ['10:00', '11:00', '12:00'].map(text => ({
      text,
      zone: 'Europe/Berlin',
    }));
    const base = {
      version: 1,
      milestoneOrigins: { started: ten, detected: eleven },
    } as Header;
    const current = {
      version: 2,
      milestoneOrigins: { started: ten, detected: eleven, resolved: noon },
    } as Header;
    const mine = { milestoneOrigins: { started: eleven } };
    expect(rebase(headerRules, { base, edits: mine }, current)).toEqual({
      edits: { milestoneOrigins: { started: eleven, resolved: noon } },
      conflicts: [],
    });
  });

  it('do not ask about what nobody typed', () => {
    const base = { version: 1, position: 1, statement: 'a' } as Factor;
    const current = { version: 2, position: 5, statement: 'b' } as Factor;
    const mine = { position: 3, statement: 'c' };
    expect(rebase(factorRules, { base, edits: mine }, current)).toEqual({
      edits: mine,
      conflicts: ['statement'],
    });
  });
});
