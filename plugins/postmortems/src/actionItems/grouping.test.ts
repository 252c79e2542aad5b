import { aListedActionItem, aMention } from '../testing/fakePostmortems';
import { Group, groupItems, GroupingNames } from './grouping';

const TEAMS: Record<string, string[]> = {
  'user:default/dan': ['group:default/payments-team'],
  'user:default/erin': ['group:default/platform-team', 'group:default/on-call'],
  'group:default/platform-team': ['group:default/platform-team'],
};

const names: GroupingNames = {
  name: ref => ref.split('/')[1],
  teams: owner => TEAMS[owner] ?? [],
};

const an = (key: string, owner: string | null, services: string[] = []) =>
  aListedActionItem({
    key,
    owner,
    postmortem: aMention({ affectedEntities: services }),
  });

const drawn = (groups: Group[]) =>
  groups.map(({ key, items }) => [key, items.map(item => item.key).join(' ')]);

describe('groupItems', () => {
  it('orders owners by name, not by how much they owe', () => {
    const items = [
      an('AI-001', 'user:default/erin'),
      an('AI-002', 'user:default/erin'),
      an('AI-003', 'user:default/dan'),
    ];
    expect(drawn(groupItems(items, 'owner', names))).toEqual([
      ['user:default/dan', 'AI-003'],
      ['user:default/erin', 'AI-001 AI-002'],
    ]);
  });

  it('puts what nobody owns last', () => {
    const items = [an('AI-001', null), an('AI-002', 'user:default/dan')];
    expect(drawn(groupItems(items, 'owner', names))).toEqual([
      ['user:default/dan', 'AI-002'],
      [null, 'AI-001'],
    ]);
  });

  it("puts a team's own rows beside those of its members", () => {
    const items = [
      an('AI-001', 'group:default/platform-team'),
      an('AI-002', 'user:default/dan'),
      an('AI-003', 'user:default/erin'),
    ];
    expect(drawn(groupItems(items, 'team', names))).toEqual([
      ['group:default/on-call', 'AI-003'],
      ['group:default/payments-team', 'AI-002'],
      ['group:default/platform-team', 'AI-001 AI-003'],
    ]);
  });

  it('puts an owner whom the catalog knows in no team last', () => {
    expect(
      drawn(groupItems([an('AI-001', 'user:default/ghost')], 'team', names)),
    ).toEqual([[null, 'AI-001']]);
  });

  it('shows a row under each of its services, once even when one is named twice', () => {
    const items = [
      an('AI-001', null, [
        'component:default/shop',
        'component:default/mailer',
        'component:default/shop',
      ]),
      an('AI-002', null, ['component:default/mailer']),
      an('AI-003', null),
    ];
    expect(drawn(groupItems(items, 'service', names))).toEqual([
      ['component:default/mailer', 'AI-001 AI-002'],
      ['component:default/shop', 'AI-001'],
      [null, 'AI-003'],
    ]);
  });

  it('shows post-mortems the newest first', () => {
    const of = (key: string, ref: string) =>
      aListedActionItem({ key, postmortem: aMention({ ref }) });
    const items = [
      of('AI-001', 'PM-2025-02-09'),
      of('AI-002', 'PM-2025-03-01'),
      of('AI-003', 'PM-2025-02-09'),
    ];
    expect(drawn(groupItems(items, 'postmortem', names))).toEqual([
      ['PM-2025-03-01', 'AI-002'],
      ['PM-2025-02-09', 'AI-001 AI-003'],
    ]);
  });
});
