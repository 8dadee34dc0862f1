/**
 * Nodes of a shortest-path search by rising distance. Distances are whole numbers and many are alike, so all nearest
 * nodes are gathered at once (as in Jonker and Volgenant's algorithm): in these small dense graphs faster than a heap.
 */

const NONE = -1;

export interface Frontier {
  readonly distance: Float64Array;
  /** Nodes reached: the first `done` are settled, up to `ready` they are as near as the last settled one. */
  readonly reached: Int32Array;
  /** Where in `reached` a node stands. */
  readonly place: Int32Array;
  done: number;
  ready: number;
  count: number;
  /** Distance of the last settled node. */
  nearest: number;
}

export function newFrontier(nodes: number): Frontier {
  return {
    distance: new Float64Array(nodes).fill(Number.POSITIVE_INFINITY),
    reached: new Int32Array(nodes),
    place: new Int32Array(nodes),
    done: 0,
    ready: 0,
    count: 0,
    nearest: Number.NEGATIVE_INFINITY,
  };
}

/** Forgets everything, at the cost of what was reached alone. */
export function clear(frontier: Frontier): void {
  for (let r = 0; r < frontier.count; r++) frontier.distance[frontier.reached[r]!] = Number.POSITIVE_INFINITY;
  frontier.done = 0;
  frontier.ready = 0;
  frontier.count = 0;
  frontier.nearest = Number.NEGATIVE_INFINITY;
}

/** Notes a way to a node that is shorter than any known, and not shorter than to the last settled one. */
export function reach(frontier: Frontier, node: number, distance: number): void {
  if (frontier.distance[node] === Number.POSITIVE_INFINITY) put(frontier, node, frontier.count++);
  frontier.distance[node] = distance;
  if (distance === frontier.nearest) makeReady(frontier, node);
}

/** Settles the nearest node that is nearer than `below`; −1 when there is none. */
export function settleNearest(frontier: Frontier, below: number): number {
  if (frontier.done === frontier.ready) gatherNearest(frontier);
  if (frontier.done === frontier.ready || frontier.nearest >= below) return NONE;
  return frontier.reached[frontier.done++]!;
}

function gatherNearest(frontier: Frontier): void {
  const { distance, reached, count } = frontier;
  let nearest = Number.POSITIVE_INFINITY;
  for (let r = frontier.ready; r < count; r++) {
    const own = distance[reached[r]!]!;
    if (own < nearest) nearest = own;
  }
  frontier.nearest = nearest;
  for (let r = frontier.ready; r < count; r++) {
    if (distance[reached[r]!] === nearest) makeReady(frontier, reached[r]!);
  }
}

function makeReady(frontier: Frontier, node: number): void {
  const at = frontier.ready++;
  const other = frontier.reached[at]!;
  put(frontier, other, frontier.place[node]!);
  put(frontier, node, at);
}

function put(frontier: Frontier, node: number, at: number): void {
  frontier.reached[at] = node;
  frontier.place[node] = at;
}
