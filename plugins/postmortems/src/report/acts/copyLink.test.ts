import { copyLink, linkForms } from './copyLink';

const URL = 'https://portal.example/postmortem/PM-1?a=1&b=2';

describe('linkForms', () => {
  it('shows the title as it is in each form', () => {
    expect(linkForms('PM-1 [cart] <b> "slow" & \\ full', URL)).toEqual({
      markdown: `[PM-1 \\[cart\\] <b> "slow" & \\\\ full](${URL})`,
      html:
        '<a href="https://portal.example/postmortem/PM-1?a=1&#38;b=2">' +
        'PM-1 [cart] &#60;b&#62; &#34;slow&#34; &#38; \\ full</a>',
      text: `PM-1 [cart] <b> "slow" & \\ full\n${URL}`,
    });
  });
});

describe('copyLink', () => {
  const original = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  const restored = { ClipboardItem: (globalThis as any).ClipboardItem };
  const stub = (clipboard: object, ClipboardItem?: unknown) => {
    Object.defineProperty(navigator, 'clipboard', {
      value: clipboard,
      configurable: true,
    });
    Object.assign(globalThis, { ClipboardItem });
  };
  afterEach(() => {
    if (original) Object.defineProperty(navigator, 'clipboard', original);
    else delete (navigator as any).clipboard;
    Object.assign(globalThis, restored);
  });

  class FakeItem {
    constructor(readonly contents: Record<string, Blob>) {}
  }

  it('copies a link and its Markdown where the browser can', async () => {
    const write = jest.fn().mockResolvedValue(undefined);
    stub({ write }, FakeItem);
    await copyLink('PM-1', URL);
    const [[item]] = write.mock.calls[0] as [FakeItem[]];
    expect(Object.keys(item.contents)).toEqual(['text/plain', 'text/html']);
  });

  it.each([
    ['has no such thing', {}, undefined],
    [
      'does not allow it',
      { write: () => Promise.reject(new Error('not allowed')) },
      FakeItem,
    ],
  ])('copies plain text where the browser %s', async (_, clipboard, item) => {
    const writeText = jest.fn().mockResolvedValue(undefined);
    stub({ ...clipboard, writeText }, item);
    await copyLink('PM-1', URL);
    expect(writeText).toHaveBeenCalledWith(`PM-1\n${URL}`);
  });
});
