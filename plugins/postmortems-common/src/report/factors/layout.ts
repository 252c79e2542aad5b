import { LAYERS } from '../../model';
import type { ParsedFactor } from '../ParsedReport';

/** Deeper whys stand at the left again and say what they explain: a page is only so wide. */
const DEEPEST = 5;

/** A factor in the outline of its layer. */
export interface Placed {
  /** Its place in the report's list of factors. */
  place: number;
  /** The factors of the same layer that explain it. */
  children: Placed[];
  /** True where the outline shows its parent. */
  nested: boolean;
}

/** The factors as a report shows them: each layer an outline, in the order of the list. */
export function layOut(factors: ParsedFactor[]): Placed[][] {
  const depths = nestingDepths(factors);
  const placed: Placed[] = factors.map((_, place) => ({
    place,
    children: [],
    nested: depths[place] > 0,
  }));
  for (const one of placed) {
    if (one.nested) placed[factors[one.place].parent!].children.push(one);
  }
  return LAYERS.map(layer =>
    placed.filter(
      ({ nested, place }) => !nested && factors[place].layer === layer,
    ),
  );
}

/** How deep each factor stands below others; 0 for one that stands at the left. */
function nestingDepths(factors: ParsedFactor[]): number[] {
  const depths: (number | undefined)[] = factors.map(() => undefined);
  factors.forEach((_, start) => {
    const chain: number[] = [];
    let at: number | null = start;
    while (at !== null && depths[at] === undefined) {
      depths[at] = 0;
      chain.push(at);
      const { parent, layer }: ParsedFactor = factors[at];
      at = parent !== null && factors[parent]?.layer === layer ? parent : null;
    }
    // No stored document has a circle; if one had, it would be shown from here.
    const circular = at !== null && chain.includes(at);
    let above = at === null || circular ? -1 : depths[at]!;
    for (const place of chain.reverse()) {
      above = above >= DEEPEST ? 0 : above + 1;
      depths[place] = above;
    }
  });
  return depths.map(depth => depth ?? 0);
}

/** The places in the order in which a reader comes upon them. */
export function readingOrder(layers: Placed[][]): number[] {
  const order: number[] = [];
  const visit = ({ place, children }: Placed) => {
    order.push(place);
    children.forEach(visit);
  };
  layers.flat().forEach(visit);
  return order;
}
