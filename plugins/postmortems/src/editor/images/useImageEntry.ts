import { ClipboardEvent, RefObject, useState } from 'react';
import { useFileDrop } from '../../ui/useFileDrop';
import { pastedFiles } from '../paste/pasted';
import { imageProblem, type ImageProblem } from './checkImage';

/** A file that cannot become an image of a text. */
export interface RefusedFile {
  file: File;
  problem: ImageProblem;
}

export interface ImageEntry {
  /** The images of which it is asked what they show. */
  asked: readonly File[];
  /** What is over, whether they were put in or not. */
  close: () => void;
  /** What of the last files was refused. */
  refused: readonly RefusedFile[];
  dismissRefused: () => void;
  /** Somebody is holding files over the page. */
  over: boolean;
  take: (files: readonly File[]) => void;
  /** @returns whether what was pasted were images */
  paste: (event: ClipboardEvent) => boolean;
}

/**
 * Takes the files that are to become images of a text, and refuses at once what never will. Files that are
 * dropped anywhere on the page are meant, too, as long as the text may be written.
 */
export function useImageEntry(
  area: RefObject<HTMLTextAreaElement>,
): ImageEntry {
  const [asked, setAsked] = useState<readonly File[]>([]);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const take = (files: readonly File[]) => {
    const checked = files.map(file => ({ file, problem: imageProblem(file) }));
    setRefused(
      checked.flatMap(({ file, problem }) =>
        problem ? [{ file, problem }] : [],
      ),
    );
    const good = checked.filter(({ problem }) => !problem);
    setAsked(before => [...before, ...good.map(({ file }) => file)]);
  };
  const isWritten = () => area.current?.matches(':enabled') ?? false;
  const over = useFileDrop(dropped => {
    if (isWritten()) take(Array.from(dropped.files));
  });
  return {
    asked,
    close: () => setAsked([]),
    refused,
    dismissRefused: () => setRefused([]),
    over: over && isWritten(),
    take,
    paste: event => {
      const files = pastedFiles(event.clipboardData);
      if (files.length === 0) return false;
      event.preventDefault();
      take(files);
      return true;
    },
  };
}
