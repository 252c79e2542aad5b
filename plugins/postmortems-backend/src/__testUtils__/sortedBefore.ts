import { Knex } from 'knex';

/** Has factors sorted by the first version of the sorter, as if there had been no later one when they were made. */
export async function sortedBefore(
  knex: Knex,
  factorIds: string[],
): Promise<void> {
  await knex('factors')
    .whereIn('id', factorIds)
    .update({ sorted_by: 1, looked_by: 1 });
}
