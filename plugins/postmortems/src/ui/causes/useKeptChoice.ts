import { useState } from 'react';

/** A choice among a few that this device remembers; the first one until somebody has chosen. */
export function useKeptChoice<Choice extends string>(
  keptUnder: string,
  choices: readonly [Choice, ...Choice[]],
): [Choice, (chosen: Choice) => void] {
  const [chosen, setChosen] = useState(() => {
    const kept = localStorage.getItem(keptUnder);
    return choices.find(choice => choice === kept) ?? choices[0];
  });
  const choose = (choice: Choice) => {
    setChosen(choice);
    localStorage.setItem(keptUnder, choice);
  };
  return [chosen, choose];
}
