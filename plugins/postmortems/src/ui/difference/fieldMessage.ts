import { reportMessages } from '../../report/messages';

type FieldName = keyof typeof reportMessages.field;

/** The message with a field's name; none for a field that the page does not know. */
export function fieldMessage(
  field: string,
): `report.field.${FieldName}` | undefined {
  return Object.hasOwn(reportMessages.field, field)
    ? `report.field.${field as FieldName}`
    : undefined;
}
