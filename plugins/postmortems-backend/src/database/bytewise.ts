import { Knex } from 'knex';

/** A column of text in the order of its bytes, whatever the database's locale. */
export function bytewise(knex: Knex, column: string): Knex.Raw {
  return knex.client.config.client === 'pg'
    ? knex.raw('?? collate "C"', [column])
    : knex.raw('??', [column]);
}
