import { readEntityRef } from './readEntityRef';

describe('readEntityRef', () => {
  it.each([
    ['checkout', 'component:default/checkout'],
    ['Checkout API', 'component:default/checkout-api'],
    ['shop/checkout', 'component:shop/checkout'],
    ['api:checkout', 'api:default/checkout'],
    ['API:Shop/Checkout', 'api:shop/checkout'],
  ])('reads %s', (typed, ref) => {
    expect(readEntityRef(typed, ['component', 'api'])).toBe(ref);
  });

  it('reads a person as texts mention one', () => {
    expect(readEntityRef('@bob', ['user', 'group'])).toBe('user:default/bob');
  });

  it.each(['', ' ', 'user:bob', 'a/b/c', 'ä', '-'])(
    'does not make an entity of “%s”',
    typed => {
      expect(readEntityRef(typed, ['component'])).toBeUndefined();
    },
  );
});
