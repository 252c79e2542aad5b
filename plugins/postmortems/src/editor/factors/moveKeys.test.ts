import { moveOf } from './moveKeys';

const NONE = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false };
const ALT_SHIFT = { ...NONE, altKey: true, shiftKey: true };
const CTRL_CMD = { ...NONE, ctrlKey: true, metaKey: true };

describe('moveOf', () => {
  it('reads Alt+Shift with an arrow', () => {
    const asked = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'].map(key =>
      moveOf({ ...ALT_SHIFT, key }, 'Win32'),
    );
    expect(asked).toEqual(['in', 'out', 'up', 'down']);
    expect(moveOf({ ...ALT_SHIFT, key: 'Home' }, 'Win32')).toBeUndefined();
  });

  it('leaves the keys alone that move in a text or select in it', () => {
    const alt = { ...NONE, altKey: true, key: 'ArrowRight' };
    for (const platform of ['Win32', 'Linux x86_64', 'MacIntel']) {
      expect(moveOf(alt, platform)).toBeUndefined();
    }
    expect(
      moveOf({ ...ALT_SHIFT, key: 'ArrowRight' }, 'MacIntel'),
    ).toBeUndefined();
    expect(moveOf({ ...CTRL_CMD, key: 'ArrowRight' }, 'MacIntel')).toBe('in');
  });
});
