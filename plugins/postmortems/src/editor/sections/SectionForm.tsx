import type { Section } from 'backstage-plugin-postmortems-common';
import { useSettings } from '../../ui';
import { RowNotice } from '../conflict/RowNotice';
import { MarkdownField } from '../fields/MarkdownField';
import type { TextImages } from '../images/TextImages';
import { useStore } from '../../ui/useStore';
import type { ListedRow } from '../session/RowList';

/** One section of prose. */
export function SectionForm(props: {
  section: ListedRow<Section>;
  /** The template of the document, which says what belongs here. */
  template: string;
  images?: TextImages;
}) {
  const { section, template, images } = props;
  const { key, saver } = section;
  const { row, problems } = useStore(saver);
  const { templates } = useSettings();
  const help = [
    ...templates.filter(candidate => candidate.key === template),
    ...templates,
  ]
    .flatMap(({ sections }) => sections)
    .find(candidate => candidate.key === key)?.help;

  return (
    <>
      <RowNotice saver={saver} beside={['body']} />
      <MarkdownField
        label={row.title}
        help={help}
        value={row.body}
        onChange={body => saver.edit({ body })}
        problem={problems.body}
        coached={`section:${key}`}
        images={images}
      />
    </>
  );
}
