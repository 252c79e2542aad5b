/** What the drawings of the causes say. */
export const causesMessages = {
  factors_one: '{{count}} factor',
  factors_other: '{{count}} factors',
  trees_one: 'in {{count}} tree',
  trees_other: 'in {{count}} trees',
  categories_one: '{{count}} category',
  categories_other: '{{count}} categories',
  noCategory: 'no category said',
  whys_one: '{{count}} why deep',
  whys_other: '{{count}} whys deep',
  treeCaption:
    'From left to right: what happened, and what made it possible. {{factors}} {{trees}}, {{whys}}.',
  atMost: 'at most {{whys}}',
  fishboneCaption:
    'What made it possible, by category. {{factors}}, {{categories}}.',
  hypotheses_one: 'Dashed: {{count}} hypothesis.',
  hypotheses_other: 'Dashed: {{count}} hypotheses.',
  treeDrawing:
    'Tree of the causes. The right arrow key leads to what explains a factor, the left one back.',
  fishboneDrawing:
    'Fishbone of the causes. Up and down lead along a bone, left and right to the next.',
  download: 'Download as SVG',
  treeTitle: '{{title}}: causes as a tree',
  fishboneTitle: '{{title}}: causes by category',
  /** The same with the reference of a post-mortem: `PM-2025-02-09 Checkout answers with errors`. */
  postmortem: '{{ref}} {{title}}',
  notSaid: 'Not said',
  suggested: '{{category}} (suggested)',
  hypothesis: 'hypothesis',
  layer: {
    immediate: 'Immediate',
    contributing: 'Contributing',
    systemic: 'Systemic',
  },
  views: 'How the causes are shown',
  view: { whys: 'Whys', tree: 'Tree', fishbone: 'Fishbone' },
} as const;
