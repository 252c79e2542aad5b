import type {
  ExposureQuestion,
  ListedExposure,
} from 'backstage-plugin-postmortems-common';
import { aMention } from './fakePostmortems';

/** A question about the storefront that waits for an answer, which the viewer may give. */
export function aQuestion(
  overrides: Partial<ExposureQuestion> = {},
): ExposureQuestion {
  return {
    id: '7d1f0c52-6a0e-4c8e-9a57-2f0d1c6b8e3a',
    ...{ version: 1, entityRef: 'component:default/storefront', note: '' },
    askedAt: '2025-02-09T10:05:23.000Z',
    ...{ answer: null, answeredOn: null, answeredAt: null, mayAnswer: true },
    ...overrides,
  };
}

/** The same in a list, with the post-mortem that asks. */
export function aListedExposure(
  overrides: Partial<ListedExposure> = {},
): ListedExposure {
  return {
    ...aQuestion(),
    postmortem: aMention({ ref: 'PM-2024-12-08', title: 'Pool ran full' }),
    ...overrides,
  };
}
