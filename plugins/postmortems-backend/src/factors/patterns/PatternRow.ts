import { PatternMention } from 'backstage-plugin-postmortems-common';

/** A row of `patterns`. */
export interface PatternRow {
  id: string;
  name: string;
  name_key: string;
  category: string;
  /** The pattern that it was merged into. */
  merged_into: string | null;
  /** Where following `merged_into` ends: its own id where it was merged into none. */
  root_id: string;
  version: number;
  created_at: string;
  created_by: string;
  updated_at: string;
  updated_by: string;
}

export function toPatternMention(
  row: Pick<PatternRow, 'id' | 'name' | 'category'>,
): PatternMention {
  return { id: row.id, name: row.name, category: row.category };
}
