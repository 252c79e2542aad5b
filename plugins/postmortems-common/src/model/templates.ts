import type { Template, TemplateSection } from './settings';

/**
 * What most templates have in common. The checks, the report and the import know these sections by their
 * keys, whatever a template calls them.
 */
const SUMMARY: TemplateSection = {
  key: 'summary',
  title: 'Summary',
  help: 'What happened, to whom, and how it ended, for someone who was not there.',
};
const IMPACT: TemplateSection = {
  key: 'impact',
  title: 'Impact',
  help: 'Who noticed, how many, for how long. Numbers rather than adjectives.',
};
const ROOT_CAUSE: TemplateSection = {
  key: 'root-cause',
  title: 'Root Cause',
  help: 'What made this possible? The mechanism, in a paragraph; the factors below go deeper.',
};
const WENT_WELL: TemplateSection = {
  key: 'what-went-well',
  title: 'What Went Well',
  help: 'What limited the damage, and deserves to be kept.',
};
const SURPRISED: TemplateSection = {
  key: 'why-were-we-surprised',
  title: 'Why Were We Surprised?',
  optional: true,
  help: 'What did everybody take for granted that turned out otherwise? What would have told you?',
};
const LESSONS: TemplateSection = {
  key: 'lessons-learned',
  title: 'Lessons Learned',
  help: 'What you know now that would have helped before.',
};
const PREVENTION: TemplateSection = {
  key: 'prevention',
  title: 'Prevention',
  help: 'Anything to say about the action items as a whole.',
};

/** The sections of each kind of report. Timeline, factors and actions have forms of their own. */
export const DEFAULT_TEMPLATES: Template[] = [
  {
    key: 'default',
    title: 'Post-mortem',
    description: 'What most incidents need.',
    sections: [
      SUMMARY,
      IMPACT,
      ROOT_CAUSE,
      WENT_WELL,
      SURPRISED,
      LESSONS,
      PREVENTION,
    ],
  },
  {
    key: 'near-miss',
    title: 'Near miss',
    description: 'Short: nothing broke, and it is worth knowing why not.',
    suggestedFor: 'near_miss',
    sections: [
      {
        ...SUMMARY,
        help: 'What nearly happened, and how far it got.',
      },
      {
        ...IMPACT,
        title: 'What It Could Have Meant',
        help: 'Who would have noticed, how many, for how long? An estimated number is enough.',
      },
      {
        ...ROOT_CAUSE,
        title: 'What Made It Possible',
        help: 'How it could come this close: the mechanism, not the moment.',
      },
      {
        ...WENT_WELL,
        title: 'What Stopped It',
        help: 'A safeguard, a person who looked twice, or luck? Only the first two can be counted on.',
      },
      SURPRISED,
      {
        ...LESSONS,
        title: 'What We Learned',
        help: 'What is to be different before it comes as far again.',
      },
    ],
  },
  {
    key: 'google-like',
    title: 'Trigger to recovery',
    description:
      'After Google’s practice: what set it off, how it was noticed and ended, and where luck helped.',
    sections: [
      SUMMARY,
      IMPACT,
      ROOT_CAUSE,
      {
        key: 'trigger',
        title: 'Trigger',
        help: 'What turned a weakness that was there all along into an incident on that day.',
      },
      {
        key: 'detection',
        title: 'Detection',
        help: 'What told you first: an alert, a colleague, a customer? What should have?',
      },
      {
        key: 'resolution',
        title: 'Resolution',
        help: 'What was tried, in which order, and what ended it.',
      },
      WENT_WELL,
      {
        key: 'what-went-wrong',
        title: 'What Went Wrong',
        help: 'What made it worse or longer: tools, access, alarms, handovers.',
      },
      {
        key: 'where-we-got-lucky',
        title: 'Where We Got Lucky',
        help: 'What could as well have gone the other way, and will one day.',
      },
      SURPRISED,
      LESSONS,
      {
        key: 'supporting-information',
        title: 'Supporting Information',
        help: 'Graphs, queries and discussions that a reader may want to see for themselves.',
      },
    ],
  },
  {
    key: 'pagerduty-like',
    title: 'Response and messages',
    description:
      'After PagerDuty’s practice: how the response went, and what customers and colleagues were told.',
    sections: [
      SUMMARY,
      {
        key: 'what-happened',
        title: 'What Happened',
        help: 'The story in order, for a reader who does not look at the timeline.',
      },
      ROOT_CAUSE,
      {
        key: 'resolution',
        title: 'Resolution',
        help: 'What ended it, and how you know that it is over.',
      },
      {
        ...IMPACT,
        help: 'Customers, requests, support cases, minutes below the objective: figures, and where they come from.',
      },
      {
        ...WENT_WELL,
        help: 'Of the response: paging, roles, decisions, tools.',
      },
      {
        key: 'what-could-go-better',
        title: 'What Could Go Better',
        help: 'Of the response: what was slow, unclear or missing, and what would have helped.',
      },
      SURPRISED,
      LESSONS,
      {
        key: 'messages-to-colleagues',
        title: 'Messages to Colleagues',
        help: 'What was or will be told inside the company, and where.',
      },
      {
        key: 'messages-to-customers',
        title: 'Messages to Customers',
        help: 'What was or will be told outside, word for word, and who agreed to it.',
      },
    ],
  },
];
