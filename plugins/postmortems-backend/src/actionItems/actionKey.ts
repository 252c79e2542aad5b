/** What people call an action item: `AI-001`. */
export function actionKey(number: number): string {
  return `AI-${String(number).padStart(3, '0')}`;
}

/** The number in a key; 0 where there is none, or one that leaves no room to go on counting. */
export function actionNumber(key: string): number {
  return Number(/^AI-(\d{3,8})$/.exec(key)?.[1] ?? 0);
}
