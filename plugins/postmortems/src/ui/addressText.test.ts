import { addressText } from './addressText';

describe('addressText', () => {
  it('says where an address leads', () => {
    expect(addressText('https://www.example.org/boards/7/')).toBe(
      'example.org/boards/7',
    );
  });
});
