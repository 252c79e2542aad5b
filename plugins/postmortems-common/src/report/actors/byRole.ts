import { actorsIn, type Cast, isSoftware, roleOf } from '../../model';
import type { ParsedReport } from '../ParsedReport';
import { escapeInline } from '../text/plainText';
import { replaceActors } from './replaceActors';

/**
 * A report in which those who acted appear by role: in the column of actors, and where their handles,
 * addresses or full names stand in the timeline, in the lines it cites, in the factors and the sections.
 * Who wrote it and who does what about it stays named.
 */
export function byRole(report: ParsedReport): ParsedReport {
  const { header } = report;
  const roles = rolesOfPeople(report);
  const inLine = replaceActors(roles);
  const inMarkdown = replaceActors(
    new Map([...roles].map(([actor, role]) => [actor, escapeInline(role)])),
  );
  return {
    ...report,
    sections: report.sections.map(section => ({
      ...section,
      body: inMarkdown(section.body),
    })),
    timeline: report.timeline.map(event => ({
      ...event,
      description: inLine(event.description),
      source: inLine(event.source),
      // What keeps its name may say for whom it acts.
      actor: inLine(rolesIn(event.actor, header)),
      citations: event.citations.map(citation => ({
        ...citation,
        text: inLine(citation.text),
      })),
    })),
    factors: report.factors.map(factor => ({
      ...factor,
      statement: inLine(factor.statement),
    })),
  };
}

/** Everybody whose name gives way to a role, also those who have one and no longer stand in the timeline. */
function rolesOfPeople({
  header,
  timeline,
}: ParsedReport): Map<string, string> {
  const acting = timeline
    .flatMap(({ actor }) => actorsIn(actor))
    .map(({ name }) => name)
    .filter(name => !isSoftware(name));
  const given = header.actorRoles.map(({ actor }) => actor);
  const cast: Cast = header;
  return new Map([...acting, ...given].map(name => [name, roleOf(name, cast)]));
}

/** What all whom a text names are called by role, each role once. */
function rolesIn(text: string, cast: Cast): string {
  const roles = actorsIn(text).map(({ name }) => roleOf(name, cast));
  return [...new Set(roles)].join(', ');
}
