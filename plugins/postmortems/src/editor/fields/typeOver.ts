import { replaceRange } from '../images/replaceRange';

export interface Range {
  from: number;
  to: number;
}

/**
 * Changes the text of an area as if it had been typed, so that the browser can undo it; where it cannot, or
 * somebody is elsewhere meanwhile, just so. The same words stay selected.
 * @param write - takes the text where it cannot be typed
 * @param goOn - puts the caret behind what comes, as after a paste
 */
export function typeOver(
  area: HTMLTextAreaElement,
  { from, to }: Range,
  by: string,
  write: (text: string) => void,
  goOn = false,
): void {
  const { value: text, selectionStart: start, selectionEnd: end } = area;
  const { scrollTop } = area;
  const next = replaceRange({ text, start, end }, from, to, by);
  const restore = () => {
    const caret = from + by.length;
    if (goOn) area.setSelectionRange(caret, caret);
    else area.setSelectionRange(next.start, next.end);
    area.scrollTop = scrollTop;
  };
  if (document.activeElement === area) {
    area.setSelectionRange(from, to);
    const typed = by
      ? document.execCommand?.('insertText', false, by)
      : document.execCommand?.('delete');
    if (typed) {
      restore();
      return;
    }
  }
  // Written here first, so that the caret is not lost when the form follows.
  area.value = next.text;
  restore();
  write(next.text);
}
