/** What decides where a text area breaks its lines. */
const METRICS = [
  'direction',
  'fontFamily',
  'fontFeatureSettings',
  'fontKerning',
  'fontSize',
  'fontStretch',
  'fontStyle',
  'fontVariantCaps',
  'fontVariantLigatures',
  'fontVariantNumeric',
  'fontWeight',
  'letterSpacing',
  'lineHeight',
  'paddingBottom',
  'paddingLeft',
  'paddingRight',
  'paddingTop',
  'tabSize',
  'textAlign',
  'textIndent',
  'textTransform',
  'wordBreak',
  'wordSpacing',
] as const;

const BORDERS = [
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
] as const;

/** Two elements that lie over a text area: a frame of its size, and in it the text. */
export interface Mirror {
  frame: HTMLElement;
  text: HTMLElement;
}

/** Gives the mirror what decides where lines break. */
export function copyMetrics(
  area: HTMLTextAreaElement,
  { frame, text }: Mirror,
): void {
  const styles = getComputedStyle(area);
  for (const metric of METRICS) text.style[metric] = styles[metric];
  for (const border of BORDERS) frame.style[border] = styles[border];
}

/** Puts the text where the area shows it: as far up, and beside a scrollbar of the same width. */
export function followScroll(
  area: HTMLTextAreaElement,
  { frame, text }: Mirror,
): void {
  const borders = parseFloat(frame.style.borderLeftWidth) * 2 || 0;
  const hasBar = area.offsetWidth - area.clientWidth > borders + 1;
  frame.style.overflowY = hasBar ? 'scroll' : 'hidden';
  text.style.transform = `translateY(${-area.scrollTop}px)`;
}
