import { linkMentions } from './linkMentions';

const link = (body: string) =>
  linkMentions(
    body,
    ref => (ref === 'user:default/eve' ? 'Eve [admin]*' : 'Alice Berg'),
    ref => `/catalog/${ref.slice(5)}`,
  );

describe('mentions in a comment', () => {
  it('become links by name', () => {
    expect(link('@user:default/alice, look.')).toBe(
      '[@Alice Berg](/catalog/default/alice), look.',
    );
  });

  it('are left alone in code', () => {
    expect(link('`@user:default/alice`')).toBe('`@user:default/alice`');
  });

  it('show a name as it is, whatever Markdown would make of it', () => {
    expect(link('@user:default/eve')).toBe(
      '[@Eve \\[admin\\]\\*](/catalog/default/eve)',
    );
  });
});
