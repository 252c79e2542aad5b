import type {
  Finding,
  SaidCheck,
  Settings,
} from 'backstage-plugin-postmortems-common';
import type {
  CheckResult,
  LanguageReader,
  ReadLanguage,
} from 'backstage-plugin-postmortems-common/review';
import { DerivedStore } from '../../ui/store';
import type { EditorSession } from '../session/EditorSession';
import type { Found } from './checking';
import { Dismissals } from './Dismissals';
import { documentOf } from './documentOf';
import { textAt, TextName, textsOf } from './texts';
import { Turn } from './Turn';

/** A pause in typing after which is looked at what was typed. */
const PAUSE_MS = 250;

/** A check as the panel shows it. */
export type CoachCheck = Pick<SaidCheck, 'id' | 'state' | 'said' | 'places'>;

/** What there is to say of the language of one text. */
export interface TextReading {
  /** The text of which it is said: what is typed since is not in it. */
  text: string;
  /** In the order of the text, without those that were put aside. */
  findings: readonly Finding[];
  dismissed: readonly Finding[];
  /** Whether some of it is in another language than English. */
  leftAlone: boolean;
}

/** What the coach says of a document as a whole. */
export interface CoachState {
  /** In the order of the process; none before the first look. */
  checks?: readonly CoachCheck[];
  /** Whether some text is in another language than English. */
  leftAlone: boolean;
}

export interface CoachOptions {
  session: EditorSession;
  settings: Settings;
  /** Loads the rules, which are heavy. */
  load?: () => Promise<typeof import('./checking')>;
}

/**
 * Reads along while a document is written: looks at the language of what was just typed, then at the checks of the
 * whole. It works in the pauses of typing and a few milliseconds at a time, and begins anew when something changes.
 */
export class Coach extends DerivedStore<CoachState> {
  /** What is to be read out to those who do not see the page. */
  readonly spoken = new DerivedStore<string>(() => this.#words);
  readonly #session: EditorSession;
  readonly #settings: Settings;
  readonly #load: () => Promise<typeof import('./checking')>;
  readonly #dismissals: Dismissals;
  readonly #found = new Map<TextName, Found>();
  readonly #readings = new Map<TextName, TextReading>();
  #names: readonly string[] = [];
  #checks?: readonly CoachCheck[];
  #words = '';
  /** The artefacts whose gaps have been asked for. */
  #asked = '';
  #look = 0;
  #later?: () => void;

  constructor({ session, settings, load }: CoachOptions) {
    super(() => ({
      checks: this.#checks,
      leftAlone: [...this.#readings.values()].some(text => text.leftAlone),
    }));
    this.#session = session;
    this.#settings = settings;
    this.#load = load ?? (() => import('./checking'));
    this.#dismissals = new Dismissals(
      localStorage,
      () => session.getState().ref,
    );
  }

  /** Reads along. @returns what ends that */
  watch(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      this.#look += 1;
      clearTimeout(timer);
      timer = setTimeout(() => void this.#lookThrough(), PAUSE_MS);
    };
    const onStorage = ({ key }: StorageEvent) => {
      if (this.#dismissals.isAbout(key)) later();
    };
    this.#later = later;
    const stop = this.#session.subscribe(later);
    window.addEventListener('storage', onStorage);
    later();
    return () => {
      this.#look += 1;
      clearTimeout(timer);
      this.#later = undefined;
      stop();
      window.removeEventListener('storage', onStorage);
    };
  }

  /** Names of people and teams, as they are spelled. They stay in this browser. */
  know(names: readonly string[]): void {
    if (names.join('\n') === this.#names.join('\n')) return;
    this.#names = names;
    this.#found.clear();
    this.#later?.();
  }

  /** Has something read out. */
  say(words: string): void {
    this.#words = words;
    this.spoken.changed();
  }

  /** What there is to say of a text; the same object until that changes. */
  readingOf(name: TextName): TextReading | undefined {
    return this.#readings.get(name);
  }

  /** Puts findings of a text aside, for good. @returns what takes that back */
  dismiss(name: TextName, findings: readonly Finding[]): () => void {
    return this.#put(name, findings, true);
  }

  /** Takes up again what was put aside. */
  bringBack(name: TextName, findings: readonly Finding[]): void {
    this.#put(name, findings, false);
  }

  #put(
    name: TextName,
    findings: readonly Finding[],
    aside: boolean,
  ): () => void {
    const keys = findings.map(({ key }) => key);
    const put = (away: boolean) => {
      const { keptAs = name } =
        textsOf(this.#session.rows).find(text => text.name === name) ?? {};
      if (away) this.#dismissals.add(keptAs, keys);
      else this.#dismissals.remove(keptAs, keys);
      this.#tell();
      this.#later?.();
    };
    put(aside);
    return () => put(!aside);
  }

  async #lookThrough(): Promise<void> {
    const look = this.#look;
    const { eachCheck, lookAt } = await this.#load();
    const turn = new Turn(() => look !== this.#look);
    for (const text of textsOf(this.#session.rows)) {
      if (await turn.isOver()) return;
      if (this.#found.get(text.name)?.text !== text.text) {
        this.#found.set(text.name, lookAt(text, this.#names));
      }
    }
    this.#tell();
    this.#askForGaps();
    const { evidence } = this.#session;
    const { artefacts, gaps } = evidence.getState();
    const checks: CoachCheck[] = [];
    const results = eachCheck({
      postmortem: documentOf(this.#session),
      artefacts: artefacts.value ?? [],
      gaps,
      settings: this.#settings,
      now: new Date(),
      names: this.#names,
      language: this.#reader(),
    });
    for (const result of results) {
      if (await turn.isOver()) return;
      const isKnown = result.id !== 'data-gaps-noted' || evidence.knowsGaps;
      if (isKnown) checks.push(toSay(result));
    }
    this.#checks = checks;
    this.changed();
  }

  /** Which times the evidence does not tell of is asked for once the artefacts are known, and when they change. */
  #askForGaps(): void {
    const { evidence } = this.#session;
    const { value = [] } = evidence.getState().artefacts;
    const now = value.map(({ id, version }) => `${id} ${version}`).join();
    if (now === this.#asked) return;
    this.#asked = now;
    if (now) void evidence.readGaps();
  }

  /** Says of each text what was found and not put aside. */
  #tell(): void {
    const dismissed = this.#dismissed();
    const there = new Set<TextName>();
    for (const { name, keptAs } of textsOf(this.#session.rows)) {
      const found = this.#found.get(name);
      if (!found) continue;
      there.add(name);
      const isAside = ({ key }: Finding) =>
        dismissed.get(keptAs)?.has(key) ?? false;
      const reading: TextReading = {
        text: found.text,
        findings: found.findings.filter(finding => !isAside(finding)),
        dismissed: found.findings.filter(isAside),
        leftAlone: found.leftAlone,
      };
      if (!isSame(this.#readings.get(name), reading)) {
        this.#readings.set(name, reading);
      }
    }
    for (const name of [...this.#readings.keys()]) {
      if (there.has(name)) continue;
      this.#readings.delete(name);
      this.#found.delete(name);
    }
    this.changed();
  }

  /** What was put aside, under the names by which rows are known now. */
  #dismissed(): ReadonlyMap<TextName, ReadonlySet<string>> {
    let dismissed = this.#dismissals.read();
    if (dismissed.size === 0) return dismissed;
    for (const { name, keptAs } of textsOf(this.#session.rows)) {
      if (name === keptAs || !dismissed.has(name)) continue;
      this.#dismissals.rename(name, keptAs);
      dismissed = this.#dismissals.read();
    }
    return dismissed;
  }

  /** What the checks are to know of the language: as it was found, without what was put aside. */
  #reader(): LanguageReader {
    const read =
      (which: 'blame' | 'vagueness'): LanguageReader['blame'] =>
      (_, place) => {
        const name = textAt(place);
        const found = name && this.#found.get(name)?.[which];
        if (!name || !found) return { language: 'en', findings: [] };
        const left = this.#readings.get(name)?.findings ?? [];
        const findings = found.findings.filter(({ key }) =>
          left.some(finding => finding.key === key),
        );
        return { ...found, findings } satisfies ReadLanguage;
      };
    return { blame: read('blame'), vagueness: read('vagueness') };
  }
}

function toSay({
  id,
  state,
  reason,
  values,
  more,
  places,
}: CheckResult): CoachCheck {
  return { id, state, places, said: [{ reason, values }, ...more] };
}

function isSame(a: TextReading | undefined, b: TextReading): boolean {
  return (
    a !== undefined &&
    a.text === b.text &&
    a.leftAlone === b.leftAlone &&
    keysOf(a.findings) === keysOf(b.findings) &&
    keysOf(a.dismissed) === keysOf(b.dismissed)
  );
}

function keysOf(findings: readonly Finding[]): string {
  return findings.map(({ key, start }) => `${key} ${start}`).join();
}
