import { renderReport } from 'backstage-plugin-postmortems-common/report';
import { Access } from '../access';
import type { PostmortemService } from '../postmortems/PostmortemService';
import { Settings } from '../settings';

/** Post-mortems as Markdown. */
export class ReportService {
  readonly #postmortems: PostmortemService;
  readonly #settings: Settings;

  constructor(options: { postmortems: PostmortemService; settings: Settings }) {
    this.#postmortems = options.postmortems;
    this.#settings = options.settings;
  }

  /** @throws NotFoundError when it does not exist for this viewer */
  async report(access: Access, ref: string): Promise<string> {
    return renderReport(
      await this.#postmortems.get(access, ref),
      this.#settings.data,
    );
  }
}
