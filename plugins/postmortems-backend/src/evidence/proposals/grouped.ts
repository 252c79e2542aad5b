/** Things by a key of theirs, in the order in which the keys are first met. */
export function grouped<T, K>(things: T[], key: (thing: T) => K): T[][] {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group) group.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return [...groups.values()];
}
