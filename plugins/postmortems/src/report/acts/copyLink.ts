import { copyText } from '../../ui/copyText';

/** A link with its title, in each form in which it may be pasted. */
export interface LinkForms {
  markdown: string;
  html: string;
  /** For where only text is taken. */
  text: string;
}

/** The forms of a link. */
export function linkForms(title: string, url: string): LinkForms {
  return {
    markdown: `[${title.replace(/[\\[\]]/g, '\\$&')}](${url})`,
    html: `<a href="${asHtml(url)}">${asHtml(title)}</a>`,
    text: `${title}\n${url}`,
  };
}

/**
 * Puts a link with its title on the reader's clipboard: as a link for where there is such a thing, as Markdown
 * for where text is written; as plain text where the browser copies nothing else.
 * @throws Error when the browser does not let the page do it
 */
export async function copyLink(title: string, url: string): Promise<void> {
  const { markdown, html, text } = linkForms(title, url);
  if (navigator.clipboard?.write && typeof ClipboardItem === 'function') {
    const as = (type: string, content: string) => ({
      [type]: new Blob([content], { type }),
    });
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          ...as('text/plain', markdown),
          ...as('text/html', html),
        }),
      ]);
      return;
    } catch {
      // Some browsers, and some policies, allow text alone.
    }
  }
  await copyText(text);
}

function asHtml(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
