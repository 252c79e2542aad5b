import type { ImportQuery, ImportResult } from '../../model';
import type { QueryOf, RequestOptions } from '../RequestOptions';
import type { Requests } from '../Requests';

/** Post-mortems as Markdown: out, and back in. */
export interface ReportsApi {
  /** The report as Markdown, its images and a list of its artefacts, in a ZIP file. */
  getArchive(ref: string, options?: RequestOptions): Promise<Blob>;
  /** The report as Markdown. */
  getReport(ref: string, options?: RequestOptions): Promise<string>;
  /**
   * Makes a post-mortem of Markdown in the form of any house.
   * @param query - a dry run changes nothing, and tells what there is to be made
   */
  import(
    markdown: string,
    query?: QueryOf<ImportQuery>,
    options?: RequestOptions,
  ): Promise<ImportResult>;
}

export function reportsClient(requests: Requests): ReportsApi {
  return {
    getArchive: (ref, options) =>
      requests.send('GET', ['postmortems', ref, 'report', 'archive'], {
        ...options,
        answer: 'blob',
      }),
    getReport: (ref, options) =>
      requests.send('GET', ['postmortems', ref, 'report'], {
        ...options,
        answer: 'text',
      }),
    import: (body, query, options) =>
      requests.send('POST', ['imports'], {
        ...options,
        // None at all are other than none said.
        query: { ...query, entities: query?.entities?.join(',') },
        body,
        mediaType: 'text/markdown',
      }),
  };
}
