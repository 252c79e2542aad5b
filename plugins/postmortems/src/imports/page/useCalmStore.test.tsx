import { act, render, screen } from '@testing-library/react';
import { DerivedStore } from '../../ui/store';
import { useCalmStore } from './useCalmStore';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('draws what follows together while the store is busy, and at once when it is not', () => {
  let value = 0;
  let drawn = 0;
  const store = Object.assign(new DerivedStore(() => value), { isBusy: true });
  function Shown() {
    drawn += 1;
    return <p>{useCalmStore(store)}</p>;
  }
  const change = () =>
    act(() => {
      value += 1;
      store.changed();
    });

  const { unmount } = render(<Shown />);
  change();
  expect(screen.getByText('1')).toBeInTheDocument();
  for (let i = 0; i < 50; i++) change();
  expect(screen.getByText('1')).toBeInTheDocument();
  expect(drawn).toBe(2);

  act(() => jest.advanceTimersByTime(100));
  expect(screen.getByText('51')).toBeInTheDocument();
  expect(drawn).toBe(3);

  store.isBusy = false;
  change();
  expect(screen.getByText('52')).toBeInTheDocument();
  unmount();
  expect(jest.getTimerCount()).toBe(0);
});
