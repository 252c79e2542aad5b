import { useApi } from '@backstage/core-plugin-api';
import {
  DEFAULT_ACTIONS,
  DEFAULT_COLLECT,
  DEFAULT_CATEGORIES,
  DEFAULT_SEVERITIES,
  DEFAULT_TEMPLATES,
  type PostmortemsApi,
  type ViewerSettings,
} from 'backstage-plugin-postmortems-common';
import { postmortemsApiRef } from '../api';
import { Loaded, useLoad } from './useLoad';

const DEFAULT_SETTINGS: ViewerSettings = {
  severities: DEFAULT_SEVERITIES,
  templates: DEFAULT_TEMPLATES,
  categories: DEFAULT_CATEGORIES,
  reviewRequired: false,
  approvalsNeeded: 0,
  collect: DEFAULT_COLLECT,
  actions: DEFAULT_ACTIONS,
  trackers: [],
  isAdministrator: false,
};

// Settings change with a deployment, so one answer serves as long as the page is open.
const answers = new WeakMap<PostmortemsApi, Promise<ViewerSettings>>();
const arrived = new WeakMap<PostmortemsApi, ViewerSettings>();

function settingsOf(api: PostmortemsApi): Promise<ViewerSettings> {
  let answer = answers.get(api);
  if (!answer) {
    answer = api.getSettings();
    answers.set(api, answer);
    answer.then(
      settings => arrived.set(api, settings),
      () => answers.delete(api),
    );
  }
  return answer;
}

/** The settings and how their loading went, for a screen that must not go by the defaults. */
export function useSettingsLoad(): Loaded<ViewerSettings> {
  const api = useApi(postmortemsApiRef);
  const loaded = useLoad(() => settingsOf(api), [api]);
  const value = loaded.value ?? arrived.get(api);
  return { ...loaded, value, loading: loaded.loading && !value };
}

/** Severities, templates and categories; until the backend has answered, those it has without configuration. */
export function useSettings(): ViewerSettings {
  return useSettingsLoad().value ?? DEFAULT_SETTINGS;
}
