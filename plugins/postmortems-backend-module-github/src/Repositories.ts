import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import type { IssueLocation } from 'backstage-plugin-postmortems-node';
import { GithubSettings } from './settings';

/** A repository, all in lower case: GitHub does not tell cases apart. */
export interface Repository {
  host: string;
  owner: string;
  repo: string;
}

/** As GitHub takes them; nothing that means something in an address. */
const OWNER = /^[a-z\d](?:[a-z\d_-]{0,38})$/;
const REPO = /^[a-z\d._-]{1,100}$/;
const ISSUE = /^\/([^/]+)\/([^/]+)\/issues\/([1-9]\d{0,9})\/?$/;

/** Which repositories there are issues in, and how they are written: `github.com/larkfield/checkout`. */
export class Repositories {
  readonly #integrations: ScmIntegrationRegistry;
  readonly #settings: Pick<GithubSettings, 'host' | 'owners'>;

  constructor(
    integrations: ScmIntegrationRegistry,
    settings: Pick<GithubSettings, 'host' | 'owners'>,
  ) {
    this.#integrations = integrations;
    this.#settings = settings;
  }

  /**
   * Reads `owner/repository`, or the same with a host before it.
   * @throws InputError for anything else, however like it it looks
   */
  parse(text: string): Repository {
    const parts = lowerCase(text.trim()).split('/');
    if (parts.length === 2) parts.unshift(this.#settings.host);
    const [host, owner, repo] = parts;
    if (parts.length !== 3 || !isSlug(owner, repo)) {
      throw new InputError(
        'place: must be a repository such as larkfield/checkout',
      );
    }
    if (!this.#knows(host)) {
      throw new InputError(
        `place: the portal has no GitHub integration for ${host}`,
      );
    }
    if (!this.#mayBeOf(owner)) {
      throw new InputError(`place: no issues go to repositories of ${owner}`);
    }
    return { host, owner, repo };
  }

  /** The issue that an address is that of; `undefined` for any other address. */
  parseUrl(url: string): IssueLocation | undefined {
    if (!URL.canParse(url)) return undefined;
    const { protocol, host, pathname } = new URL(url);
    const found = ISSUE.exec(lowerCase(pathname));
    if (!found || !/^https?:$/.test(protocol) || !this.#knows(host)) {
      return undefined;
    }
    const [, owner, repo, id] = found;
    if (!isSlug(owner, repo) || !this.#mayBeOf(owner)) return undefined;
    return { place: placeOf({ host, owner, repo }), id };
  }

  #knows(host: string): boolean {
    return this.#integrations.github
      .list()
      .some(({ config }) => config.host === host);
  }

  #mayBeOf(owner: string): boolean {
    return this.#settings.owners?.includes(owner) ?? true;
  }
}

export function placeOf({ host, owner, repo }: Repository): string {
  return `${host}/${owner}/${repo}`;
}

function isSlug(owner: string, repo: string): boolean {
  return (
    OWNER.test(owner) &&
    REPO.test(repo) &&
    !/^\.+$/.test(repo) &&
    !repo.endsWith('.git')
  );
}

function lowerCase(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
