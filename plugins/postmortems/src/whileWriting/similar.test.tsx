import { act, screen } from '@testing-library/react';
import type {
  Similar,
  SimilarPostmortem,
} from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { aMention, aPostmortem } from '../testing/fakePostmortems';
import { renderScreen } from '../testing/renderScreen';
import { SimilarBlock } from './SimilarBlock';
import { SimilarPanel } from './SimilarPanel';

const ID = '7d1f0c52-6a0e-4c8e-9a57-2f0d1c6b8e3a';

const aSimilar = (
  overrides: Partial<SimilarPostmortem> = {},
): SimilarPostmortem => ({
  postmortem: aMention({ ref: 'PM-2024-12-08', title: 'Login was down' }),
  terms: [],
  factors: [],
  patterns: [],
  entityRefs: [],
  distance: null,
  ...overrides,
});

const show = (...items: SimilarPostmortem[]) =>
  renderScreen(
    <div>
      <h2>Report</h2>
      <SimilarBlock postmortem={aPostmortem()} />
    </div>,
    { api: { getSimilar: async () => ({ items, hasDistance: true }) } },
  );

describe('what was seen before', () => {
  it('leads to the earlier post-mortem, and says why it is like this one', async () => {
    const { container } = show(
      aSimilar({
        terms: [
          { here: 'certificate', there: 'x509' },
          { here: 'alert', there: 'alert' },
        ],
        factors: [{ factorId: ID, id: ID, statement: 'Nobody renews it' }],
        patterns: [{ id: ID, name: 'Expired', category: 'process' }],
        distance: 2,
      }),
    );
    expect(
      await screen.findByRole('link', { name: 'Login was down' }),
    ).toHaveAttribute('href', '/postmortem/PM-2024-12-08');
    expect(container).toHaveTextContent(
      'Both speak of: certificate (there: x509), alert',
    );
    expect(container).toHaveTextContent(
      'A cause like this one’s: Nobody renews it',
    );
    expect(screen.getByRole('link', { name: 'Expired' })).toHaveAttribute(
      'href',
      `/postmortems/recurring-factors/patterns/${ID}`,
    );
    expect(container).toHaveTextContent('2 steps away in the catalog');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('names the service that both are about', async () => {
    const { container } = show(
      aSimilar({ entityRefs: ['component:default/checkout'], distance: 0 }),
    );
    await screen.findByRole('link', { name: 'Login was down' });
    expect(container).toHaveTextContent(/Same service: checkout/);
    expect(container).not.toHaveTextContent('away in the catalog');
  });

  it('says why it takes long, where it does, until it is there', async () => {
    jest.useFakeTimers();
    try {
      let answer = (_: Similar) => {};
      const getSimilar = () =>
        new Promise<Similar>(resolve => {
          answer = resolve;
        });
      renderScreen(
        <div>
          <h2>Before</h2>
          <SimilarPanel written={{ ref: 'PM-2025-02-09', state: '1' }} />
        </div>,
        { api: { getSimilar } },
      );
      const reason = /After a start the portal first reads/;
      const waiting = await screen.findByRole('status');
      expect(waiting).not.toHaveTextContent(reason);
      act(() => jest.advanceTimersByTime(5_000));
      expect(waiting).toHaveTextContent(reason);
      answer({ items: [aSimilar()], hasDistance: true });
      await screen.findByRole('link', { name: 'Login was down' });
      expect(screen.queryByText(reason)).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });

  it('is not there where nothing was', async () => {
    show();
    await screen.findByText('Report');
    expect(screen.queryByText('Seen before')).toBeNull();
  });
});
