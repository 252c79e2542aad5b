/** A quote, escaped as often as it may be where JSON stands in JSON. */
export const QUOTE = `\\\\{0,15}["']`;
/** A quote that may be there, but not one that closed a text of JSON. */
export const OPENING = `(?!\\\\*"[\\s:,}\\]])(?:${QUOTE})?`;
// Between the name of a header and its value, also in a list or a map. Where the name has quotes the value has, too: a number of JSON has none.
export const AFTER_NAME = `(?:${QUOTE}[ \\t]{0,3}(?:[:=,]|=>)[ \\t]{0,3}\\[?${QUOTE}|[ \\t]{0,3}(?:[:=,]|=>)[ \\t]{0,3}\\[?${OPENING})`;
