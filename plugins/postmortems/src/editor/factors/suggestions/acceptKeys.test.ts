import { acceptedBy } from './acceptKeys';

const keys = (code: string, held: object = { altKey: true }) =>
  acceptedBy({
    ...{ altKey: false, ctrlKey: false, metaKey: false, shiftKey: false },
    ...held,
    code,
  });

describe('acceptedBy', () => {
  it('takes Alt with a digit by its place, whatever it would type', () => {
    expect(keys('Digit1')).toBe(1);
    expect(keys('Numpad6')).toBe(6);
  });

  it('leaves every other key alone', () => {
    expect(keys('Digit1', {})).toBeUndefined();
    expect(keys('Digit0')).toBeUndefined();
    expect(keys('Digit7')).toBeUndefined();
    expect(keys('KeyA')).toBeUndefined();
    expect(keys('Digit1', { altKey: true, ctrlKey: true })).toBeUndefined();
    expect(keys('Digit1', { altKey: true, shiftKey: true })).toBeUndefined();
  });
});
