import { listOf, objectOf } from '../formats/json';

/** Why a document that no format reads is none that could be read, where that can be said. */
export function whyNotEvidence(document: unknown): string {
  if (Array.isArray(document) && document.length === 0) {
    return 'It is an empty list: there is nothing in it';
  }
  const first = objectOf(listOf(document)[0]);
  if (first && 'matchers' in first) {
    return 'These are silences: they say which alerts were not to be heard, not what happened';
  }
  if (first && 'is_channel' in first) {
    return 'This is a list of channels: bring in the messages of one of them, a file a day';
  }
  const data = objectOf(objectOf(document)?.data);
  if (data && 'groups' in data) {
    return 'These are the rules of Prometheus: bring in its alerts, or what a query answered';
  }
  return 'It is JSON, but of no kind that is known here';
}
