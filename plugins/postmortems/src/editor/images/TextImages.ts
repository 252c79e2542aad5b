import {
  failureOf,
  newIdempotencyKey,
  type RequestOptions,
  type RetryReason,
} from 'backstage-plugin-postmortems-common';
import { DerivedStore } from '../../ui/store';
import { imageMarkdown, placeholderOf, type ImageEvidence } from './markdown';

/** An image to be put into a text. */
export interface NewImage {
  file: File;
  /** What it shows; empty where nobody has said it. */
  alt: string;
}

/** An image on its way into a text, or what has become of it. */
export interface ComingImage extends NewImage {
  id: string;
  state:
    | 'uploading'
    | 'failed'
    /** It is kept, but somebody has taken its place out of the text. */
    | 'displaced';
  /** What stands in the text meanwhile. */
  placeholder: string;
  /** Names this intention, so that asking again adds nothing twice. */
  idempotencyKey: string;
  /** Why it failed: the server's words when it refused, else what to wait for. */
  reason?: string;
  retry?: RetryReason;
}

/** A text as it is written, and how it is changed. */
export interface WrittenText {
  read(): string;
  /** Puts a text in the place of what stands from `from` to `to`. */
  replace(from: number, to: number, by: string): void;
  /** Puts a text where somebody writes, or at the end. */
  insert(text: string): void;
  /** Waits while a change would be in the way of what somebody is typing. */
  whenQuiet?(): Promise<void>;
}

export interface TextImagesOptions {
  /** The text, whether or not it is shown. */
  text: WrittenText;
  /** Brings an image in. */
  add(image: NewImage, options: RequestOptions): Promise<ImageEvidence>;
}

/**
 * The images on their way into one text. Where each is to stand a placeholder stands until then; it is found
 * again by its words, as the text is written on meanwhile. The form of the text may come and go.
 */
export class TextImages extends DerivedStore<readonly ComingImage[]> {
  readonly #options: TextImagesOptions;
  /** What became of each placeholder, should an undo bring one back. */
  readonly #settled = new Map<string, string>();
  #shown?: WrittenText;
  #images: readonly ComingImage[] = [];
  #turn: Promise<void> = Promise.resolve();

  constructor(options: TextImagesOptions) {
    super(() => this.#images);
    this.#options = options;
  }

  /** Whether an image is on its way. */
  get isBusy(): boolean {
    return this.#images.some(({ state }) => state === 'uploading');
  }

  /** Waits until no image is on its way any more. */
  whenOver(): Promise<void> {
    return this.#turn;
  }

  /** Changes the text by its form, for as long as that is shown. @returns what ends that */
  show(form: WrittenText): () => void {
    this.#shown = form;
    return () => {
      if (this.#shown === form) this.#shown = undefined;
    };
  }

  /**
   * Puts images where somebody writes.
   * @param wordsOf - what stands in the text until one is there
   */
  insert(
    images: readonly NewImage[],
    wordsOf: (image: NewImage) => string,
  ): void {
    const coming: ComingImage[] = [];
    const taken = (placeholder: string) =>
      this.#text.read().includes(placeholder) ||
      this.#settled.has(placeholder) ||
      [...this.#images, ...coming].some(
        image => image.placeholder === placeholder,
      );
    for (const image of images) {
      coming.push({
        ...image,
        id: newIdempotencyKey(),
        idempotencyKey: newIdempotencyKey(),
        state: 'uploading',
        placeholder: placeholderOf(wordsOf(image), taken),
      });
    }
    this.#place(coming);
  }

  /** Tries again what failed, where somebody writes now. */
  again(id: string): void {
    const image = this.#images.find(one => one.id === id);
    if (!image) return;
    this.#settled.delete(image.placeholder);
    this.dismiss(id);
    const refused = image.reason !== undefined;
    this.#place([
      {
        ...image,
        state: 'uploading',
        reason: undefined,
        retry: undefined,
        idempotencyKey: refused ? newIdempotencyKey() : image.idempotencyKey,
      },
    ]);
  }

  /** The person has read what has become of it. */
  dismiss(id: string): void {
    this.#images = this.#images.filter(one => one.id !== id);
    this.changed();
  }

  /** Puts right what an undo has brought back: placeholders of what is over. */
  settle(): void {
    for (const [placeholder, by] of this.#settled) {
      this.#replace(placeholder, by);
    }
  }

  get #text(): WrittenText {
    return this.#shown ?? this.#options.text;
  }

  #place(coming: readonly ComingImage[]): void {
    this.#images = [...this.#images, ...coming];
    this.#text.insert(
      coming.map(({ placeholder }) => placeholder).join('\n\n'),
    );
    this.changed();
    // One after another: each is looked at by the server as it is sent.
    for (const image of coming) {
      this.#turn = this.#turn.then(() => this.#bring(image));
    }
  }

  async #bring(image: ComingImage): Promise<void> {
    const { id, alt, placeholder, idempotencyKey } = image;
    try {
      const evidence = await this.#options.add(image, { idempotencyKey });
      const isPlaced = await this.#end(
        placeholder,
        imageMarkdown(alt, evidence),
      );
      if (isPlaced) this.dismiss(id);
      else this.#change(id, { state: 'displaced' });
    } catch (error) {
      await this.#end(placeholder, '');
      this.#change(id, { state: 'failed', ...whyFailed(error) });
    }
  }

  /** @returns whether the placeholder was still there */
  async #end(placeholder: string, by: string): Promise<boolean> {
    await this.#text.whenQuiet?.();
    this.#settled.set(placeholder, by);
    return this.#replace(placeholder, by);
  }

  #replace(placeholder: string, by: string): boolean {
    const text = this.#text.read();
    const at = text.indexOf(placeholder);
    if (at >= 0) this.#text.replace(at, at + placeholder.length, by);
    return at >= 0;
  }

  #change(id: string, fields: Partial<ComingImage>): void {
    this.#images = this.#images.map(image =>
      image.id === id ? { ...image, ...fields } : image,
    );
    this.changed();
  }
}

function whyFailed(error: unknown): Pick<ComingImage, 'reason' | 'retry'> {
  const failure = failureOf(error);
  if (failure.kind === 'rejected') {
    return { reason: failure.rejection.message };
  }
  return { retry: failure.kind === 'retry' ? failure.reason : 'unavailable' };
}
