import { DEFAULT_TEMPLATES } from 'backstage-plugin-postmortems-common';
import { aSection } from '../testing/fakePostmortems';
import { placeSections } from './sectionPlaces';

const [template] = DEFAULT_TEMPLATES;
const section = (key: string, body = `About ${key}`, title = key) =>
  aSection({ key, title, body });

describe('placeSections', () => {
  it('opens with the summary, sets impact and root cause in their parts, and the rest in the order of the template', () => {
    const places = placeSections(
      [
        section('prevention'),
        section('root-cause'),
        section('what-went-well'),
        section('impact'),
        section('summary'),
      ],
      template,
    );
    expect(places.summary?.key).toBe('summary');
    expect(places.impact?.key).toBe('impact');
    expect(places.rootCause?.key).toBe('root-cause');
    expect(places.further.map(({ key }) => key)).toEqual([
      'what-went-well',
      'prevention',
    ]);
    expect(places.unwritten.map(({ title }) => title)).toEqual([
      'Lessons Learned',
    ]);
  });

  it('puts what was added after the template, and keeps a title somebody gave', () => {
    const places = placeSections(
      [section('data-we-lacked'), section('prevention', 'x', 'What we do now')],
      template,
    );
    expect(places.further.map(({ title }) => title)).toEqual([
      'What we do now',
      'data-we-lacked',
    ]);
  });

  it('counts a section of nothing but space as unwritten', () => {
    const places = placeSections([section('summary', ' \n ')], template);
    expect(places.summary).toBeUndefined();
    expect(places.unwritten[0].key).toBe('summary');
  });

  it('shows everything there is when its template is gone', () => {
    const places = placeSections(
      [section('summary'), section('notes'), section('empty', '')],
      undefined,
    );
    expect(places.summary?.key).toBe('summary');
    expect(places.further.map(({ key }) => key)).toEqual(['notes']);
    expect(places.unwritten).toEqual([]);
  });
});
