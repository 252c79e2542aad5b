import ICAL from 'ical.js';
import { ToldEntry } from './CalendarEntry';
import { writeCalendar } from './writeCalendar';

const linkTo = (ref: string) => `https://portal.example/postmortem/${ref}`;

const due = (title: string, n = 1): ToldEntry => ({
  uid: `${n}.due@postmortems`,
  starts: '2025-03-01',
  stamp: '2025-02-09T10:00:00.000Z',
  title,
  description: 'Action item AI-001 of PM-2025-02-09 Slow search',
  ref: 'PM-2025-02-09',
  sequence: 3,
  isGone: false,
});

/** What a calendar makes of it, by a parser that nobody here wrote. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar
    .getAllSubcomponents('vevent')
    .map(component => new ICAL.Event(component));
}

describe('a calendar', () => {
  it('has a day for a day, the same in every zone', () => {
    const [event] = read(writeCalendar('Mine', [due('Due: x')], linkTo));
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe('2025-03-01');
    expect(event.endDate.toString()).toBe('2025-03-02');
    expect(event.uid).toBe('1.due@postmortems');
    expect(event.sequence).toBe(3);
    expect(event.component.getFirstPropertyValue('url')).toBe(
      'https://portal.example/postmortem/PM-2025-02-09',
    );
    expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  it('has a time for a time, in UTC, and keeps it free for a meeting', () => {
    const meeting: ToldEntry = {
      ...due('Review meeting: PM-2025-02-09'),
      uid: '2.meeting@postmortems',
      starts: '2025-03-01T14:30:00.000Z',
    } as ToldEntry;
    const [event] = read(writeCalendar('Mine', [meeting], linkTo));
    expect(event.startDate.toString()).toBe('2025-03-01T14:30:00Z');
    expect(event.endDate.toString()).toBe('2025-03-01T15:30:00Z');
    expect(event.component.getFirstPropertyValue('transp')).toBe('OPAQUE');
  });

  it('says of what is gone that it is called off, and nothing more', () => {
    const gone: ToldEntry = {
      uid: '1.due@postmortems',
      starts: '2025-03-01',
      stamp: '2025-02-10T10:00:00.000Z',
      sequence: 4,
      isGone: true,
    };
    const [event] = read(writeCalendar('Mine', [gone], linkTo));
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.summary).toBe('Called off');
    expect(event.description).toBeNull();
    expect(event.sequence).toBe(4);
  });

  it.each([
    ['line ends', 'one\r\ntwo\nthree', 'one two three'],
    ['what separates', 'a;b,c:d', 'a;b,c:d'],
    ['a backslash', 'C:\\new\\n', 'C:\\new\\n'],
    ['quotes and angles', '"x" <b>&amp;', '"x" <b>&amp;'],
    [
      'what begins something else',
      'x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:AUDIO',
      'x END:VEVENT BEGIN:VALARM ACTION:AUDIO',
    ],
    ['controls', 'a\u0000b\u0007c\u007fd', 'a b c d'],
    ['300 bytes of UTF-8', 'ü'.repeat(150), 'ü'.repeat(150)],
    ['what lies outside the first plane', '🔥'.repeat(90), '🔥'.repeat(90)],
  ])('takes a title with %s for one title', (_, title, shown) => {
    const text = writeCalendar('Mine', [due(title), due('other', 2)], linkTo);
    const events = read(text);
    expect(events.map(({ summary }) => summary)).toEqual([shown, 'other']);
    expect(text.match(/^BEGIN:/gm)).toHaveLength(3);
    const lines = text.replace(/\r\n$/, '').split('\r\n');
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      // Neither a bare line end nor half a character.
      expect(line).not.toMatch(/[\r\n\ufffd]/);
    }
  });

  it('is empty where there is nothing, and a calendar all the same', () => {
    const text = writeCalendar('Mine', [], linkTo);
    expect(read(text)).toEqual([]);
    expect(text).toContain('VERSION:2.0');
    expect(text).toContain('METHOD:PUBLISH');
  });

  it('has no addresses where the portal does not say where it is', () => {
    const text = writeCalendar('Mine', [due('Due: x')], () => undefined);
    expect(text).not.toContain('URL');
  });
});
