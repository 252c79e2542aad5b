// What tests ask a style for: whether an element is shown, and whether it begins a line.
//
// jsdom answers by matching every rule of its own style sheet with the element, anew for each question;
// Testing Library asks for every element under the document. Half of the time of all tests went there.

/** What is not inline, as far as we draw it. */
const DISPLAY: Record<string, string> = {
  ...named('none', 'datalist head link meta noscript script style template'),
  ...named('none', 'title'),
  ...named('block', 'address article aside blockquote body center dd details'),
  ...named('block', 'dialog dir div dl dt fieldset figcaption figure footer'),
  ...named('block', 'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend main'),
  ...named('block', 'menu nav ol p pre section summary ul'),
  ...named('inline-block', 'button input meter progress select textarea'),
  ...named('list-item', 'li'),
  ...named('table', 'table'),
  ...named('table-caption', 'caption'),
  ...named('table-cell', 'td th'),
  ...named('table-row', 'tr'),
  ...named('table-row-group', 'tbody tfoot thead'),
};

function named(display: string, tags: string): Record<string, string> {
  return Object.fromEntries(tags.split(' ').map(tag => [tag, display]));
}

type Shown = 'display' | 'visibility';

/** A style sheet that hides something; the others are not even read. */
const HIDES = /visibility: hidden|display: none/;

/** What no element can be. */
const PSEUDO_ELEMENT = /::|:before|:after/;

const hidingElements = new Set<HTMLStyleElement>();

/** Spares jsdom the style sheets that hide nothing, and answers for the others itself. */
export function installPlainStyles() {
  const { get, set } = Object.getOwnPropertyDescriptor(
    Node.prototype,
    'textContent',
  )!;
  Object.defineProperty(HTMLStyleElement.prototype, 'textContent', {
    get,
    set(this: HTMLStyleElement, text: string) {
      if (!HIDES.test(text)) return;
      set!.call(this, text);
      hidingElements.add(this);
    },
  });
  window.getComputedStyle = styleOf as typeof window.getComputedStyle;
}

function styleOf(element: HTMLElement) {
  const valueOf = (property: string) => {
    if (property === 'display') return displayOf(element);
    if (property === 'visibility') return visibilityOf(element);
    return element.style.getPropertyValue(property);
  };
  return new Proxy(element.style, {
    get(style, name) {
      if (name === 'getPropertyValue') return valueOf;
      if (name === 'display' || name === 'visibility') return valueOf(name);
      const value = Reflect.get(style, name, style);
      return typeof value === 'function' ? value.bind(style) : value;
    },
  });
}

function displayOf(element: HTMLElement): string {
  return (
    ownValue(element, 'display', hidingRules()) ||
    (element.hasAttribute('hidden') && 'none') ||
    DISPLAY[element.localName] ||
    'inline'
  );
}

function visibilityOf(element: HTMLElement): string {
  const rules = hidingRules();
  for (let at: HTMLElement | null = element; at; at = at.parentElement) {
    const value = ownValue(at, 'visibility', rules);
    if (value && value !== 'inherit') return value;
  }
  return 'visible';
}

/** By the element's own attribute, else by the last rule that is about it. */
function ownValue(
  element: HTMLElement,
  property: Shown,
  rules: CSSStyleRule[],
): string | undefined {
  const value = element.style.getPropertyValue(property);
  if (value || !element.hasAttribute('class')) return value;
  return rules
    .filter(
      ({ style, selectorText }) =>
        style.getPropertyValue(property) && element.matches(selectorText),
    )
    .at(-1)
    ?.style.getPropertyValue(property);
}

const rulesOf = new WeakMap<CSSStyleSheet, CSSStyleRule[]>();

function hidingRules(): CSSStyleRule[] {
  return [...hidingElements].flatMap(({ sheet }) => {
    if (!sheet) return [];
    const known = rulesOf.get(sheet) ?? readHidingRules(sheet);
    rulesOf.set(sheet, known);
    return known;
  });
}

function readHidingRules(sheet: CSSStyleSheet): CSSStyleRule[] {
  return [...sheet.cssRules].filter(
    (rule): rule is CSSStyleRule =>
      rule instanceof CSSStyleRule &&
      HIDES.test(rule.cssText) &&
      !PSEUDO_ELEMENT.test(rule.selectorText),
  );
}
