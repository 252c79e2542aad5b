import { useMessages } from '../../translation';

/** Where the text is that could not be saved: on this device, or nowhere but on the page. */
export function useKeptWords(): (kept: boolean) => string {
  const { t } = useMessages();
  return kept => t(kept ? 'editor.saving.kept' : 'editor.saving.notKept');
}
