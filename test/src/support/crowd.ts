/** Has `people` do the same at the same time, each `times` times one after the other. */
export async function crowd(
  { people, times }: { people: number; times: number },
  act: (person: number, time: number) => Promise<void>,
): Promise<void> {
  await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      for (let time = 0; time < times; time++) await act(person, time);
    }),
  );
}
