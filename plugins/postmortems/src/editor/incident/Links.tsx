import { LINK_KINDS, type Link } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { Choice } from '../../ui';
import { LineField } from '../fields/LineField';
import { EntryList } from './EntryList';

const BLANK: Link = { url: '', kind: 'channel', title: '' };

export interface LinksProps {
  value: readonly Link[];
  current: () => readonly Link[];
  problem?: string;
  onChange: (links: Link[]) => void;
}

/** Where there is more about the incident: its channel, its dashboard, the change before it. */
export function Links(props: LinksProps) {
  const { t } = useMessages();
  return (
    <EntryList
      {...props}
      legend={t('report.field.links')}
      columns="144px minmax(0, 2fr) minmax(0, 1fr)"
      blank={BLANK}
      addLabel={t('editor.links.add')}
      nameOf={link => link.title || link.url}
    >
      {(link, change) => (
        <>
          <Choice
            label={t('editor.links.kind')}
            value={link.kind}
            options={LINK_KINDS.map(
              kind => [kind, t(`editor.linkKinds.${kind}`)] as const,
            )}
            onChange={kind => change({ kind })}
          />
          <LineField
            label={t('editor.links.url')}
            value={link.url}
            onChange={url => change({ url: url.trim() })}
          />
          <LineField
            label={t('editor.links.title')}
            value={link.title}
            onChange={title => change({ title })}
          />
        </>
      )}
    </EntryList>
  );
}
