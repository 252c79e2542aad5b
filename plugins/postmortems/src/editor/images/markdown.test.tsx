import { MarkdownContent } from '@backstage/core-components';
import { render } from '@testing-library/react';
import fc from 'fast-check';
import { MemoryRouter } from 'react-router-dom';
import { anEvidence, anImage } from '../testing/evidence';
import { imageMarkdown, isImage, placeholderOf } from './markdown';

const ID = '0b7ac6b0-1111-4222-8333-444455556666';

function markdownOf(alt: string): string {
  const evidence = anEvidence({ ...anImage(), id: ID });
  return isImage(evidence) ? imageMarkdown(alt, evidence) : '';
}

function shownAlts(markdown: string): (string | null)[] {
  const { container, unmount } = render(
    <MemoryRouter>
      <MarkdownContent dialect="gfm" content={markdown} />
    </MemoryRouter>,
  );
  const alts = Array.from(container.querySelectorAll('img'), image =>
    image.getAttribute('alt'),
  );
  unmount();
  return alts;
}

describe('an image in a text', () => {
  it('is addressed as the archive keeps it', () => {
    expect(markdownOf('The pool_size of db_1')).toBe(
      `![The pool_size of db_1](images/${ID}.png)`,
    );
  });

  it('says exactly what was said of it', () => {
    const word = fc.constantFrom(
      ...['pool', '_a_', '*b*', '**', '`c`', '[d]', '](e)', '![f](g)', '~~h~~'],
      ...[
        '<i>',
        '&amp;',
        '\\',
        '\\[',
        '"j"',
        '#',
        '|',
        '1.',
        'a_b',
        '_',
        '<',
        '&',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 6 }),
        fc.constantFrom(' ', ''),
        (words, space) => {
          const alt = words.join(space);
          expect(shownAlts(`See ${markdownOf(alt)}.`)).toEqual([alt]);
        },
      ),
    );
  });
});

describe('what stands for an image on its way', () => {
  it('names it, and is told from others of the same name', () => {
    const taken = new Set<string>();
    const next = () => {
      const placeholder = placeholderOf('Uploading image.png…', one =>
        taken.has(one),
      );
      taken.add(placeholder);
      return placeholder;
    };
    expect([next(), next(), next()]).toEqual([
      '![Uploading image.png…]()',
      '![Uploading image.png… (2)]()',
      '![Uploading image.png… (3)]()',
    ]);
  });

  it('stays whole whatever the file is called', () => {
    expect(placeholderOf('Uploading a]( [b\\\n.png…', () => false)).toBe(
      '![Uploading a ( b .png…]()',
    );
  });
});
