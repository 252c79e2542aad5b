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
    };
    expect(read()).toEqual(expected);
    expect(read({})).toEqual(expected);
  });

  it('take what is said, in order and without repetition', () => {
    expect(
      read({
        reminders: [72, 12, 72],
        notifications: {
          enabled: false,
          dependants: true,
          everySeconds: 5,
          path: '/incidents/',
        },
      }),
    ).toEqual({
      isEnabled: false,
      tellsDependants: true,
      everySeconds: 5,
      path: '/incidents',
      reminderHours: [12, 72],
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
    ['an address elsewhere', { notifications: { path: 'https://a.example' } }],
  ])('refuse when the backend starts: %s', (_, config) => {
    expect(() => read(config)).toThrow();
  });
});
