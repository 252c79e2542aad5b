import { DocumentJournal } from './DocumentJournal';
import { LockedTabs, Tabs } from './tabs';

const BASE = { version: 1, text: '' };
const entry = (text: string) => ({ base: BASE, edits: { text } as object });

const DAY = 86_400_000;

let now = 0;
const open = new Set<string>();

function journalOf(tab: string, document = 'pm-1', user = 'user:default/dan') {
  open.add(tab);
  const tabs: Tabs = { own: tab, open: async () => open };
  return new DocumentJournal({
    storage: localStorage,
    tabs,
    user,
    document,
    now: () => (now += 1),
  });
}

beforeEach(() => {
  now = 0;
  localStorage.clear();
  open.clear();
});

describe('DocumentJournal', () => {
  it('gives a reloaded page what the one before had not saved', async () => {
    journalOf('before').row('header').write(entry('typed'));
    open.delete('before');

    const after = journalOf('after');
    expect(await after.takeOver()).toEqual(
      new Map([['header', entry('typed')]]),
    );
    expect(await after.takeOver()).toEqual(new Map());
  });

  it('gives a page that opens the document again its own entries too', async () => {
    const journal = journalOf('one');
    journal.row('header').write(entry('typed'));
    expect((await journal.takeOver()).size).toBe(0);
    expect((await journalOf('one').open()).get('header')).toEqual(
      entry('typed'),
    );
  });

  it('has nothing more of a row once it is saved', async () => {
    const row = journalOf('before').row('section:summary');
    row.write(entry('typed'));
    row.clear();
    open.delete('before');
    expect((await journalOf('after').takeOver()).size).toBe(0);
  });

  it('leaves another open tab its own', async () => {
    journalOf('one').row('header').write(entry('from one'));
    const two = journalOf('two');
    expect((await two.takeOver()).size).toBe(0);
    two.row('header').write(entry('from two'));
    open.clear();

    const rows = await journalOf('three').takeOver();
    expect(rows.get('header')).toEqual(entry('from two'));
    expect(localStorage).toHaveLength(2);
  });

  it('offers the older text of a row once the newer one is saved', async () => {
    journalOf('one').row('header').write(entry('older'));
    journalOf('two').row('header').write(entry('newer'));
    open.clear();

    const three = journalOf('three');
    expect((await three.takeOver()).get('header')).toEqual(entry('newer'));
    expect((await three.takeOver()).size).toBe(0);
    three.row('header').clear();
    expect((await three.takeOver()).get('header')).toEqual(entry('older'));
  });

  it('shows nobody the text of another person or document', async () => {
    journalOf('one').row('header').write(entry('typed'));
    open.clear();
    expect((await journalOf('two', 'pm-2').takeOver()).size).toBe(0);
    expect(
      (await journalOf('three', 'pm-1', 'user:default/eve').takeOver()).size,
    ).toBe(0);
  });

  it('takes the entries of a draft along to the post-mortem made from it', async () => {
    const journal = journalOf('one', 'new:component:default/checkout');
    journal.row('header').write(entry('title'));
    journal.row('event:new-1').write(entry('event'));
    journal.moveTo('pm-7');
    journal.row('header').clear();
    open.clear();

    const rows = await journalOf('two', 'pm-7').takeOver();
    expect([...rows.keys()]).toEqual(['event:new-1']);
    const draft = journalOf('three', 'new:component:default/checkout');
    expect((await draft.takeOver()).size).toBe(0);
  });

  it('says when there is no room, and keeps the last text that fitted', async () => {
    const row = journalOf('one').row('section:summary');
    expect(row.write(entry('fits'))).toBe(true);
    expect(row.write(entry('x'.repeat(2_000_000)))).toBe(false);

    const setItem = jest
      .spyOn(Storage.prototype, 'setItem')
      .mockImplementation(() => {
        throw new DOMException('full', 'QuotaExceededError');
      });
    expect(row.write(entry('more'))).toBe(false);
    setItem.mockRestore();
    open.clear();
    const rows = await journalOf('two').takeOver();
    expect(rows.get('section:summary')).toEqual(entry('fits'));
  });

  it('throws away after thirty days what nobody came back to, whatever it is about', async () => {
    journalOf('old', 'pm-9', 'user:default/eve')
      .row('header')
      .write(entry('e'));
    now += 20 * DAY;
    journalOf('newer', 'pm-8').row('header').write(entry('n'));
    now += 10 * DAY;
    open.clear();
    await journalOf('one').open();
    expect(Object.keys(localStorage)).toEqual([
      'postmortems.journal:user%3Adefault%2Fdan:pm-8:header:newer',
    ]);
  });

  it('throws away nothing of a tab that is still open', async () => {
    journalOf('one').row('header').write(entry('typed'));
    now += 40 * DAY;
    await journalOf('two', 'pm-2').open();
    expect(localStorage).toHaveLength(1);
  });

  it('gives what was left more than a day ago to be looked at first, also after another reload', async () => {
    journalOf('one').row('header').write(entry('left'));
    open.clear();
    now += DAY + 1_000;
    const left = { ...entry('left'), leftAt: 1 };
    expect((await journalOf('two').open()).get('header')).toEqual(left);
    open.clear();
    expect((await journalOf('three').open()).get('header')).toEqual(left);
    expect((await journalOf('three').open()).get('header')).toEqual(left);
  });

  it('goes on with no deletion that was left more than a day ago', async () => {
    const row = journalOf('one').row('event:1');
    row.write({ base: BASE, edits: {}, removal: { wanted: true } });
    open.clear();
    now += DAY + 1_000;
    expect((await journalOf('two').open()).size).toBe(0);
    expect(localStorage).toHaveLength(0);
  });

  it('forgets a document, and only that', () => {
    journalOf('one').row('header').write(entry('a'));
    journalOf('two').row('event:1').write(entry('b'));
    journalOf('one', 'pm-2').row('header').write(entry('c'));
    journalOf('three').forget();
    expect(Object.keys(localStorage)).toEqual([
      'postmortems.journal:user%3Adefault%2Fdan:pm-2:header:one',
    ]);
  });

  it('does not stumble over what is not its own', async () => {
    const key = 'postmortems.journal:user%3Adefault%2Fdan:pm-1:header:x';
    for (const text of ['', '{', '[]', '{"entry":{}}']) {
      localStorage.setItem(key, text);
      expect((await journalOf('one').takeOver()).size).toBe(0);
    }
  });
});

describe('LockedTabs', () => {
  it('knows the pages that hold their lock', async () => {
    const held: { name: string }[] = [{ name: 'of-somebody-else' }];
    const locks = {
      request: (name: string) => held.push({ name }),
      query: async () => ({ held }),
    } as unknown as LockManager;
    const one = new LockedTabs('one', locks);
    const two = new LockedTabs('two', locks);
    expect([...(await one.open())].sort()).toEqual(['one', 'two']);
    held.pop();
    expect([...(await two.open())].sort()).toEqual(['one', 'two']);
  });

  it('knows only itself where there are no locks', async () => {
    const tabs = new LockedTabs('one', undefined);
    expect([...(await tabs.open())]).toEqual(['one']);
  });
});
