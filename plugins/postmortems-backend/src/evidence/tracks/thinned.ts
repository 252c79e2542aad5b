import type { Track } from 'backstage-plugin-postmortems-common';

type Points = Track['points'];

/**
 * As many points as can be drawn: the first and the last, and of each stretch of time between them the
 * lowest and the highest, so that no peak is lost, or a gap where there is nothing else in it.
 * @param points - in order of time
 */
export function thinned(points: Points, most: number): Points {
  if (points.length <= most) return points;
  const inner = extremes(points.slice(1, -1), Math.floor((most - 2) / 2));
  return [points[0], ...inner, points[points.length - 1]];
}

function extremes(points: Points, stretches: number): Points {
  const [from] = points[0];
  const [to] = points[points.length - 1];
  const stretchOf = (time: number) =>
    Math.floor(((time - from) * stretches) / (to - from + 1));
  const kept: Points = [];
  for (let i = 0; i < points.length; ) {
    const stretch = stretchOf(points[i][0]);
    let low = points[i];
    let high = points[i];
    for (; i < points.length && stretchOf(points[i][0]) === stretch; i++) {
      const [, value] = points[i];
      if (value === null) continue;
      if (low[1] === null || value < low[1]) low = points[i];
      if (high[1] === null || value > high[1]) high = points[i];
    }
    if (low === high) kept.push(low);
    else kept.push(...(low[0] < high[0] ? [low, high] : [high, low]));
  }
  return kept;
}
