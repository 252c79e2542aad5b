import {
  DEFAULT_PAGE,
  SearchDocument,
  SearchDocumentPage,
  SearchDocumentQuery,
} from 'backstage-plugin-postmortems-common';
import { plainProse } from 'backstage-plugin-postmortems-common/report';
import { Knex } from 'knex';
import { Access, whereVisible } from '../access';
import { Database, keysetPage } from '../database';
import { HeaderRow } from './headerRow';
import { MENTION_COLUMNS, toMention } from './mention';

/** In characters, of one document: a search index is no archive. */
const MOST_TEXT = 100_000;

const ORDER = {
  columns: [{ column: 'postmortems.id', type: 'id' as const }],
  direction: 'asc' as const,
};

/** A room whose words should be found. */
export interface SearchedRoom {
  textsByDocument(knex: Knex, ids: string[]): Promise<Map<string, string[]>>;
}

/** What the portal's search is given. Nobody in particular asks, so that there is nothing restricted among it. */
export class SearchDocumentService {
  readonly #database: Database;
  readonly #rooms: SearchedRoom[];

  /** @param rooms - the first ones first in the text */
  constructor(options: { database: Database; rooms: SearchedRoom[] }) {
    this.#database = options.database;
    this.#rooms = options.rooms;
  }

  async list(
    access: Access,
    { limit = DEFAULT_PAGE, cursor }: SearchDocumentQuery,
  ): Promise<SearchDocumentPage> {
    return this.#database.snapshot(async knex => {
      const { rows, nextCursor } = await keysetPage<HeaderRow>(
        knex('postmortems')
          .select(
            ['id', 'kind', ...MENTION_COLUMNS].map(
              column => `postmortems.${column}`,
            ),
          )
          .modify(whereVisible, access),
        { order: ORDER, key: row => [row.id], limit, cursor },
      );
      const ids = rows.map(({ id }) => id);
      const texts = await inTurn(this.#rooms, room =>
        room.textsByDocument(knex, ids),
      );
      return {
        items: rows.map(row =>
          toDocument(
            row,
            texts.flatMap(byDocument => byDocument.get(row.id) ?? []),
          ),
        ),
        nextCursor,
      };
    });
  }
}

function toDocument(row: HeaderRow, texts: string[]): SearchDocument {
  const { visibility: _open, ...mention } = toMention(row);
  return {
    ...mention,
    id: row.id,
    kind: row.kind as SearchDocument['kind'],
    text: plainProse(
      texts
        .filter(text => text !== '')
        .join('\n\n')
        .slice(0, MOST_TEXT),
    ),
  };
}

/** One after the other: in a transaction there is one connection. */
async function inTurn<T, R>(all: T[], ask: (one: T) => Promise<R>) {
  const answers: R[] = [];
  for (const one of all) answers.push(await ask(one));
  return answers;
}
