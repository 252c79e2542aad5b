import type { CheckId, CheckPlace } from 'backstage-plugin-postmortems-common';
import { RefObject, useCallback, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { partAt } from '../../../ui/checks';
import { usePartAddress } from '../../page/usePartAddress';
import type { Part } from '../../session/summary';
import type { Coach } from '../Coach';
import { showInArea } from '../findings/showInArea';
import { shiftSpans } from '../marks/shiftSpans';
import { textAt } from '../texts';
import { elementAt } from './places';

/** The checks that speak of words. */
const OF_WORDS: CheckId[] = ['blameless', 'actions-specific', 'no-person-leaf'];

export interface Target {
  check: CheckId;
  place: CheckPlace;
}

/**
 * Takes the focus to a place that a check speaks of, whichever part it is in; to the words, where it speaks of words.
 * @param form - what the parts are shown in
 * @param shown - the part that is shown
 */
export function useGoTo(
  coach: Coach,
  form: RefObject<HTMLElement>,
  shown: Part,
): (target: Target) => void {
  const navigate = useNavigate();
  const address = usePartAddress();
  const { state } = useLocation();
  const [target, setTarget] = useState<Target>();

  // A link from elsewhere, as of the dialog before a publication, says where to beside its address.
  useEffect(() => {
    if (isTarget(state)) setTarget(state);
  }, [state]);

  useEffect(() => {
    if (!target || partAt(target.place) !== shown || !form.current) return;
    setTarget(undefined);
    const { check, place } = target;
    const element = elementAt(form.current, place);
    const name = OF_WORDS.includes(check) ? textAt(place) : undefined;
    const reading = name && coach.readingOf(name);
    if (element instanceof HTMLTextAreaElement && reading) {
      const [first] = shiftSpans(reading.findings, reading.text, element.value);
      if (first) {
        showInArea(element, first);
        return;
      }
    }
    (element ?? form.current.querySelector<HTMLElement>('h3'))?.focus();
  }, [coach, form, target, shown]);

  return useCallback(
    next => {
      navigate(address(partAt(next.place)));
      setTarget(next);
    },
    [navigate, address],
  );
}

function isTarget(state: unknown): state is Target {
  const { check, place } = (state ?? {}) as Partial<Target>;
  return check !== undefined && place !== undefined;
}
