/** Where and when something was found that is counted by. */
export class UnitDetails {
  recent = 0;
  openActions = 0;
  readonly ofPlace = new Map<number, number>();
  readonly ofMonth = new Map<string, number>();

  constructor(readonly unit: number) {}

  add(happenedAt: string, places: number[], isRecent: boolean): void {
    if (isRecent) this.recent += 1;
    for (const place of places) {
      this.ofPlace.set(place, (this.ofPlace.get(place) ?? 0) + 1);
    }
    const month = happenedAt.slice(0, 7);
    this.ofMonth.set(month, (this.ofMonth.get(month) ?? 0) + 1);
  }
}
