import { act, renderHook, screen, waitFor } from '@testing-library/react';
import { ResponseError } from '@backstage/errors';
import { fakeSettings } from '../testing/fakePostmortems';
import { renderScreen } from '../testing/renderScreen';
import { LoadError, useLoad, useSettings } from '.';

/** An answer that comes when the test says so. */
function later<T>() {
  let answer!: (value: T) => void;
  const promise = new Promise<T>(resolve => {
    answer = resolve;
  });
  return { promise, answer };
}

describe('useLoad', () => {
  it('never shows an answer that comes after something newer was asked for', async () => {
    const answers = { a: later<string>(), b: later<string>() };
    const signals: AbortSignal[] = [];
    const { result, rerender } = renderHook(
      ({ id }: { id: 'a' | 'b' }) =>
        useLoad(
          signal => {
            signals.push(signal);
            return answers[id].promise;
          },
          [id],
        ),
      { initialProps: { id: 'a' } },
    );

    rerender({ id: 'b' });
    expect(signals.map(signal => signal.aborted)).toEqual([true, false]);
    await act(async () => {
      answers.b.answer('of b');
      answers.a.answer('of a');
    });
    expect(result.current).toMatchObject({ value: 'of b', loading: false });
  });

  it('keeps what it had while it asks again, and when that fails', async () => {
    const load = jest.fn(async () => 'first');
    const { result } = renderHook(() => useLoad(load, []));
    await waitFor(() => expect(result.current.value).toBe('first'));

    const again = later<string>();
    load.mockReturnValueOnce(again.promise);
    act(() => result.current.retry());
    expect(result.current).toMatchObject({ value: 'first', loading: true });

    load.mockRejectedValueOnce(new Error('gone'));
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.error?.message).toBe('gone'));
    expect(result.current).toMatchObject({ value: 'first', loading: false });
  });
});

describe('useSettings', () => {
  const Categories = () => <p>{useSettings().categories[0].title}</p>;
  it('asks once for a whole page, and shows the defaults until the answer is there', async () => {
    const settings = later<typeof fakeSettings>();
    const getSettings = jest.fn(() => settings.promise);
    renderScreen(
      <>
        <Categories />
        <Categories />
      </>,
      { api: { getSettings } },
    );

    expect(await screen.findAllByText('Monitoring Gap')).toHaveLength(2);
    await act(async () =>
      settings.answer({
        ...fakeSettings,
        categories: [{ key: 'tide', title: 'High tide', help: '' }],
      }),
    );
    expect(await screen.findAllByText('High tide')).toHaveLength(2);
    expect(getSettings).toHaveBeenCalledTimes(1);
  });
});

describe('LoadError', () => {
  const answered = (status: number) =>
    ResponseError.fromResponse(
      new Response(JSON.stringify({ error: { name: 'E', message: 'no' } }), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
    );

  it.each([
    [404, 'It does not exist, or you may not read it.'],
    [403, 'You may not do this.'],
    [500, 'The portal answered with an error.'],
  ])('says what an answer of %d means', async (status, words) => {
    renderScreen(
      <LoadError
        what="The list did not load."
        error={await answered(status)}
      />,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      `The list did not load. ${words} Nothing was changed.`,
    );
  });
});
