/**
 * Shows focus as browsers do for whoever goes by keyboard: also on what a script focuses. For jsdom that is not
 * `:focus-visible`, which hides what only happens there. To be undone by `jest.restoreAllMocks()`.
 */
export function showFocusAsBrowsersDo(): void {
  const { matches } = Element.prototype;
  jest
    .spyOn(Element.prototype, 'matches')
    .mockImplementation(function answer(this: Element, selector: string) {
      return selector === ':focus-visible'
        ? this === document.activeElement
        : matches.call(this, selector);
    });
}
