import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { notificationSettings } from './settings';

const read = (config?: JsonObject) =>
  notificationSettings(config && new ConfigReader(config));

describe('settings of notifications', () => {
  it('tell after a day, two days and a week where nothing is said', () => {
    const expected = {
      isEnabled: true,
      tellsDependants: false,
      everySeconds: 30,
      path: '/postmortem',
      reminderHours: [24, 48, 168],
      actionReminders: {
        before: 3,
        overdue: [1, 3, 7, 14, 28],
        escalateAfter: 7,
      },
      digest: {
        isEnabled: true,
        weekday: 'monday',
        hour: 8,
        timezone: 'UTC',
      },
      actionsPath: '/postmortems/action-items',
    };
    expect(read()).toEqual(expected);
    expect(read({})).toEqual(expected);
  });

  it('take what is said, in order and without repetition', () => {
    expect(
      read({
        reminders: [72, 12, 72],
        actions: {
          heldAfterDays: 60,
          reminders: { before: 5, overdue: [10, 2, 10], escalateAfter: 2 },
          digest: { weekday: 'friday', hour: 0, timezone: 'Asia/Tokyo' },
        },
        notifications: {
          enabled: false,
          dependants: true,
          everySeconds: 5,
          path: '/incidents/',
          actionsPath: '/incidents/actions/',
        },
      }),
    ).toEqual({
      isEnabled: false,
      tellsDependants: true,
      everySeconds: 5,
      path: '/incidents',
      reminderHours: [12, 72],
      actionReminders: { before: 5, overdue: [2, 10], escalateAfter: 2 },
      digest: {
        isEnabled: true,
        weekday: 'friday',
        hour: 0,
        timezone: 'Asia/Tokyo',
      },
      actionsPath: '/incidents/actions',
    });
    expect(read({ reminders: [] }).reminderHours).toEqual([]);
  });

  it.each<[string, JsonObject]>([
    ['an hour that is none', { reminders: [0] }],
    ['text for hours', { reminders: ['24'] }],
    ['one hour for a list', { reminders: 24 }],
    ['a word that is unknown', { notifications: { enable: true } }],
    ['a text for a flag', { notifications: { dependants: 'yes' } }],
    ['no time at all', { notifications: { everySeconds: 0 } }],
    ['a day of no week', { actions: { digest: { weekday: 'mon' } } }],
    ['an hour of no day', { actions: { digest: { hour: 24 } } }],
    ['a zone of no clock', { actions: { digest: { timezone: 'Mars' } } }],
    ['half a day', { actions: { reminders: { before: 0.5 } } }],
    ['a day that is none', { actions: { reminders: { overdue: [0] } } }],
    ['a kind of reminder unknown', { actions: { reminders: { after: 1 } } }],
    ['an address elsewhere', { notifications: { path: 'https://a.example' } }],
  ])('refuse when the backend starts: %s', (_, config) => {
    expect(() => read(config)).toThrow();
  });
});
