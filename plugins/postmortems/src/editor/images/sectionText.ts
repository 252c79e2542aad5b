import type { RowSaver, Section } from 'backstage-plugin-postmortems-common';
import { replaceRange } from './replaceRange';
import type { WrittenText } from './TextImages';

/** The text of a section, changed while its form is not shown. */
export function sectionText(saver: RowSaver<Section>): WrittenText {
  const read = () => saver.getState().row.body;
  return {
    read,
    replace: (from, to, by) => {
      const { text } = replaceRange(
        { text: read(), start: 0, end: 0 },
        from,
        to,
        by,
      );
      saver.edit({ body: text });
    },
    insert: text => {
      const before = read().trimEnd();
      saver.edit({ body: before ? `${before}\n\n${text}` : text });
    },
  };
}
