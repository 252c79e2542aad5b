import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { actionItemsMessages } from './actionItems/messages';
import { browseMessages } from './browse/messages';
import { editorMessages } from './editor/messages';
import { entityMessages } from './entity/messages';
import { factorsMessages } from './factors/messages';
import { reportMessages } from './report/messages';
import { uiMessages } from './ui/messages';

/** Every string a person meets; each room keeps its own. */
export const postmortemsTranslationRef = createTranslationRef({
  id: 'postmortems',
  messages: {
    actionItems: actionItemsMessages,
    browse: browseMessages,
    editor: editorMessages,
    entity: entityMessages,
    factors: factorsMessages,
    report: reportMessages,
    ui: uiMessages,
  },
});
