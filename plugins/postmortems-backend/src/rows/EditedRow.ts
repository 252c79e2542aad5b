/** A row of a document that people edit one at a time. */
export interface EditedRow {
  id: string;
  version: number;
  updatedAt: string;
  updatedBy: string;
}
