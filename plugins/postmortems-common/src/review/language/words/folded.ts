/** The words of a list in the order of the alphabet: a digit says how many letters a word shares with the last. */
export function unfolded(list: string): string {
  let last = '';
  return Array.from(list.matchAll(/(\d)([a-z]+)/g), ([, shared, rest]) => {
    last = last.slice(0, Number(shared)) + rest;
    return last;
  }).join(' ');
}

/** The list that unfolds to these words. */
export function folded(words: readonly string[]): string {
  let last = '';
  return [...words]
    .sort()
    .map(word => {
      let shared = 0;
      while (
        shared < 9 &&
        shared < last.length &&
        word[shared] === last[shared]
      )
        shared++;
      last = word;
      return shared + word.slice(shared);
    })
    .join('');
}
