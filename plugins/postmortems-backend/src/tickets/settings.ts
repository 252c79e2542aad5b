import { Config } from '@backstage/config';
import { z } from 'zod';

/** What the configuration says about issues of action items. */
export interface TicketSettings {
  /** Whether a restricted post-mortem may have issues, which then hold nothing but its reference and address. */
  allowsRestricted: boolean;
  /** How often one replica looks for what trackers did not say by themselves. */
  everyMinutes: number;
  /** Where the portal is, without a slash at its end. */
  baseUrl: string;
}

const schema = z.strictObject({
  restricted: z.boolean().default(false),
  everyMinutes: z.number().min(1).max(1_440).default(10),
});

/** @throws when it does not have the expected form: better at startup than later */
export function ticketSettings(config: Config): TicketSettings {
  const { restricted, everyMinutes } = schema.parse(
    config.getOptional('postmortems.tickets') ?? {},
  );
  const baseUrl = config.getOptionalString('app.baseUrl') ?? '';
  return {
    allowsRestricted: restricted,
    everyMinutes,
    baseUrl: baseUrl.replace(/\/+$/, ''),
  };
}
