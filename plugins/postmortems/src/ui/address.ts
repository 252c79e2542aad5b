import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What a page shows lives in its address, so that a view can be sent to somebody. Anybody may write one. */

/** The one of these words that an address says. */
export function oneOf<T extends string>(
  values: readonly T[],
  text: string | null,
): T | undefined {
  return values.find(value => value === text);
}

/** What an address says, as the model has it; nothing where the backend would not take it. */
export function valid<T>(
  schema: { safeParse(value: unknown): { data?: T } },
  text: string | null,
): T | null {
  return schema.safeParse(text).data ?? null;
}

/** How filters stand in an address. */
export interface AddressForm<F> {
  read(params: URLSearchParams): F;
  write(filters: F): URLSearchParams;
}

/**
 * The filters in the address, and a way to change some of them.
 *
 * @param form - the same object at every call
 */
export function useAddressFilters<F>(
  form: AddressForm<F>,
): [F, (change: Partial<F>) => void] {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (changed: Partial<F>) =>
      setParams(last => form.write({ ...form.read(last), ...changed }), {
        replace: true,
      }),
    [form, setParams],
  );
  return [form.read(params), change];
}
