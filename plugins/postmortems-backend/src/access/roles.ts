import { Header, ViewerRights } from 'backstage-plugin-postmortems-common';
import { readsAs, Viewer } from './Viewer';

/**
 * The roles that hold even where the permission framework is off or allows everything. Anyone who may
 * read may edit; these people also move a post-mortem, open or restrict it, delete and restore it.
 */
export function leads(viewer: Viewer, header: Header): boolean {
  return (
    header.authors.includes(viewer.userRef) ||
    header.reviewers.includes(viewer.userRef) ||
    header.facilitator === viewer.userRef ||
    viewer.isAdministrator ||
    isUntouchedImport(viewer, header)
  );
}

/** Whoever brought it here may take it back, whoever its authors are, until somebody has changed it. */
function isUntouchedImport(viewer: Viewer, header: Header): boolean {
  const { imported, seq, createdBy } = header;
  return imported && seq === 1 && createdBy === viewer.userRef;
}

/** Everybody who may read a post-mortem while it is restricted. */
export function readersOf(
  header: Pick<Header, 'authors' | 'reviewers' | 'facilitator' | 'members'>,
): string[] {
  const readers = new Set([
    ...header.authors,
    ...header.reviewers,
    ...header.members,
  ]);
  if (header.facilitator) readers.add(header.facilitator);
  return [...readers];
}

/** Does our own restriction let this viewer read it? */
export function mayRead(viewer: Viewer, header: Header): boolean {
  return (
    header.visibility === 'open' ||
    readersOf(header).some(reader => readsAs(viewer).includes(reader))
  );
}

/** Those who lead it: without any, nobody but an administrator could ever move it again. */
export function participantsOf(
  header: Pick<Header, 'authors' | 'reviewers' | 'facilitator'>,
): string[] {
  return [
    ...new Set([
      ...header.authors,
      ...header.reviewers,
      ...(header.facilitator ? [header.facilitator] : []),
    ]),
  ];
}

/** What a page may offer, from the roles and what the framework allows on top. */
export function rightsOf(
  viewer: Viewer,
  header: Header,
  framework: { update: boolean; publish: boolean; delete: boolean },
): ViewerRights {
  const lead = leads(viewer, header);
  return {
    edit: framework.update,
    changePeople: lead && framework.update,
    transition: lead && framework.publish,
    changeAccess: lead && framework.update,
    delete: lead && framework.delete,
  };
}
