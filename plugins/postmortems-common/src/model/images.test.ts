import { idSchema } from './scalars';
import { imageAddress, IMAGE_TYPES, readImageAddress } from './images';
import fc from 'fast-check';

const ID = '0a1b2c3d-0000-4000-8000-00000000abcd';

describe('the address of an image', () => {
  it('says where an archive keeps it, and which artefact it is', () => {
    expect(imageAddress(ID, { ending: 'jpg' })).toBe(`images/${ID}.jpg`);
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.constantFrom(...(Object.keys(IMAGE_TYPES) as ['png'])),
        (id, ending) => {
          expect(readImageAddress(imageAddress(id, { ending }))).toBe(id);
          expect(idSchema.safeParse(id).success).toBe(true);
        },
      ),
    );
  });

  it.each([
    `images/${ID}.svg`,
    `images/${ID}`,
    `images/../${ID}.png`,
    `/images/${ID}.png`,
    `https://a.example/images/${ID}.png`,
    `images/${ID}.png?x`,
    `images/${ID}.png\n`,
    'images/screen.png',
    '',
  ])('is none: %p', address => {
    expect(readImageAddress(address)).toBeUndefined();
  });
});
