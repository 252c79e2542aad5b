// Loaded before a program (`node --require`), lets its clock start at PORTAL_NOW and run on from there. At each
// SIGUSR2 it is a day later.
const DAY_MS = 86_400_000;
let shift = Date.parse(process.env.PORTAL_NOW) - Date.now();
const RealDate = Date;

class ShiftedDate extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + shift);
    else super(...parts);
  }

  static now() {
    return RealDate.now() + shift;
  }
}

// Not an assignment, which the type checker would take for a second declaration of Date.
Reflect.set(globalThis, 'Date', ShiftedDate);

process.on('SIGUSR2', () => {
  shift += DAY_MS;
});
