import fs from 'fs';
import path from 'path';
import {
  DEFAULT_CATEGORIES,
  LAYERS,
  MILESTONES,
} from 'backstage-plugin-postmortems-common';
import { demoIncidents as incidents } from '.';
import type { DemoIncident } from './DemoIncident';

const CATALOG = path.resolve(__dirname, '../../../demo/catalog');

/** Every reference that the demo's catalog defines. */
const catalogRefs = new Set(
  fs
    .readdirSync(CATALOG)
    .flatMap(file =>
      fs.readFileSync(path.join(CATALOG, file), 'utf8').split(/^---$/m),
    )
    .map(text => {
      const kind = /^kind: (\w+)$/m.exec(text)?.[1].toLowerCase();
      const name = /^ {2}name: ([\w-]+)$/m.exec(text)?.[1];
      return `${kind}:default/${name}`;
    }),
);

function principal(name: string): string {
  if (name.includes(':')) return name;
  return `${name.endsWith('-team') ? 'group' : 'user'}:default/${name}`;
}

function referencesOf(incident: DemoIncident): string[] {
  const people = [
    ...incident.authors,
    ...(incident.reviewers ?? []),
    incident.facilitator,
    ...incident.actions.flatMap(({ owner, sponsor }) => [owner, sponsor]),
    ...(incident.restricted?.members ?? []),
    ...incident.timeline.map(([, , , actor]) =>
      actor?.startsWith('@') ? actor.slice(1) : undefined,
    ),
  ];
  return [
    ...incident.affected,
    ...(incident.origin ?? []),
    ...people.flatMap(name => (name ? [principal(name)] : [])),
  ];
}

/** Everything a visitor reads as a sentence, each with its incident. */
function sentencesOf(incident: DemoIncident): string[] {
  return [
    incident.title,
    ...[incident.summary, incident.impact, incident.rootCause].flatMap(text =>
      text.split(/(?<=[.!?]) +/),
    ),
    incident.prevention ?? incident.key,
    ...incident.wentWell,
    ...incident.lessons,
    ...incident.timeline.map(([, description]) => description),
    ...incident.factors.map(({ statement }) => statement),
    ...incident.actions.map(({ title }) => title),
    ...incident.actions.flatMap(({ reason }) => reason ?? []),
  ];
}

describe('the incidents of the demo', () => {
  it('are the example and at least 25 others, over two years', () => {
    expect(incidents.length).toBeGreaterThanOrEqual(26);
    const days = incidents.flatMap(({ day }) =>
      typeof day === 'number' ? [day] : [],
    );
    expect(Math.max(...days)).toBeGreaterThan(600);
    expect(Math.max(...days)).toBeLessThanOrEqual(730);
    expect(Math.min(...days)).toBeLessThan(30);
  });

  it('have keys and days of their own', () => {
    const keys = incidents.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const days = incidents.map(({ day }) => day);
    expect(new Set(days).size).toBe(days.length);
  });

  it('say no sentence twice', () => {
    const seen = new Map<string, number>();
    for (const sentence of incidents.flatMap(sentencesOf)) {
      const same = sentence
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      seen.set(same, (seen.get(same) ?? 0) + 1);
    }
    expect([...seen].filter(([, times]) => times > 1)).toEqual([]);
  });

  it('name only what the catalog has', () => {
    const unknown = incidents
      .flatMap(referencesOf)
      .filter(ref => !catalogRefs.has(ref));
    expect(unknown).toEqual([]);
  });

  it('are of every severity, with drafts, reviews, near misses and restricted ones', () => {
    const severities = new Set(incidents.map(({ severity }) => severity));
    expect([...severities].sort()).toEqual(['P1', 'P2', 'P3', 'P4']);
    const count = (has: (incident: DemoIncident) => unknown) =>
      incidents.filter(has).length;
    expect(count(({ status }) => status === 'draft')).toBeGreaterThanOrEqual(2);
    expect(
      count(({ status }) => status === 'in_review'),
    ).toBeGreaterThanOrEqual(1);
    expect(count(({ nearMiss }) => nearMiss)).toBeGreaterThanOrEqual(2);
    expect(count(({ restricted }) => restricted)).toBeGreaterThanOrEqual(1);
  });

  it('have actions in every status, late ones, and some that nobody owns', () => {
    const actions = incidents.flatMap(incident => incident.actions);
    const statuses = new Set(actions.map(({ status }) => status ?? 'open'));
    expect(statuses.size).toBe(5);
    expect(actions.some(({ owner }) => !owner)).toBe(true);
    const late = incidents.filter(
      ({ day, actions: own }) =>
        typeof day === 'number' &&
        own.some(({ status = 'open', due }) => status === 'open' && due! < day),
    );
    expect(late.length).toBeGreaterThan(0);
  });

  it('come back: a handful of categories is met in four or more services', () => {
    const services = new Map<string, Set<string>>();
    for (const { factors, affected } of incidents) {
      for (const { category } of factors) {
        const found = services.get(category) ?? new Set();
        affected.forEach(ref => found.add(ref));
        services.set(category, found);
      }
    }
    const recurring = [...services].filter(([, refs]) => refs.size >= 4);
    expect(recurring.length).toBeGreaterThanOrEqual(5);
  });

  describe.each(incidents.map(incident => [incident.key, incident] as const))(
    '%s',
    (_, incident) => {
      it('has what a finished report needs', () => {
        expect(incident.timeline.length).toBeGreaterThanOrEqual(6);
        expect(incident.factors.length).toBeGreaterThanOrEqual(3);
        expect(incident.actions.length).toBeGreaterThanOrEqual(2);
        expect(incident.impactFigures.length).toBeGreaterThan(0);
        expect(incident.wentWell.length).toBeGreaterThan(0);
        expect(incident.lessons.length).toBeGreaterThan(0);
      });

      it('tells its events in order, each milestone once, the start first', () => {
        const minutes = incident.timeline.map(([minute]) => minute);
        expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
        const told = incident.timeline.flatMap(([, , , , one]) => one ?? []);
        expect(told).toEqual(MILESTONES.filter(one => told.includes(one)));
        expect(incident.timeline[0][4]).toBe('started');
      });

      it('has factors of more than one layer and of known categories', () => {
        const layers = incident.factors.map(({ layer }) => layer);
        expect(new Set(layers).size).toBeGreaterThan(1);
        expect(layers).toEqual(
          [...layers].sort((a, b) => LAYERS.indexOf(a) - LAYERS.indexOf(b)),
        );
        const known = DEFAULT_CATEGORIES.map(({ key }) => key);
        expect(known).toEqual(
          expect.arrayContaining(incident.factors.map(f => f.category)),
        );
      });

      it('explains only what stands before, and addresses only what is there', () => {
        const explained = incident.factors.map(({ explains }) => explains);
        expect(explained.some(place => place !== undefined)).toBe(true);
        expect(
          explained.filter((place, own) => place !== undefined && place >= own),
        ).toEqual([]);
        for (const { addresses } of incident.actions) {
          expect(addresses.map(place => !!incident.factors[place])).toContain(
            true,
          );
          expect(addresses.filter(p => !incident.factors[p])).toEqual([]);
        }
      });

      it('shows proof for what is verified and a reason for what will not be done', () => {
        const lacking = incident.actions.filter(
          ({ status, proof, reason }) =>
            (status === 'verified' && !proof) ||
            (status === 'wont_do' && !reason),
        );
        expect(lacking).toEqual([]);
      });
    },
  );
});
