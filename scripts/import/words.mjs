const NUMBER = new Intl.NumberFormat('en');

/** `1,000` */
export function count(number) {
  return NUMBER.format(number);
}

/**
 * Lines of names with their numbers.
 *
 * @param {[name: string, value: number | string, remark?: string | number][]} table an empty remark or 0 says nothing
 * @returns {string[]}
 */
export function rows(table) {
  const values = table.map(([, value]) =>
    typeof value === 'number' ? count(value) : value,
  );
  const nameWidth = Math.max(...table.map(([name]) => name.length));
  const valueWidth = Math.max(...values.map(value => value.length));
  return table.map(([name, , remark], i) => {
    const line = `${name.padEnd(nameWidth)}  ${values[i].padStart(valueWidth)}`;
    return remark ? `${line}  (${remark})` : line;
  });
}

/**
 * Text of others for a terminal: names of files, and what a portal quotes of them, may hold what moves
 * the cursor or turns the direction of writing.
 */
export function harmless(text) {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '�');
}
