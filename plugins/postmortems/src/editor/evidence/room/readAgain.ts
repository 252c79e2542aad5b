import type {
  DocumentNews,
  Evidence,
  EvidencePatch,
  PostmortemsApi,
} from 'backstage-plugin-postmortems-common';
import type { Artefacts } from './Artefacts';

/** What was chosen is not the artefact that was to be read again. */
export class OtherFile extends Error {}

export interface ReadAgainOptions {
  api: PostmortemsApi;
  ref(): Promise<string>;
  onNews(news: DocumentNews): void;
  artefacts: Artefacts;
  evidence: Evidence;
  content: Blob | string;
  zone: string;
}

type Undo = () => Promise<void>;

/**
 * Reads an artefact again in another zone: adds it so, then takes the old one away. A server that knows
 * the same bytes by what they are, and adds nothing, has to lose the old one first; it is brought back
 * when that comes to nothing.
 */
export async function readAgain(
  options: ReadAgainOptions,
): Promise<{ id: string; undo: Undo }> {
  const { artefacts, evidence, content } = options;
  const size = typeof content === 'string' ? undefined : content.size;
  if (size !== undefined && size !== evidence.size) throw new OtherFile();

  let added = await add(options);
  let bringBack: Undo;
  if (added.id === evidence.id) {
    bringBack = await artefacts.remove(evidence.id);
    try {
      added = await add(options);
    } catch (error) {
      await bringBack();
      throw error;
    }
  } else {
    bringBack = await artefacts.remove(evidence.id);
  }
  const { id } = added;
  artefacts.put(added);
  const said = whatWasSaid(evidence, added);
  if (said) await artefacts.patch(id, said);
  return {
    id,
    undo: async () => {
      await artefacts.remove(id);
      await bringBack();
    },
  };
}

async function add(options: ReadAgainOptions): Promise<Evidence> {
  const { api, ref, onNews, evidence, content, zone } = options;
  const { title, command, format, hash } = evidence;
  const answer = await api.addEvidence(await ref(), content, {
    title,
    command,
    format,
    zone,
  });
  const { isNew, proposals, seq, ...added } = answer;
  onNews({ seq });
  if (added.hash !== hash) {
    // Only its bytes show that it is another; it was not to come in as one more.
    if (isNew) await api.deleteEvidence(await ref(), added.id, added.version);
    throw new OtherFile();
  }
  return added;
}

/** What a person had said of the old one and is not part of bringing it in. */
function whatWasSaid(
  { source, offsetMs }: Evidence,
  added: Evidence,
): EvidencePatch | undefined {
  const said: EvidencePatch = {};
  if (source !== added.source) said.source = source;
  if (offsetMs !== added.offsetMs) said.offsetMs = offsetMs;
  return Object.keys(said).length > 0 ? said : undefined;
}
